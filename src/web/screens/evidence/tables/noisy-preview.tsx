import { Trans } from '@lingui/react/macro'
import { previewTable } from '#evidence/ledger/preview.ts'
import type { Ledger } from '#evidence/ledger/ledger.ts'
import { askedTableOf, releasedTables, type AskedTable } from '#evidence/release/asked-table.ts'
import type { CutRecord } from '#evidence/release/cut-data.ts'
import { noisyAsked, type HowNoisy } from '#evidence/release/how-changed.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useJobAnswer } from '#web/evidence-worker/use-answer.ts'
import { LossAndRisk } from '../datasets/loss-and-risk.tsx'
import type { PreviewProps } from '../release-log/preview-props.ts'
import { NeedsNewerApp, ShownTable } from './shown-table.tsx'
import { TableRefused } from './table-refused.tsx'
import { JobProgressPanel } from './job-progress-panel.tsx'

/** A table with noise as it was proposed; while it waits, its cost and the records it names are checked again on this device. */
export function NoisyPreview(props: PreviewProps) {
  const asked = askedTableOf(props.proposal.asked)
  const how = asked?.how
  if (!asked || how?.is !== 'noisy') {
    return (
      <p className="ink-2">
        <Trans>This app cannot show this table. The app may be too old.</Trans>
      </p>
    )
  }
  return (
    <ShownTable {...props} table={asked}>
      <Checked {...props} table={{ ...asked, how }} />
    </ShownTable>
  )
}

type Noisy = AskedTable & { readonly how: HowNoisy }

function Checked({ table, ...props }: PreviewProps & { readonly table: Noisy }) {
  const { proposal, read } = props
  const records = useRead([], `records ${String(read.lines.length)}`, (device) => device.cutRecords())
  const out = releasedTables(read.log)
  const { how } = table
  if (!out.ok) return <NeedsNewerApp />
  return (
    <>
      <Panel title={<Trans>Detail lost, and remaining risk</Trans>} inside>
        <div className="stack">
          <p>
            <bdi>{how.account.programme}</bdi>, {how.account.year}
          </p>
          <LossAndRisk
            facts={previewTable(
              noisyAsked(
                how,
                table.axes.map(({ column }) => column),
              ),
              without(read.log.ledger, proposal.release),
              how.account,
            )}
          />
        </div>
      </Panel>
      {records.is === 'refused' && <RefusedNote code={records.code} />}
      {records.is === 'read' && (
        <Check key={read.lines.length} {...props} table={table} out={out.value} records={records.value} />
      )}
    </>
  )
}

function Check({
  table,
  out,
  records,
  read,
  proposal,
  judged,
}: PreviewProps & {
  readonly table: Noisy
  readonly out: readonly AskedTable[]
  readonly records: readonly CutRecord[]
}) {
  const { progress, answer, broke, stop } = useJobAnswer(
    'checked-noisy-table',
    '',
    { records, out, asked: table, release: proposal.release, ledger: read.log.ledger },
    (found) => judged(found.ok),
  )
  return (
    <>
      {progress && <JobProgressPanel progress={progress} stop={stop} />}
      {broke && <RefusedNote code="broke" />}
      {answer && !answer.ok && <TableRefused code={answer.code} detail={answer.detail} log={read.log} />}
      {answer?.ok && (
        <p className="ink-2">
          <Trans>
            The cost was reserved, the table names nothing that is not in the records, and it does not reveal what
            another table hides. No device can see whether chance was added correctly: for that we must trust the app.
          </Trans>
        </p>
      )}
    </>
  )
}

/** The budget before this release. */
function without({ caps, releases }: Ledger, release: string): Ledger {
  return { caps, releases: new Map([...releases].filter(([name]) => name !== release)) }
}
