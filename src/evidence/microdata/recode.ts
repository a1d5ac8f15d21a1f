import { accept, refuse, type Result } from '#result.ts'
import { columnAt, ColumnInTheMaking, dataAt, type Dataset } from '../record/dataset.ts'

/** A coarser reading of a column: each value to the one it is shown as. What is not named stays. */
export interface Recoding {
  readonly column: string
  readonly as: ReadonlyMap<string, string>
}

/** The same records with one column read more coarsely. */
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

/** `shown[code]` is what each code becomes. */
function replaced(dataset: Dataset, place: number, shown: readonly string[]): Dataset {
  const { name } = columnAt(dataset, place)
  const making = new ColumnInTheMaking(name, dataset.size)
  for (const code of dataAt(dataset, place)) {
    if (!making.add(shown[code] ?? '')) throw new Error('a recoding has no more values than the column had')
  }
  const { column, data } = making.finish()
  return { ...dataset, columns: dataset.columns.with(place, column), data: dataset.data.with(place, data) }
}
