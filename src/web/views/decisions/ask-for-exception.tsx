import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { asText, exceptionAsked, mayBeExcepted } from '#domain/kinds/planning/exception-asked.ts'
import { KINDS } from '#domain/kinds.ts'
import type { Ruling } from '#domain/entry/ruling.ts'
import { Button } from '#web/components/button.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

/** Whether a second person may be asked for an exception from these refusals. */
export const leadsToException = (rulings: readonly Ruling[]): boolean =>
  mayBeExcepted(rulings.flatMap((ruling) => (ruling.answer === 'refused' ? [ruling.rule] : [])))

interface DifferentProps {
  readonly file: FileId
  readonly drafts: readonly Draft[]
  readonly rulings: readonly Ruling[]
  readonly asked: () => void
}

/** "This case is different": the decision as it was written, and the reason, go to a second person. It is saved once that person agrees. */
export function AskException({ file, drafts, rulings, asked }: DifferentProps) {
  const {
    value: because,
    set: setBecause,
    drop,
  } = useDraft(`exception ${file} ${drafts.map(({ kind }) => kind).join(' ')}`, '')
  const [wrong, setWrong] = useState(false)
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const missing = [...new Set(rulings.flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : [])))]
  const save = async () => {
    if (because.trim() === '') {
      setWrong(true)
      return
    }
    const act = drafts.flatMap((draft) => askFor(draft, missing, because.trim())).map((draft) => ({ file, draft }))
    if (!(await action.run((device) => device.write(act)))) return
    drop()
    asked()
  }
  return (
    <section className="panel inside stack">
      <h2>
        <Trans>Ask a second person</Trans>
      </h2>
      <LongTextField
        label={<Trans>Why is this child’s case different?</Trans>}
        hint={
          <Trans>
            A supervisor who can open this part reads this and what you wrote. It is not saved before they agree.
          </Trans>
        }
        {...(wrong && because.trim() === '' && { wrong: <Trans>Write a few words.</Trans> })}
        value={because}
        set={setBecause}
      />
      <RefusedNote code={action.refused?.code} />
      <Button loading={action.busy} onClick={() => void save()}>
        <Trans>Ask for an exception</Trans>
      </Button>
    </section>
  )
}

/** Only decisions of the act are sent. A fact needs no exception: it is saved with the decision. */
function askFor(draft: Draft, missing: readonly string[], because: string): readonly Draft[] {
  const kind = KINDS.find(({ name }) => name === draft.kind)
  const read = kind?.schema.safeParse(draft.body)
  if (kind?.nature !== 'decision' || !read?.success) return []
  return [
    {
      kind: exceptionAsked.name,
      folder: draft.folder ?? kind.folders[0],
      at: todayHere(),
      about: draft.about ?? [],
      body: { of: draft.kind, missing: missing.slice(0, 40), because, asks: asText(read.data) },
    },
  ]
}
