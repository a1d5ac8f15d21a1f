import type { ExportTable } from '../../../src/evidence/export/export-table.ts'
import type { AskedTable } from '../../../src/evidence/release/asked-table.ts'
import { cellsIn, levelsAt, TOTAL } from '../../../src/evidence/tables/table.ts'

/** When a cut was made: in May, so that the first quarter was over and the second was not. */
export const IN_MAY = Date.UTC(2026, 4, 4)

interface Change extends Partial<Omit<AskedTable, 'axes' | 'shown'>> {
  readonly countedAt?: number
  readonly line?: number
  /** Counts of some cells, by their levels joined with a comma; every other cell holds 20. */
  readonly counts?: Readonly<Record<string, number | null>>
}

/** A released table with these levels; the total is added to each column. */
export function releasedWith(
  columns: Readonly<Record<string, readonly string[]>>,
  { countedAt = IN_MAY, line = 3, counts = {}, ...change }: Change = {},
): ExportTable {
  const axes = Object.entries(columns).map(([column, levels]) => ({ column, levels: [...levels, TOTAL] }))
  const shown = Array.from({ length: cellsIn(axes) }, (_, cell) => {
    const said =
      counts[
        levelsAt(axes, cell)
          .map((level, at) => axes[at]?.levels[level])
          .join(',')
      ]
    return said === undefined ? 20 : said
  })
  return {
    release: `release-${String(line)}`,
    title: 'Children of a year',
    countedAt,
    line,
    table: {
      v: 1,
      of: 'cut',
      file: 'table-hxl-1-1.csv',
      cut: 1,
      people: 400,
      audience: 'public',
      threshold: 11,
      where: [],
      axes,
      shown,
      ...change,
    },
  }
}
