import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Attention } from '#device/sync/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { Button } from '#web/components/button.tsx'
import { Name } from '#web/components/name.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { EntriesByPart } from '#web/views/slip-paper/entries-by-part.tsx'
import { todayHere } from '#web/words/today.ts'
import { useTimeWords } from '#web/words/times.ts'
import { AttentionPanel } from './attention-panel.tsx'

/** Notes by a device or a right that had ended: whoever keeps their part reads them, and says whether they are their author's. */
export function UndecidedHere({ one }: { readonly one: Attention }) {
  return one.file === null ? null : <InFile one={one} file={one.file} />
}

function InFile({ one, file }: { readonly one: Attention; readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  if (view.is === 'refused') return <RefusedNote code={view.code} />
  return view.is === 'read' ? <Asked one={one} file={file} caseFile={view.value.caseFile} /> : null
}

function Asked({
  one,
  file,
  caseFile,
}: {
  readonly one: Attention
  readonly file: FileId
  readonly caseFile: CaseFile
}) {
  const { t } = useLingui()
  const times = useTimeWords()
  const trail = useNavigation()
  const speak = useSpeak(caseFile)
  const action = useDeviceAction<true, Refusal>()
  const [reads, setReads] = useState(false)
  const words = one.words ?? []
  const { called } = whoIsThis(caseFile, todayHere())
  const name = speak.list([...new Set(words.map(({ by }) => by))].map(speak.member))
  const { member } = useMe()
  const isMine = words.every(({ by }) => by === member)
  const isLate = one.why === 'late-after-end'
  // Whoever adds a note that may be a thief's has read it.
  const mayAnswer = reads || !isLate
  const settle = (as: 'adopt' | 'leave' | 'strike') =>
    void action.run((device) => device.settleAttention({ id: one.id, as, because: t`${name} did not write this.` }))
  return (
    <AttentionPanel
      says={
        <>
          {called && <Name {...(called.language !== undefined && { lang: called.language })}>{called.text}</Name>}
          {called && ': '}
          {isLate && isMine && <Trans>Did you write this note?</Trans>}
          {isLate && !isMine && <Trans>Did {name} write this note?</Trans>}
          {!isLate && <Trans>Colleagues may be without notes by {name}.</Trans>}
        </>
      }
      meaning={
        <>
          <p>
            {isLate && isMine && (
              <Trans>
                It came after the server was set back, and is signed with a device or by a right that had ended. It is
                in no journey on this device. If it is not yours, a thief may have written it.
              </Trans>
            )}
            {isLate && !isMine && (
              <Trans>
                It came after the server was set back, and is signed with a device or by a right that had ended. It is
                in no journey on this device. Ask {name}: a thief may have written it.
              </Trans>
            )}
            {!isLate && (
              <Trans>
                This device had them before the server was set back, and the device or the right by which they are
                signed has ended since. Whoever had not read them is not shown them until you add them again.
              </Trans>
            )}
          </p>
          <p className="text-small">
            <Trans>Dated {times.moment(one.at)}.</Trans>
          </p>
        </>
      }
      answers={
        <>
          {!reads && (
            <Button data-size="sm" {...(!isLate && { variant: 'outline' })} onClick={() => setReads(true)}>
              <Trans>Read it</Trans>
            </Button>
          )}
          {mayAnswer && (
            <Button data-size="sm" loading={action.busy} onClick={() => settle('adopt')}>
              {isLate ? <Trans>Yes, add it to the file</Trans> : <Trans>Add them again</Trans>}
            </Button>
          )}
          {isLate && mayAnswer && (
            <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => settle('strike')}>
              <Trans>No, cross it out</Trans>
            </Button>
          )}
          {!isLate && (
            <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => settle('leave')}>
              <Trans>Leave it as it is</Trans>
            </Button>
          )}
          <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'child', file, tab: 'journey' })}>
            <Trans>Open the file</Trans>
          </Button>
        </>
      }
    >
      {reads && (
        <div className="stack">
          <EntriesByPart entries={words} file={caseFile} speak={speak} />
        </div>
      )}
      <RefusedNote code={action.refused?.code} />
    </AttentionPanel>
  )
}
