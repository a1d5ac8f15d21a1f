import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, Folder, MemberId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { colleagueAsked } from '#domain/kinds/planning/colleague-asked.ts'
import { folderOfFreeText } from '#domain/sharing/free-text.ts'
import { Icon } from '#web/components/icon.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { useMe } from '#web/session/session.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { folderWords } from '#web/words/folders.ts'
import { useFirstFocus } from '#web/fields/use-first-focus.ts'
import { OfTheBody } from './of-the-body.tsx'
import { partsToAskIn, whoCanAnswer } from './who-can-answer.ts'

interface TypedQuestion {
  readonly asks: string
  readonly folder: Folder | null
}

/** Two touches from the child's page: the question is written, and the button names who is asked. */
export function AskColleague({ child }: { readonly child: ChildFile }) {
  const me = useMe()
  const [open, setOpen] = useState(false)
  const parts = partsToAskIn(child.view, me.member)
  if (parts.length === 0) return null
  return (
    <>
      <Button variant="outline" leftSection={<Icon name="speech" size="small" />} onClick={() => setOpen(true)}>
        <Trans>Ask a colleague</Trans>
      </Button>
      {open && <AskSheet child={child} parts={parts} close={() => setOpen(false)} />}
    </>
  )
}

interface AskSheetProps {
  readonly child: ChildFile
  readonly parts: readonly Folder[]
  readonly close: () => void
}

function AskSheet({ child: { view, file, day }, parts, close }: AskSheetProps) {
  const { i18n } = useLingui()
  const me = useMe()
  const draft = useDraft<TypedQuestion>(`ask ${file}`, { asks: '', folder: null })
  const [tried, setTried] = useState(false)
  const focus = useFirstFocus()
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const { asks } = draft.value
  const chosen = draft.value.folder
  const proposed = chosen ?? folderOfFreeText(colleagueAsked, { asks })
  const folder = proposed && parts.includes(proposed) ? proposed : (parts[0] ?? 'care')
  const ask = async (to: MemberId) => {
    setTried(true)
    if (asks.trim() === '') return
    const body: BodyOf<typeof colleagueAsked> = { to, asks: asks.trim() }
    const written = await action.run((device) =>
      device.write([{ file, draft: { kind: colleagueAsked.name, folder, at: day, about: ['child'], body } }]),
    )
    if (!written) return
    draft.drop()
    close()
  }
  return (
    <FullScreenDialog open title={<Trans>Ask a colleague</Trans>} close={close}>
      <div ref={focus} className="stack wide roomy">
        <LongTextField
          label={<Trans>What do you ask?</Trans>}
          {...(tried && asks.trim() === '' && { wrong: <Trans>Write it in a few words.</Trans> })}
          value={asks}
          set={(text) => draft.set({ asks: text, folder: chosen })}
        />
        <OfTheBody words={asks} folder={folder} />
        {parts.length > 1 && (
          <ChoiceField
            label={<Trans>Which part is it about?</Trans>}
            hint={
              <Trans>The question and its answer stay in this part. Colleagues who cannot open it see neither.</Trans>
            }
            side
            value={folder}
            set={(part) => draft.set({ asks, folder: part })}
            choices={parts.map((value) => ({ value, words: i18n._(folderWords(value)) }))}
          />
        )}
        <RefusedNote code={action.refused?.code} />
        {whoCanAnswer(view, folder, me.member).map(({ member, name }) => (
          <Button key={member} loading={action.busy} onClick={() => void ask(member)}>
            <Trans>Ask {name}</Trans>
          </Button>
        ))}
      </div>
    </FullScreenDialog>
  )
}
