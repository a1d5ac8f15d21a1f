import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { partAct } from '#domain/same-child/joining.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { all } from '#domain/file/values.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { WrittenBy } from '#web/screens/child/entry-lines/written-by.tsx'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

/** Files of one child: shown on each of them, with a link to the other and a way to separate them. */
export function JoinedFiles({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const { standsIn } = child.view
  if (standsIn !== undefined) {
    return (
      <div className="status-line">
        <Icon name="equal" size="small" />
        <p className="grow">
          <Trans>
            This child has another file, and the work goes on there. What is written here can be read there too.
          </Trans>
        </p>
        <button
          type="button"
          className="plain link"
          onClick={() => trail.replace({ is: 'child', file: standsIn, tab: 'overview' })}
        >
          <Trans>Open that file</Trans>
        </button>
      </div>
    )
  }
  const { joined = [] } = child.caseFile
  if (joined.length === 0) return null
  return (
    <Panel title={<Trans>Read together with</Trans>}>
      <ul>
        {joined.map((file) => (
          <li key={file}>
            <OtherFile file={file} child={child} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function OtherFile({ file, child }: { readonly file: FileId; readonly child: ChildFile }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const [parting, setParting] = useState(false)
  const opening = all(child.caseFile, fileOpened).find((entry) => entry.file === file)
  const mayPart = mayWriteIn(child.view, 'identity')
  return (
    <div className="card-note stack tight">
      <div className="row wraps between">
        <span>
          {opening ? (
            <Trans>
              Another file of this child, opened {times.day(startOf(opening.at))} by{' '}
              <WrittenBy entry={opening} file={child.whole} speak={child.speak} />
            </Trans>
          ) : (
            <Trans>Another file of this child</Trans>
          )}
        </span>
        <span className="row wraps">
          <button type="button" className="plain link" onClick={() => trail.go({ is: 'child', file, tab: 'overview' })}>
            <Trans>Open only that file</Trans>
          </button>
          {mayPart && !parting && (
            <button type="button" className="plain link" onClick={() => setParting(true)}>
              <Trans>Separate files</Trans>
            </button>
          )}
        </span>
      </div>
      {parting && <Parting file={file} child={child} leave={() => setParting(false)} />}
    </div>
  )
}

function Parting({
  file,
  child,
  leave,
}: {
  readonly file: FileId
  readonly child: ChildFile
  readonly leave: () => void
}) {
  const { value: because, set: setBecause, drop } = useDraft(`separate ${child.file} ${file}`, '')
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const { caseFile, day } = child
  const rest = [child.file, ...(caseFile.joined ?? [])]
    .filter((one) => one !== file)
    .map((one) => ({ file: one, caseFile }))
  const go = async () => {
    if (!(await action.run((device) => device.write(partAct({ file, caseFile }, rest, because.trim(), day))))) return
    drop()
    leave()
  }
  return (
    <section className="stack">
      <LongTextField
        label={<Trans>Why separate these files?</Trans>}
        hint={<Trans>Each file is then as it was before, with the notes written in it since.</Trans>}
        value={because}
        set={setBecause}
      />
      <RefusedNote code={action.refused?.code} />
      <div className="row wraps">
        <Button
          missing={[because.trim() === '' && <Trans key="a">Why separate these files?</Trans>]}
          loading={action.busy}
          onClick={() => void go()}
        >
          <Trans>Separate the files</Trans>
        </Button>
        <Button variant="outline" onClick={leave}>
          <Trans>Go back</Trans>
        </Button>
      </div>
    </section>
  )
}
