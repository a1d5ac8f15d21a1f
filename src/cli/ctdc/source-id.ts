import { createHash } from 'node:crypto'
import type { CaseData } from './case-data.ts'

/**
 * An id for the content of a source file: its layout and every cell, column by column as the layout orders them. Line endings, separators, quotes,
 * a byte-order mark, the order of columns and the name of the file make no difference, so the same data has the same id however it was saved. Blank lines
 * between rows do: they move the row numbers that tell which rows have a file already.
 */
export function sourceId(data: CaseData): string {
  const hash = createHash('sha256').update(`${data.layout.id}\n`)
  for (const row of data.rows) {
    const cells = new Map(row.given.map(({ column, value }) => [column, value]))
    hash.update(`${JSON.stringify([row.row, ...data.layout.columns.map((column) => cells.get(column.name))])}\n`)
  }
  return hash.digest('hex')
}
