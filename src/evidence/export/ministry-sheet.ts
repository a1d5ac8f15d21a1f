import { accept, refuse, type Result } from '#result.ts'
import { csvText } from '../standards/csv-text.ts'
import type { SheetTemplate } from './mapping.ts'
import { periodsToWrite, type PeriodReady, type PeriodWaiting } from './periods-to-write.ts'
import type { ExportTable } from './export-table.ts'
import { wrongSpec, type WrongSpec } from './table-of-period.ts'

type SheetCell = SheetTemplate['rows'][number][number]

export interface SheetsMade {
  readonly sheets: readonly { readonly period: string; readonly text: string; readonly line: number }[]
  readonly waiting: readonly PeriodWaiting[]
  readonly hidden: number
}

export type MinistryRefusal = WrongSpec | 'unknown-table' | 'how-not-said'

/** The sheet of every period that is over and whose tables are all released, as CSV. */
export function ministrySheets(
  template: SheetTemplate,
  released: readonly ExportTable[],
  today: string,
): Result<SheetsMade, MinistryRefusal, { readonly what: string }> {
  const asked = template.rows.flat().filter((cell) => typeof cell !== 'string' && 'table' in cell)
  const said = template.rows.flat().flatMap((cell) => (typeof cell !== 'string' && 'how' in cell ? [cell.how] : []))
  const unknown = [...asked.map(({ table }) => table), ...said].find((table) => !Object.hasOwn(template.tables, table))
  if (unknown !== undefined) return refuse('unknown-table', { what: unknown })
  for (const [name, spec] of Object.entries(template.tables)) {
    const wrong = wrongSpec(
      spec,
      asked.filter(({ table }) => table === name),
    )
    if (wrong) return refuse(wrong.code, { what: wrong.what })
    // A sheet has no place of its own for it: whoever reads a changed count is told in a cell.
    if ((spec.how ?? 'exact') !== 'exact' && !said.includes(name)) return refuse('how-not-said', { what: name })
  }
  const { ready, waiting } = periodsToWrite(template, new Map(Object.entries(template.tables)), released, today)
  const made = ready.map((one) => sheetOf(template, one))
  return accept({ sheets: made, waiting, hidden: made.reduce((sum, { hidden }) => sum + hidden, 0) })
}

function sheetOf({ rows, hidden }: SheetTemplate, { period, tables, line }: PeriodReady<string>) {
  let left = 0
  const textOf = (cell: SheetCell): string => {
    if (typeof cell === 'string') return cell
    if ('period' in cell) return period
    if ('how' in cell) return tables.get(cell.how)?.how ?? ''
    const table = tables.get(cell.table)
    const value = cell.share === undefined ? table?.countAt(cell.at) : table?.shareAt(cell.share, cell.at)
    if (value !== null && value !== undefined) return String(value)
    left += 1
    return hidden
  }
  return { period, line, text: csvText(rows.map((row) => row.map(textOf))), hidden: left }
}
