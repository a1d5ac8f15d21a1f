import type { CountChange, Released } from './released.ts'
import type { Linked } from './linked.ts'

/** What released counts that were changed reveal of the true ones, by cell of a system. */
export interface Bounds {
  readonly least: Float64Array
  readonly most: Float64Array
  /** 1/variance of the estimate of a cell from its noisy counts; 0 where there is none. */
  readonly precision: Float64Array
  /** Precision-weighted sum of the differences of the noisy counts from the true count. */
  readonly pull: Float64Array
  /** By cell, the likelihood of everything shown of it, as a function of its count. */
  readonly chances: ReadonlyMap<number, (count: number) => number>
  /** 1 for cells of tables whose counts were changed. */
  readonly touched: Uint8Array
}

/**
 * Bounds the true count by the largest possible change. Bounds are computed from the children who are still there: where some withdrew consent since, both ends move in by as many,
 * so that the audit may find a range too narrow but never too wide. The same noise seen twice is used once.
 */
export function boundsFrom({ system, cellsOf }: Linked, released: readonly Released[]): Bounds {
  const size = system.counts.length
  const [least, most] = [new Float64Array(size).fill(-Infinity), new Float64Array(size).fill(Infinity)]
  const [precision, pull, touched] = [new Float64Array(size), new Float64Array(size), new Uint8Array(size)]
  const chances = new Map<number, (count: number) => number>()
  const seen = new Set<string>()
  for (const [n, { shown, change }] of released.entries()) {
    if (!change) continue
    for (const [cell, count] of shown.entries()) {
      const at = cellsOf[n + 1]?.[cell] ?? 0
      touched[at] = 1
      if (count === null) continue
      const now = system.counts[at] ?? 0
      // Both ways of changing keep zero: a count shown above 0 is at least one.
      const fewest =
        Number.isFinite(change.within) && count > 0 ? Math.max(1, count - change.within) : count - change.within
      least[at] = Math.max(least[at] ?? 0, Math.min(now, fewest))
      most[at] = Math.min(most[at] ?? 0, Math.max(now, count + change.within - change.gone))
      if (seen.has(`${change.noise} ${String(at)}`)) continue
      seen.add(`${change.noise} ${String(at)}`)
      precision[at] = (precision[at] ?? 0) + 1 / change.variance
      pull[at] = (pull[at] ?? 0) + (count - now) / change.variance
      const others = chances.get(at)
      chances.set(at, (one) => (others?.(one) ?? 1) * chanceNow(change, one, count))
    }
  }
  return { least, most, precision, pull, chances, touched }
}

/** How many of those who withdrew consent were counted here is not known, so the sum is over every number. */
const chanceNow = ({ chance, gone }: CountChange, count: number, shown: number): number =>
  Array.from({ length: gone + 1 }, (_, were) => chance(count + were, shown)).reduce((sum, one) => sum + one, 0)
