import { levelsAt, TOTAL, type Axis } from '../table.ts'
import type { Indicator, Share } from './indicator.ts'

/** A share for one combination of the other axes. Null where one of the counts it needs is hidden, because a share would reveal it. */
export interface ShareAt {
  readonly share: string
  /** Level of each axis but the answer's, in their order. */
  readonly at: readonly string[]
  readonly of: number | null
  readonly among: number | null
  readonly value: number | null
}

/** The shares of an indicator, computed only from the shown table, so that they reveal no more than it. */
export function sharesOf(
  indicator: Indicator,
  axes: readonly Axis[],
  shown: readonly (number | null)[],
): readonly ShareAt[] {
  const answer = axes.findIndex(({ column }) => column === indicator.columns.at(-1))
  if (answer < 0) throw new Error(`the table does not count by the answer of ${indicator.name}`)
  const groups = new Map<string, { readonly at: readonly string[]; readonly counts: Map<string, number | null> }>()
  for (const [cell, count] of shown.entries()) {
    const levels = levelsAt(axes, cell).map((level, n) => axes[n]?.levels[level] ?? '')
    const at = levels.filter((_, n) => n !== answer)
    const key = JSON.stringify(at)
    const group = groups.get(key) ?? { at, counts: new Map<string, number | null>() }
    groups.set(key, group)
    group.counts.set(levels[answer] ?? TOTAL, count)
  }
  return [...groups.values()].flatMap(({ at, counts }) => indicator.shares.map((share) => shareAt(share, at, counts)))
}

function shareAt(share: Share, at: readonly string[], counts: ReadonlyMap<string, number | null>): ShareAt {
  const sum = (codes: readonly string[]) =>
    codes.reduce<number | null>((total, code) => {
      const count = counts.get(code)
      return total === null || count === null ? null : total + (count ?? 0)
    }, 0)
  const [of, among] = [sum(share.of), sum(share.among)]
  return { share: share.name, at, of, among, value: of === null || among === null || among === 0 ? null : of / among }
}
