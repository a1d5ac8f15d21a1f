import { Trans } from '@lingui/react/macro'
import { askedTableOf, releasedTables, type AskedTable } from '#evidence/release/asked-table.ts'
import type { CutRecord } from '#evidence/release/cut-data.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useJobAnswer } from '#web/evidence-worker/use-answer.ts'
import type { PreviewProps } from '../release-log/preview-props.ts'
import { Losses } from './losses.tsx'
import { NeedsNewerApp, ShownTable } from './shown-table.tsx'
import { TableRefused } from './table-refused.tsx'
import { JobProgressPanel } from './job-progress-panel.tsx'

/** A table as it was proposed; while it waits, recounted and checked on this device against everything that is released. */
export function TablePreview(props: PreviewProps) {
  const asked = askedTableOf(props.proposal.asked)
  if (!asked) {
    return (
      <p className="ink-2">
        <Trans>This app cannot show this table. The app may be too old.</Trans>
      </p>
    )
  }
  return (
    <ShownTable {...props} table={asked}>
      <Checked {...props} asked={asked} />
    </ShownTable>
  )
}

function Checked({ read, asked, judged }: PreviewProps & { readonly asked: AskedTable }) {
  const records = useRead([], `records ${String(read.lines.length)}`, (device) => device.cutRecords())
  const out = releasedTables(read.log)
  if (!out.ok) return <NeedsNewerApp />
  return (
    <>
      {records.is === 'refused' && <RefusedNote code={records.code} />}
      {records.is === 'read' && (
        <Check
          key={read.lines.length}
          read={read}
          asked={asked}
          out={out.value}
          records={records.value}
          judged={judged}
        />
      )}
    </>
  )
}

interface CheckProps extends Pick<PreviewProps, 'read' | 'judged'> {
  readonly asked: AskedTable
  readonly out: readonly AskedTable[]
  readonly records: readonly CutRecord[]
}

function Check({ read, asked, out, records, judged }: CheckProps) {
  const { progress, answer, broke, stop } = useJobAnswer('checked-table', '', { records, out, asked }, (found) =>
    judged(found.ok),
  )
  return (
    <>
      {progress && <JobProgressPanel progress={progress} stop={stop} />}
      {broke && <RefusedNote code="broke" />}
      {answer && !answer.ok && <TableRefused code={answer.code} detail={answer.detail} log={read.log} />}
      {answer?.ok && <Losses asked={asked} against={answer.value.against} />}
    </>
  )
}
