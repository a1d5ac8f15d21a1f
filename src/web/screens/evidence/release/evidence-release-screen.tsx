import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import type { Proposal } from '#evidence/ledger/release-log.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { ReleaseAnswer } from './release-answer.tsx'
import { parsedAsked, savedFileOf } from './asked-file.ts'
import { CountedNote } from './counted-note.tsx'
import { FormWords } from './form-words.tsx'
import { PREVIEWS } from './previews.tsx'
import { answerLine, releaseLine, useReleaseLog, type LogRead } from '../release-log/release-log.ts'
import { Spreadsheet, releasedTable } from './spreadsheet.tsx'
import { ReleaseStateChip } from './state-chip.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './release.css'

/** One proposal or release: what it is, who asked and who agreed, and once it is released the file itself. */
function ReleaseScreen({ release }: { readonly release: string }) {
  const { reading, again } = useReleaseLog()
  const proposal = reading.is === 'read' ? reading.value.log.proposals.get(release) : undefined
  if (reading.is === 'read' && proposal) return <Shown read={reading.value} proposal={proposal} again={again} />
  return (
    <Screen title={<Trans>Release</Trans>} leave="back" reading>
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      {reading.is === 'read' && <EmptyState icon="info" title={<Trans>This release is not in the log</Trans>} />}
    </Screen>
  )
}

interface ShownProps {
  readonly read: LogRead
  readonly proposal: Proposal
  readonly again: () => void
}

function Shown({ read, proposal, again }: ShownProps) {
  const line = releaseLine(read, proposal)
  const { digest } = proposal
  const output = useRead([], `output ${proposal.release}`, (device) =>
    device.releaseOutput({ seq: line?.seq ?? 0, digest }),
  )
  return (
    <Screen
      title={<bdi>{proposal.title}</bdi>}
      sub={<FormWords form={proposal.form} asked={proposal.asked} />}
      leave="back"
    >
      <People read={read} proposal={proposal} />
      {output.is === 'refused' && <RefusedNote code={output.code} />}
      {output.is === 'read' && <WithOutput read={read} proposal={proposal} output={output.value} again={again} />}
    </Screen>
  )
}

/** Who asked and who answered, and when. */
function People({ read, proposal }: Omit<ShownProps, 'again'>) {
  const times = useTimeWords()
  const [asked, answered] = [releaseLine(read, proposal), answerLine(read, proposal)]
  return (
    <Panel inside>
      <div className="stack tight">
        <p className="row">
          <Icon name="done" />
          <span className="grow">
            <b>
              <bdi>{asked?.byName}</bdi>
            </b>{' '}
            <Trans>asked for this release</Trans>, {times.moment(asked?.at ?? 0)}
          </span>
        </p>
        <p className="row">
          <Icon name={answered ? 'done' : 'clock'} />
          <span className="grow">
            {answered ? (
              <>
                <b>
                  <bdi>{answered.byName}</bdi>
                </b>{' '}
                {proposal.state === 'out' ? <Trans>agreed</Trans> : <Trans>declined</Trans>},{' '}
                {times.moment(answered.at)}
              </>
            ) : (
              <Trans>A second person must agree. Nothing is released yet.</Trans>
            )}
          </span>
        </p>
        {proposal.why !== undefined && proposal.why !== '' && <blockquote dir="auto">{proposal.why}</blockquote>}
        <p>
          <ReleaseStateChip state={proposal.state} />
        </p>
        {proposal.counted && (
          <p className="bold">
            <CountedNote proposal={proposal} />
          </p>
        )}
      </div>
    </Panel>
  )
}

function WithOutput({ read, proposal, output, again }: ShownProps & { readonly output: Uint8Array }) {
  const me = useMe()
  // An approved preview is valid only for the log that it was checked against.
  const [fineAt, setFineAt] = useState<number | null>(null)
  const lines = read.lines.length
  const asked = parsedAsked(proposal.asked)
  const Preview = PREVIEWS[proposal.form]
  return (
    <>
      {Preview ? (
        <Suspense>
          <Preview
            read={read}
            proposal={proposal}
            asked={asked}
            output={output}
            judged={(fine) => setFineAt(fine ? lines : null)}
          />
        </Suspense>
      ) : (
        <p className="ink-2">
          <Trans>This app cannot show this proposal. The app may be too old.</Trans>
        </p>
      )}
      {proposal.state === 'waiting' && (
        <ReleaseAnswer
          read={read}
          proposal={proposal}
          mine={proposal.by === me.member}
          fine={fineAt === lines}
          again={again}
        />
      )}
      {proposal.state === 'out' && <Download proposal={proposal} asked={asked} output={output} />}
    </>
  )
}

/** The file as two people released it, byte for byte; a table as a workbook too. */
function Download({
  proposal,
  asked,
  output,
}: {
  readonly proposal: Proposal
  readonly asked: unknown
  readonly output: Uint8Array
}) {
  const saved = savedFileOf(asked)
  const table = releasedTable(proposal.asked, output)
  if (!saved) return null
  return (
    <div className="row wraps no-print">
      <Button
        leftSection={<Icon name="sent" size="small" />}
        onClick={() => offerDownload(output, saved.file, saved.type)}
      >
        <Trans>Save the file</Trans> ({saved.file})
      </Button>
      {table && <Spreadsheet table={table} />}
      <Button variant="outline" leftSection={<Icon name="print" size="small" />} onClick={() => print()}>
        <Trans>Print</Trans>
      </Button>
    </div>
  )
}

export const screen = defineScreen('evidence-release', ReleaseScreen)
