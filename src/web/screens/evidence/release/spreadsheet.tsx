import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { askedTableOf, askedTableRows, isTextOf, type AskedTable } from '#evidence/release/asked-table.ts'
import { fileTableOf } from '#evidence/release/file-table.ts'
import { Icon } from '#web/components/icon.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'

/** The table of a release, of our records or of a file; undefined where the release is no table, or not the table that was asked for. */
export function releasedTable(asked: string, output: Uint8Array): AskedTable | undefined {
  const table = askedTableOf(asked) ?? fileTableOf(asked)?.table
  return table && isTextOf(table, output) ? table : undefined
}

/** The same rows as a spreadsheet. What two people released is the CSV. */
export function Spreadsheet({ table }: { readonly table: AskedTable }) {
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const { writeWorkbookOf } = await import('#evidence/standards/workbook/workbook.ts')
    offerDownload(
      await writeWorkbookOf('HXL 1.1', askedTableRows(table)),
      table.file.replace(/csv$/, 'xlsx'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    setBusy(false)
  }
  return (
    <Button
      variant="outline"
      leftSection={<Icon name="sent" size="small" />}
      loading={busy}
      onClick={() => void save()}
    >
      <Trans>Save as a spreadsheet</Trans>
    </Button>
  )
}
