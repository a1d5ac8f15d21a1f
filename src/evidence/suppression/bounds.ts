import type { CountChange, Released } from './released.ts'
import type { Linked } from './linked.ts'

/** What counts that were changed before they left still say of the true ones, by cell of a system. */
export interface Bounds {
  readonly least: Float64Array
  readonly most: Float64Array
  /** 1/variance of what is known of a cell by its noise; 0 where nothing is. */
  readonly precision: Float64Array
  /** Where to: the sum of what each says beyond the true count, each by its own precision. */
  readonly pull: Float64Array
  /** By cell, how likely all is that was shown of it, if that were its count. */
  readonly chances: ReadonlyMap<number, (count: number) => number>
  /** 1 for cells of tables whose counts were changed. */
  readonly touched: Uint8Array
}

/**
 * A count that was changed by at most so much is one of a few. Bounds are reckoned from the children who are still there: where some took back a yes since, both ends are drawn in by as many,
 * so that a range is proven too narrow rather than too wide. The same noise seen twice is known once.
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
      // Nobody stays nobody, by either way of changing: whatever is shown above 0 is somebody.
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

/** Nobody says how many of those who took back a yes were counted here. */
const chanceNow = ({ chance, gone }: CountChange, count: number, shown: number): number =>
  Array.from({ length: gone + 1 }, (_, were) => chance(count + were, shown)).reduce((sum, one) => sum + one, 0)
