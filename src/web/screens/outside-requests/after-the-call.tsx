import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { Panel } from '#web/components/panel.tsx'
import { randomId } from '#web/device/new-id.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import { knownChildren, opensFiles, type KnownChild } from '#web/views/child-file/known-child.ts'
import { possibleChildren } from '#web/views/outside-requests/possible-children.ts'
import type { RequestLine } from '#web/views/outside-requests/use-requests.ts'
import { todayHere } from '#web/words/today.ts'
import { draftForAnother, draftsForChild } from './drafts-for-child.ts'

/** Which child of this reader's own files it could be about: compared on this device, by the child's name alone. */
export function AfterTheCall({ request }: { readonly request: RequestLine }) {
  const me = useMe()
  const trail = useNavigation()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const known = useMemo(() => (lines ? knownChildren(lines, todayHere()) : null), [lines])
  const possible = useMemo(() => (known ? possibleChildren(request, known) : null), [request, known])
  const [put, setPut] = useState<KnownChild | null>(null)
  if (!possible) return files.is === 'refused' ? <RefusedNote code={files.code} /> : null
  return (
    <Panel title={<Trans>Now that they have gone</Trans>} inside>
      <div className="stack">
        {put && <PutIntoFile child={put} />}
        {possible.length > 0 ? (
          <>
            <p>
              <Trans>A child in your files has a name like this. Is the request about this child?</Trans>
            </p>
            {possible.map((child) => (
              <OneChild key={child.line.file} child={child} request={request} done={() => setPut(child)} />
            ))}
          </>
        ) : (
          !put && (
            <p className="ink-2">
              <Trans>
                No other child in your files has a name like this. A colleague may have the file of a child with such a
                name: your supervisor reads this, too.
              </Trans>
            </p>
          )
        )}
        {opensFiles(me.roles) && !put && (
          <Button variant="outline" onClick={() => trail.go({ is: 'already-known', name: request.entry.body.child })}>
            <Trans>This child needs a file</Trans>
          </Button>
        )}
      </div>
    </Panel>
  )
}

function OneChild({
  child,
  request: { line, entry },
  done,
}: {
  readonly child: KnownChild
  readonly request: RequestLine
  readonly done: () => void
}) {
  const { t } = useLingui()
  const words = useChildWords()
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const { file } = child.line
  const write = async (isThisChild: boolean) => {
    const drafts = isThisChild
      ? draftsForChild({
          file: line.file,
          entry,
          demand: randomId(),
          words: { anAuthority: t`An authority`, standingAnswer: t`The answer that everybody gets` },
        })
      : [draftForAnother({ file: line.file, entry })]
    if ((await action.run((device) => device.write(drafts.map((draft) => ({ file, draft }))))) && isThisChild) done()
  }
  return (
    <div className="stack tight">
      <p>
        <b>
          <ChildName who={child.who} months={child.months} />
        </b>{' '}
        <span className="ink-2">{words.age(child.who, child.months)}</span>
      </p>
      <div className="row">
        <Button loading={action.busy} onClick={() => void write(true)}>
          <Trans>Yes, about this child</Trans>
        </Button>
        <Button variant="outline" loading={action.busy} onClick={() => void write(false)}>
          <Trans>No, about another child</Trans>
        </Button>
      </div>
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}

/** What was asked stands in the child's file, and whoever carries the child reads it. Safety comes next. */
function PutIntoFile({ child: { line, who, months } }: { readonly child: KnownChild }) {
  const trail = useNavigation()
  const file: FileId = line.file
  return (
    <>
      <p role="status">
        <Trans>
          The request is now in the file of <ChildName who={who} months={months} />. The child’s caseworker sees it on
          Today.
        </Trans>
      </p>
      <Button onClick={() => trail.go({ is: 'write', kind: 'safety-look', file })}>
        <Trans>Check the child’s safety</Trans>
      </Button>
      <Button variant="outline" onClick={() => trail.go({ is: 'write', kind: 'safety-plan', file })}>
        <Trans>The safety plan</Trans>
      </Button>
      <Button variant="outline" onClick={() => trail.go({ is: 'child', file, tab: 'overview' })}>
        <Trans>Open the file</Trans>
      </Button>
    </>
  )
}
