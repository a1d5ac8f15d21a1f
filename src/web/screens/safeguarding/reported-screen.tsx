import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { all } from '#domain/file/values.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { safeguardingAnswer } from '#domain/kinds/any/safeguarding-answer.ts'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { safeguardingStep } from '#domain/kinds/any/safeguarding-step.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { AskForMark } from './ask-for-mark.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** One report: what was said, what was answered, and, for the focal point only, what was done. */
function ReportedScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  return (
    <Screen title={<Trans>A report</Trans>} leave="back" reading>
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && <Reported view={view.value} />}
    </Screen>
  )
}

function Reported({ view }: { readonly view: FileView }) {
  const trail = useNavigation()
  const me = useMe()
  const looksInto = view.rights.justice === 'keep'
  const [report] = all(view.caseFile, safeguardingReport)
  const readers = view.grants.filter(({ member }) => member !== me.member)
  return (
    <div className="stack">
      <Said view={view} />
      <p className="note ink-2">
        <Icon name="lock" size="tiny" />
        <span>
          {readers.length === 0 ? (
            <Trans>You alone can read this.</Trans>
          ) : (
            <Trans>Read by you and {readers.map(({ name }) => name).join(', ')}, by nobody else.</Trans>
          )}
        </span>
      </p>
      <Answers view={view} />
      {looksInto && (
        <>
          <Steps view={view} />
          <Button
            variant="outline"
            leftSection={<Icon name="pencil" size="small" />}
            onClick={() => trail.go({ is: 'write', kind: 'safeguarding-step', file: view.file })}
          >
            <Trans>Write what was done</Trans>
          </Button>
          <Button
            variant="outline"
            leftSection={<Icon name="speech" size="small" />}
            onClick={() => trail.go({ is: 'write', kind: 'safeguarding-answer', file: view.file })}
          >
            <Trans>Answer the person who reported</Trans>
          </Button>
          <AskForMark file={view.file} about={report?.body.about ?? []} child={report?.body.child} />
        </>
      )}
    </div>
  )
}

function Said({ view: { caseFile } }: { readonly view: FileView }) {
  const speak = useSpeak(caseFile)
  return all(caseFile, safeguardingReport).map(({ id, at, by, body }) => (
    <Panel key={id} title={speak.codes(body.what)} inside>
      <div className="stack tight">
        <p>{body.words}</p>
        <p>
          <Trans>About: {speak.everyone(body.about)}</Trans>
        </p>
        {body.child !== undefined && (
          <p>
            <Trans>The child: {body.child}</Trans>
          </p>
        )}
        <p>
          <Trans>Is the child safe now? {speak.code(body.childSafeNow)}</Trans>
        </p>
        {body.childAsksFor !== undefined && (
          <p>
            <Trans>The child asks for: {body.childAsksFor}</Trans>
          </p>
        )}
        <p className="text-small ink-2">
          <Trans>
            {speak.day(startOf(at))} · written by {speak.member(by)}
          </Trans>
          {' · '}
          {body.toldBy === 'myself' ? <Trans>who saw it</Trans> : <Trans>told by: {speak.code(body.toldBy)}</Trans>}
          {body.mayBeNamed === 'no' && (
            <>
              {' · '}
              <Trans>do not name the person who told it</Trans>
            </>
          )}
        </p>
      </div>
    </Panel>
  ))
}

function Answers({ view: { caseFile } }: { readonly view: FileView }) {
  const speak = useSpeak(caseFile)
  const answers = all(caseFile, safeguardingAnswer)
  return (
    <>
      <SectionHead title={<Trans>Answers to the person who reported</Trans>} />
      {answers.length === 0 ? (
        <EmptyState icon="clock" title={<Trans>No answer yet</Trans>}>
          <p className="ink-2">
            <Trans>
              An answer comes within a day after the report is read. Nobody may treat anyone badly because of this
              report.
            </Trans>
          </p>
        </EmptyState>
      ) : (
        <RowList>
          {answers.toReversed().map((entry) => (
            <li key={entry.id}>
              <EntryRow
                title={speak.code(entry.body.answer)}
                line={`${entry.body.words} · ${speak.day(startOf(entry.at))}`}
              />
            </li>
          ))}
        </RowList>
      )}
    </>
  )
}

function Steps({ view: { caseFile } }: { readonly view: FileView }) {
  const speak = useSpeak(caseFile)
  const steps = all(caseFile, safeguardingStep)
  return (
    <>
      <SectionHead title={<Trans>What was done</Trans>} side={<Trans>you alone</Trans>} />
      {steps.length === 0 ? (
        <EmptyState icon="pencil" title={<Trans>Nothing is written yet</Trans>}>
          <p className="ink-2">
            <Trans>First: is the child safe, and away from the person it is about?</Trans>
          </p>
        </EmptyState>
      ) : (
        <RowList>
          {steps.toReversed().map((entry) => (
            <li key={entry.id}>
              <EntryRow
                title={speak.code(entry.body.step)}
                line={`${entry.body.words} · ${speak.day(startOf(entry.at))}`}
              />
            </li>
          ))}
        </RowList>
      )}
    </>
  )
}

export const screen = defineScreen('reported', ({ report }) => <ReportedScreen file={report} />)
