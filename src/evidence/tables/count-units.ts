import { BLANK, dataAt, type Dataset } from '../record/dataset.ts'
import { levelsOfCodes } from './build-table.ts'
import { cellsIn, stridesOf, type Table } from './table.ts'

/** How many children or households the records of each cell belong to; null where every record is its own unit. A child with several records counts once in each cell, totals too. */
export function countUnits(dataset: Dataset, { axes, where }: Table): Float64Array | null {
  const { unit } = dataset
  if (!unit || new Set(unit).size === dataset.size) return null
  const units = new Float64Array(cellsIn(axes))
  const last = new Map<number, Set<number>>()
  const cellsOf = cellFinder(dataset, axes, where)
  for (let record = 0; record < dataset.size; record++) {
    const whose = unit[record] ?? 0
    const seen = last.get(whose) ?? new Set<number>()
    last.set(whose, seen)
    for (const cell of cellsOf(record)) {
      if (seen.has(cell)) continue
      seen.add(cell)
      units[cell] = (units[cell] ?? 0) + 1
    }
  }
  return units
}

/** Every cell a record is counted in: its own, and those with any choice of axes at their total. */
function cellFinder(
  dataset: Dataset,
  axes: Table['axes'],
  where: Table['where'],
): (record: number) => readonly number[] {
  const strides = stridesOf(axes)
  const place = (name: string) => dataset.columns.findIndex((column) => column.name === name)
  const levelOf = axes.map((axis) => {
    const levels = levelsOfCodes(dataset.columns[place(axis.column)]?.values ?? [], axis)
    const data = dataAt(dataset, place(axis.column))
    return (record: number) => levels[data[record] ?? BLANK] ?? -1
  })
  const filters = where.map(({ column, values }) => ({
    data: dataAt(dataset, place(column)),
    passes: (dataset.columns[place(column)]?.values ?? []).map((value) => values.includes(value)),
  }))
  return (record) => {
    if (filters.some(({ data, passes }) => passes[data[record] ?? BLANK] !== true)) return []
    return axes.reduce<readonly number[]>(
      (cells, { levels }, n) => {
        const level = levelOf[n]?.(record) ?? -1
        const stride = strides[n] ?? 0
        return cells.flatMap((cell) => [cell + level * stride, cell + (levels.length - 1) * stride])
      },
      [0],
    )
  }
}
