import { accept, refuse, type Result } from '#result.ts'
import { readCsvRows } from '../standards/csv-rows.ts'
import type { Released } from '../suppression/released.ts'
import { cellAt, cellsIn, TOTAL, type Axis } from '../tables/table.ts'

export type TableFileRefusal =
  | 'empty'
  | 'mangled'
  | 'no-count-column'
  | 'wrong-number-of-cells'
  | 'wrong-count'
  | 'count-twice'
  | 'cells-missing'

/** A released table read from its file, with the row of hashtags or without: the inverse of `rowsOf`. A blank count is a hidden one. An incomplete table is refused whole, with the row. */
export function readTable(text: string): Result<Released, TableFileRefusal, { readonly row?: number }> {
  const read = readCsvRows(text)
  if (!read.ok) return read
  const [header = [], ...rows] = read.value
  if (header.length < 2 || header.at(-1) !== 'count') return refuse('no-count-column', { row: 1 })
  const tags = rows[0]?.every((cell) => cell.startsWith('#')) === true ? 1 : 0
  const cells = rows.slice(tags)
  const wrong = cells.findIndex((row) => row.length !== header.length)
  if (wrong >= 0) return refuse('wrong-number-of-cells', { row: wrong + 2 + tags })
  const axes = header
    .slice(0, -1)
    .map(
      (column, at): Axis => ({
        column,
        levels: [...new Set(cells.map((row) => row[at] ?? ''))].sort(
          (a, b) => Number(a === TOTAL) - Number(b === TOTAL),
        ),
      }),
    )
  if (cells.length < cellsIn(axes) || axes.some(({ levels }) => levels.at(-1) !== TOTAL))
    return refuse('cells-missing', {})
  return shownIn(axes, cells, 2 + tags)
}

function shownIn(
  axes: readonly Axis[],
  cells: readonly (readonly string[])[],
  first: number,
): Result<Released, TableFileRefusal, { readonly row?: number }> {
  const shown = new Array<number | null>(cells.length).fill(null)
  const seen = new Set<number>()
  for (const [n, row] of cells.entries()) {
    const cell = cellAt(
      axes,
      axes.map(({ levels }, at) => levels.indexOf(row[at] ?? '')),
    )
    const count = row.at(-1) ?? ''
    if (!/^\d{0,9}$/.test(count)) return refuse('wrong-count', { row: n + first })
    if (seen.has(cell)) return refuse('count-twice', { row: n + first })
    seen.add(cell)
    shown[cell] = count === '' ? null : Number(count)
  }
  return accept({ axes, where: [], shown })
}
