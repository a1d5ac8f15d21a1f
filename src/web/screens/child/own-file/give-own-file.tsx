import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { FOLDERS, type EntryId } from '#domain/entry/ids.ts'
import { ownFileCopy, type COPY_KEPT } from '#domain/kinds/rights/own-file-copy.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { OwnFile } from '#domain/own-file/own-file.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { todayHere } from '#web/words/today.ts'
import { pageAsHtml } from '#web/views/slip-paper/page-as-html.ts'
import { NOTHING_SAID, PersonsWords, saysOf, type TypedSays } from './persons-words.tsx'
import type { Refusal } from '#device/platform/refusals.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface TypedGiving {
  readonly kept: (typeof COPY_KEPT)[number] | null
  readonly says: TypedSays
}

export type WayToGive = 'paper' | 'file'

interface HandOverProps {
  readonly view: FileView
  readonly copy: OwnFile
  readonly way: WayToGive
  readonly language: string
  readonly sheet: () => HTMLElement | null
  readonly close: () => void
}

/** Second confirmation before the copy is given; it is recorded first, and only then printed or saved. */
export function GiveOwnFile({ view, copy, way, language, sheet, close }: HandOverProps) {
  const draft = useDraft<TypedGiving>(`copy-given ${view.file}`, { kept: null, says: NOTHING_SAID })
  const { kept } = draft.value
  const says = saysOf(draft.value.says)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'center' })
  }, [])
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const go = async () => {
    const page = sheet()
    if (kept === null || says === null || page === null) return
    const body: BodyOf<typeof ownFileCopy> = {
      answer: 'given',
      how: way,
      language,
      folders: FOLDERS.filter((folder) => copy.given.some((entry) => entry.folder === folder)),
      notes: copy.given.length,
      left: copy.left.map(({ because, count }) => ({ because, count })),
      kept,
      says,
    }
    if (
      !(await action.run((device) =>
        device.write([{ file: view.file, draft: { kind: ownFileCopy.name, at: todayHere(), about: ['child'], body } }]),
      ))
    )
      return
    draft.drop()
    if (way === 'paper') print()
    else offerDownload(new TextEncoder().encode(pageAsHtml(page)), 'copy.html', 'text/html;charset=utf-8')
    close()
  }
  return (
    <div ref={top} className="stack">
      <ChoiceField
        label={<Trans>Where will the copy be kept?</Trans>}
        hint={<Trans>Ask who else could find it there.</Trans>}
        value={kept}
        set={(next) => draft.set({ ...draft.value, kept: next })}
        choices={[
          { value: 'with-the-person', words: <Trans>The person takes it with them</Trans> },
          { value: 'kept-here-for-them', words: <Trans>We keep it for them</Trans> },
          { value: 'read-here-only', words: <Trans>It is read here and destroyed</Trans> },
        ]}
      />
      <PersonsWords value={draft.value.says} set={(next) => draft.set({ ...draft.value, says: next })} />
      <SecondLook
        title={way === 'paper' ? <Trans>Print the whole copy?</Trans> : <Trans>Save the whole copy as a file?</Trans>}
        loses={
          way === 'paper' ? (
            <Trans>
              Anyone who finds the paper can read everything in it. It cannot be taken back. The case file records that
              it was given.
            </Trans>
          ) : (
            <Trans>
              The copy is not sealed. It stays in the downloads of this device until you delete it: give it to the
              person at once, and delete it here. The case file records that it was given.
            </Trans>
          )
        }
        doIt={{
          words: way === 'paper' ? <Trans>Write it down and print</Trans> : <Trans>Write it down and save</Trans>,
          go: () => void go(),
          busy: action.busy,
        }}
        leaveIt={close}
      />
      {(kept === null || says === null) && (
        <p className="hint">
          <Trans>Answer both questions first.</Trans>
        </p>
      )}
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}
