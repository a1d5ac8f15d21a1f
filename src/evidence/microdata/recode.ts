import { accept, refuse, type Result } from '#result.ts'
import { columnAt, ColumnInTheMaking, dataAt, type Dataset } from '../record/dataset.ts'

/** A coarser reading of a column: each value and the value it is shown as. Values not named are unchanged. */
export interface Recoding {
  readonly column: string
  readonly as: ReadonlyMap<string, string>
}

export function recodeColumn(
  dataset: Dataset,
  { column, as }: Recoding,
): Result<Dataset, 'unknown-column' | 'unknown-value', { readonly column: string; readonly value?: string }> {
  const place = dataset.columns.findIndex(({ name }) => name === column)
  if (place < 0) return refuse('unknown-column', { column })
  const { values } = columnAt(dataset, place)
  const unknown = [...as.keys()].find((value) => !values.includes(value))
  if (unknown !== undefined) return refuse('unknown-value', { column, value: unknown })
  return accept(
    replaced(
      dataset,
      place,
      values.map((value) => as.get(value) ?? value),
    ),
  )
}

/** `shown[code]` is the new code of each code. */
function replaced(dataset: Dataset, place: number, shown: readonly string[]): Dataset {
  const { name } = columnAt(dataset, place)
  const making = new ColumnInTheMaking(name, dataset.size)
  for (const code of dataAt(dataset, place)) {
    if (!making.add(shown[code] ?? '')) throw new Error('a recoding has no more values than the column had')
  }
  const { column, data } = making.finish()
  return { ...dataset, columns: dataset.columns.with(place, column), data: dataset.data.with(place, data) }
}
