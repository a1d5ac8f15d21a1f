import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { askedTableOf, rowsOf, standingTables, tableText, type AskedTable } from '#evidence/release/asked-table.ts'
import type { CutRecord } from '#evidence/release/cut-data.ts'
import { Card } from '#web/components/card.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/components/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useAnswer } from '#web/evidence-worker/use-answer.ts'
import { offerDownload } from '#web/files/offer-download.ts'
import { ReleasedFigure } from '../figures/released-figure.tsx'
import type { PreviewProps } from '../release/previews.tsx'
import { Losses } from './losses.tsx'
import { TableRefused } from './table-refused.tsx'
import { TableView } from './table-view.tsx'
import { Working } from './working.tsx'
import './tables.css'

/** A table as it was proposed; while it waits, counted and held against everything that is out anew, on this device. */
export function TablePreview(props: PreviewProps) {
  const { proposal, output } = props
  const asked = askedTableOf(proposal.asked)
  if (!asked) {
    return (
      <p className="ink-2">
        <Trans>This app cannot show this table. It may be too old.</Trans>
      </p>
    )
  }
  // The bytes that leave are a function of what is shown here.
  const isSame = new TextDecoder('utf-8', { fatal: false }).decode(output) === tableText(asked)
  return (
    <>
      <Card title={<AudienceWords asked={asked} />}>
        <TableView asked={asked} />
      </Card>
      {!isSame && <TableRefused code="not-as-counted" detail={{}} log={props.read.log} />}
      {isSame && proposal.state === 'waiting' && <Checked {...props} asked={asked} />}
      {isSame && proposal.state === 'out' && (
        <>
          <Spreadsheet asked={asked} />
          <ReleasedFigure asked={asked} title={proposal.title} />
        </>
      )}
    </>
  )
}

function AudienceWords({ asked }: { readonly asked: AskedTable }) {
  return asked.audience === 'public' ? <Trans>For anyone; counts from {asked.threshold}</Trans> : <Trans>For partners under an agreement; counts from {asked.threshold}</Trans>
}

function Checked({ read, asked, judged }: PreviewProps & { readonly asked: AskedTable }) {
  const records = useRead([], `records ${String(read.lines.length)}`, (device) => device.cutRecords())
  const out = standingTables(read.log)
  if (!out.ok) {
    return (
      <p role="alert" className="card due inside">
        <Trans>A table that left was made by a newer app, and this one cannot hold yours against it. Renew the app first.</Trans>
      </p>
    )
  }
  return (
    <>
      {records.is === 'refused' && <RefusedNote code={records.code} />}
      {records.is === 'read' && <Check key={read.lines.length} read={read} asked={asked} out={out.value} records={records.value} judged={judged} />}
    </>
  )
}

interface CheckProps extends Pick<PreviewProps, 'read' | 'judged'> {
  readonly asked: AskedTable
  readonly out: readonly AskedTable[]
  readonly records: readonly CutRecord[]
}

function Check({ read, asked, out, records, judged }: CheckProps) {
  const { progress, answer, broke, stop } = useAnswer('checked-table', '', { records, out, asked }, (found) => judged(found.ok))
  return (
    <>
      {progress && <Working progress={progress} stop={stop} />}
      {broke && <RefusedNote code="broke" />}
      {answer && !answer.ok && <TableRefused code={answer.code} detail={answer.detail} log={read.log} />}
      {answer?.ok && <Losses asked={asked} against={answer.value.against} />}
    </>
  )
}

/** The same rows for a spreadsheet. The file that two people let out is the CSV. */
function Spreadsheet({ asked }: { readonly asked: AskedTable }) {
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const { writeWorkbookOf } = await import('#evidence/standards/workbook/workbook.ts')
    offerDownload(await writeWorkbookOf('HXL 1.1', rowsOf(asked)), 'table-hxl-1-1.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    setBusy(false)
  }
  return (
    <div className="no-print">
      <Button variant="outline" leftSection={<Icon name="sent" size="small" />} loading={busy} onClick={() => void save()}>
        <Trans>Save it for a spreadsheet</Trans>
      </Button>
    </div>
  )
}
