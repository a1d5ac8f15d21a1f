import { ColumnInTheMaking, type Dataset, unitsOf } from '#evidence/record/dataset.ts'

/** A dataset from rows of values, '' for blank; `units` gives the unit of each row. */
export function datasetOf(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  units?: readonly string[],
): Dataset {
  const columns = names.map((name, at) => {
    const making = new ColumnInTheMaking(name, rows.length)
    for (const row of rows) making.add(row[at] ?? '')
    return making.finish()
  })
  return {
    columns: columns.map(({ column }) => column),
    data: columns.map(({ data }) => data),
    size: rows.length,
    ...(units ? { unit: unitsOf(units) } : {}),
  }
}
