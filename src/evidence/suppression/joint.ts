import { dataAt, type Dataset } from '../record/dataset.ts'
import type { Conditions } from './conditions.ts'

/** The count of each combination of some columns, and the combinations that each condition counts. */
export interface Joint {
  readonly counts: Float64Array
  readonly sums: readonly { readonly condition: number; readonly of: readonly number[] }[]
}

/** With more combinations and terms the linear program would take minutes. */
export const MOST_COMBINED = 4_000
const MOST_TERMS = 250_000

/**
 * Several tables together can reveal what none of them shows: where all girls are of one district and nobody there was begging, no girl was begging, though no table counts girls by form. The audit finds this when
 * everybody is counted in one combination of all columns, none of them negative. Where those are too many, it uses every three columns of which each two occur together in some table.
 */
export function joints(
  dataset: Dataset,
  conditions: readonly Conditions[],
  domains: ReadonlyMap<string, readonly string[]>,
  most: number,
): readonly Joint[] {
  const used = [...domains.keys()].filter((column) => conditions.some((one) => one.has(column)))
  if (used.length < 3) return []
  const sizeOf = (columns: readonly string[]) =>
    columns.reduce((product, column) => product * (domains.get(column)?.length ?? 0), 1)
  const all = sizeOf(used) <= most ? jointOf(dataset, conditions, domains, used, MOST_TERMS) : null
  if (all) return [all]
  const found: Joint[] = []
  let [combined, terms] = [0, 0]
  for (const columns of threes(used, conditions)) {
    if (combined + sizeOf(columns) > most) continue
    const joint = jointOf(dataset, conditions, domains, columns, MOST_TERMS - terms)
    if (!joint) continue
    found.push(joint)
    combined += joint.counts.length
    terms += joint.sums.reduce((sum, { of }) => sum + of.length, 0)
  }
  return found
}

/** Every three columns of which each two occur together in a condition. */
function threes(columns: readonly string[], conditions: readonly Conditions[]): readonly (readonly string[])[] {
  const together = new Set(
    conditions.flatMap((one) => [...one.keys()].flatMap((a) => [...one.keys()].map((b) => JSON.stringify([a, b])))),
  )
  const stand = (a: string, b: string) => together.has(JSON.stringify([a, b]))
  return columns.flatMap((a, i) =>
    columns.slice(i + 1).flatMap((b, j) =>
      stand(a, b)
        ? columns
            .slice(i + j + 2)
            .filter((c) => stand(a, c) && stand(b, c))
            .map((c) => [a, b, c])
        : [],
    ),
  )
}

/** Null where the sums have more terms than `mostTerms`. */
function jointOf(
  dataset: Dataset,
  conditions: readonly Conditions[],
  domains: ReadonlyMap<string, readonly string[]>,
  columns: readonly string[],
  mostTerms: number,
): Joint | null {
  const values = columns.map((column) => domains.get(column) ?? [])
  const counts = new Float64Array(values.reduce((product, { length }) => product * length, 1))
  const steps = values.map((_, n) => values.slice(0, n).reduce((product, { length }) => product * length, 1))
  const at = new Int32Array(dataset.size)
  for (const [n, column] of columns.entries()) {
    const place = dataset.columns.findIndex(({ name }) => name === column)
    const codes =
      dataset.columns[place]?.values.map((value) => (values[n]?.indexOf(value) ?? 0) * (steps[n] ?? 0)) ?? []
    for (const [record, code] of dataAt(dataset, place).entries()) at[record] = (at[record] ?? 0) + (codes[code] ?? 0)
  }
  for (const combination of at) counts[combination] = (counts[combination] ?? 0) + 1
  const sums: { condition: number; of: readonly number[] }[] = []
  let terms = 0
  for (const [condition, asked] of conditions.entries()) {
    if ([...asked.keys()].some((column) => domains.has(column) && !columns.includes(column))) continue
    const of = columns.reduce<readonly number[]>(
      (before, column, n) => {
        const letIn = asked.get(column)
        const added = (values[n] ?? []).flatMap((value, level) =>
          letIn === undefined || letIn.includes(value) ? [level * (steps[n] ?? 0)] : [],
        )
        return before.flatMap((sum) => added.map((more) => sum + more))
      },
      [0],
    )
    terms += of.length
    if (terms > mostTerms) return null
    if (of.length > 0) sums.push({ condition, of })
  }
  return { counts, sums }
}
