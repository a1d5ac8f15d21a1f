import type { Crossing } from './crossings.ts'
import type { Linked, Released } from './linked.ts'
import type { Policy } from './policy.ts'

/** What everybody knows of a system, what nobody may find, and what is nobody's cell. One byte for each cell. */
export interface Standing {
  readonly known: Uint8Array
  readonly guarded: Uint8Array
  readonly auxiliary: Uint8Array
  /** The least that a hidden cell can be, to who has everything published. */
  readonly least: (cell: number) => number
}

/** Which counts of linked tables are known, given what was released (the tables after the first), and which must stay hidden under a policy. */
export function standing({ system, cellsOf, auxiliary, units, empty, crossings }: Linked, policy: Policy, released: readonly Released[]): Standing {
  const zerosShown = policy.zeros === 'published'
  const known = new Uint8Array(system.counts.length)
  const before = new Uint8Array(system.counts.length)
  const shownAt = new Map<number, number>()
  for (const [n, { shown }] of released.entries()) {
    for (const [cell, count] of shown.entries()) {
      const at = cellsOf[n + 1]?.[cell] ?? 0
      if (count === null) before[at] = 1
      else known[at] = 1
      if (count !== null) shownAt.set(at, count)
    }
  }
  const guarded = new Uint8Array(system.counts.length)
  const between = new Set(crossings.flatMap(({ both, came, left }) => [both, came, left]))
  for (let cell = 0; cell < guarded.length; cell++) {
    if (known[cell] === 1 || between.has(cell)) continue
    const count = system.counts[cell] ?? 0
    if (empty[cell] === 1 && zerosShown) known[cell] = 1
    // People of no table: three who are in one release and not in another are found by subtracting, though nobody ever showed them.
    else if (auxiliary[cell] === 1) guarded[cell] = count > 0 && (units[cell] ?? 0) < policy.threshold ? 1 : 0
    else if (count === 0 && zerosShown && before[cell] !== 1) known[cell] = 1
    // Twelve answers of two children are two children.
    else if ((units[cell] ?? 0) < policy.threshold) guarded[cell] = 1
  }
  for (const crossing of crossings) judge(crossing, { known, guarded, units, counts: system.counts, shownAt, threshold: policy.threshold })
  // What an earlier table hid and the new one does not hold stays hidden: nobody can publish it now. What everybody knows hides nothing.
  const own = new Set(cellsOf[0])
  const gone = auxiliary.map((byte, cell) => (known[cell] === 1 ? 0 : byte | (before[cell] === 1 && !own.has(cell) ? 1 : 0)))
  const least = (cell: number) => (zerosShown && auxiliary[cell] !== 1 && (system.counts[cell] ?? 0) > 0 ? 1 : 0)
  return { known, guarded, auxiliary: gone, least }
}

interface Between extends Pick<Standing, 'known' | 'guarded'> {
  readonly units: Float64Array
  readonly counts: Float64Array
  readonly shownAt: ReadonlyMap<number, number>
  readonly threshold: number
}

/**
 * Who came and who left between two cuts, under one question. A group under the threshold may be known to somebody: the village knows which three left. So where both are small, who left is taken
 * as known and who came must not be found by it (or the other way round where nobody came); where one of them is large it hides the other. Who took back a yes has left, though nothing says how many they are in a hidden cell.
 */
function judge({ earlier, came, left, gone }: Crossing, { known, guarded, units, counts, shownAt, threshold }: Between): void {
  const [hasCome, hasLeft] = [units[came] ?? 0, units[left] ?? 0]
  const shown = shownAt.get(earlier)
  const takenBack = shown === undefined ? { least: 0, most: gone } : { least: shown - (counts[earlier] ?? 0), most: shown - (counts[earlier] ?? 0) }
  const [least, most] = [hasLeft + takenBack.least, hasLeft + takenBack.most]
  if (hasCome >= threshold || least >= threshold) {
    guarded[came] = hasCome > 0 && hasCome < threshold ? 1 : 0
    guarded[left] = most > 0 && least < threshold ? 1 : 0
  } else if (hasCome > 0) {
    known[left] = 1
    guarded[came] = 1
  } else {
    known[came] = 1
    if (most > 0) guarded[left] = 1
    else known[left] = 1
  }
}
