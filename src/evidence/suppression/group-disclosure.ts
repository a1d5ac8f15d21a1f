import { accept, refuse, type Result } from '#result.ts'
import { columnAt, dataAt, type Dataset } from '../record/dataset.ts'
import { buildTable } from '../tables/build-table.ts'
import { cellAt, levelsAt, NOT_KNOWN, stridesOf, type TableFilter, type Table } from '../tables/table.ts'

/** Columns about who, where, when, or how a service went: a whole group may share a value in them without revealing a secret. */
const NO_SECRET =
  /^(age|sex|gender|year|quarter|month|date|district|region|province|state|country|citizenship|datasource|schooling|placement-stability|time-to-first-steps|met-without-file)/i

/** A column that is not known to be harmless is treated as secret. */
export const isSecret = (column: string): boolean => !NO_SECRET.test(column)

/** Answers that only say that something is not so, or not known. */
const SAYS_NOTHING: readonly string[] = ['', 'no', 'not-known', '0']

/** How many gave one of these answers. */
export interface AnswerCount {
  readonly values: readonly string[]
  readonly count: number
}

/**
 * Whether everybody in a group of this size gave one answer, and the index of another part whose zero hides it: the commonest other answer, hidden like a small count, because a shown zero would rule
 * it out. Undefined where nothing is revealed; null where there is no other part.
 */
export function hiddenBehind(
  parts: readonly AnswerCount[],
  whole: number,
  common: readonly string[],
): number | null | undefined {
  const shared = whole === 0 ? undefined : parts.find(({ count }) => count === whole)
  const [only, ...further] = shared?.values ?? []
  if (only === undefined || further.length > 0 || SAYS_NOTHING.includes(only)) return undefined
  for (const value of common) {
    const at = value === only ? -1 : parts.findIndex(({ values }) => values.includes(value))
    if (at >= 0) return at
  }
  return null
}

/** The values of a column, the commonest first. */
export function byHowCommon(dataset: Dataset, place: number): readonly string[] {
  const { values } = columnAt(dataset, place)
  const counts = new Float64Array(values.length)
  for (const code of dataAt(dataset, place)) counts[code] = (counts[code] ?? 0) + 1
  return [...values.keys()]
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .map((code) => values[code] ?? '')
}

/** The zeros of a table that would reveal that all of a group share one answer to a secret question. Refused where there is no other answer whose zero could hide it. */
export function tellingZeros(
  dataset: Dataset,
  table: Table,
): Result<ReadonlySet<number>, 'group-disclosure', { readonly column: string }> {
  const { axes, counts } = table
  const telling = new Set<number>(
    table.where.flatMap((filter) => (isSecret(filter.column) ? ruledOut(dataset, table, filter) : [])),
  )
  for (const [axis, { column, levels }] of axes.entries()) {
    // A filter on one answer already says that everybody counted gave it.
    if (!isSecret(column) || table.where.some((filter) => filter.column === column && filter.values.length === 1))
      continue
    const stride = stridesOf(axes)[axis] ?? 0
    const total = levels.length - 1
    const common = byHowCommon(
      dataset,
      dataset.columns.findIndex(({ name }) => name === column),
    )
    for (const [cell, whole] of counts.entries()) {
      if (levelsAt(axes, cell)[axis] !== total) continue
      const at = (level: number) => cell - (total - level) * stride
      const behind = hiddenBehind(
        levels
          .slice(0, -1)
          .map((level, n) => ({ values: [level === NOT_KNOWN ? '' : level], count: counts[at(n)] ?? 0 })),
        whole,
        common,
      )
      if (behind === null) return refuse('group-disclosure', { column })
      if (behind !== undefined) telling.add(at(behind))
    }
  }
  return accept(telling)
}

/** In a table filtered by some answers, its zeros of groups in which everybody gave one and the same other answer. */
function ruledOut(dataset: Dataset, { axes, where, counts }: Table, { column }: TableFilter): readonly number[] {
  const rest = axes.filter((axis) => axis.column !== column)
  const everybody = buildTable(dataset, {
    by: [...rest.map((axis) => axis.column), column],
    where: where.filter((filter) => filter.column !== column),
  })
  if (!everybody.ok) throw new Error('what can be counted with a filter can be counted without it')
  const { axes: whole, counts: all } = everybody.value
  const answers = whole.at(-1)?.levels ?? []
  return [...counts.keys()].filter((cell) => {
    if (counts[cell] !== 0) return false
    const group = levelsAt(axes, cell).filter((_, n) => axes[n]?.column !== column)
    const given = answers.map((_, answer) => all[cellAt(whole, [...group, answer])] ?? 0)
    const shared = answers[given.findIndex((count) => count > 0 && count === given.at(-1))]
    return shared !== undefined && !SAYS_NOTHING.includes(shared === NOT_KNOWN ? '' : shared)
  })
}
