import { boundsFrom, type Bounds } from './bounds.ts'
import type { CutCrossing } from './crossings.ts'
import type { Linked } from './linked.ts'
import type { Released } from './released.ts'
import type { Policy } from './policy.ts'

/** What every reader knows of a system, what no reader may find, and the cells of no table. One byte for each cell. */
export interface CellGuards {
  readonly known: Uint8Array
  readonly guarded: Uint8Array
  readonly auxiliary: Uint8Array
  /** The smallest possible count of a hidden cell, for a reader of everything published. */
  readonly least: (cell: number) => number
  /** Where counts were changed before their release: the largest possible count of a cell, and the likelihoods of its counts. */
  readonly most?: (cell: number) => number
  readonly changed?: Bounds
}

/** A reader who takes a shown 0 for an empty cell is mostly right, so the audit assumes that the noise of such a cell is known. */
const GUESSED_EMPTY = 1e4

/**
 * Which counts of linked tables are known, given what was released (the tables after the first), and which must stay hidden under a policy. `telling`: cells of the first table that reveal the answer of a whole group.
 * `first`: whether the first table shows exact counts, so that its zeros are known. In a table of changed counts no shown zero is certain.
 */
export function guardedCells(
  linked: Linked,
  policy: Policy,
  released: readonly Released[],
  telling: ReadonlySet<number>,
  first: 'exact' | 'changed' = 'exact',
): CellGuards {
  const { system, cellsOf, auxiliary, units, empty, alike, crossings, between } = linked
  const bounds = released.some(({ change }) => change) ? boundsFrom(linked, released) : null
  const exact = new Set(first === 'exact' ? cellsOf[0] : [])
  const zerosShown = policy.zeros === 'published'
  const known = new Uint8Array(system.counts.length)
  const before = new Uint8Array(system.counts.length)
  const shownAt = new Map<number, number>()
  for (const [n, { shown, change }] of released.entries()) {
    if (change) continue
    for (const [cell, count] of shown.entries()) {
      const at = cellsOf[n + 1]?.[cell] ?? 0
      exact.add(at)
      if (count === null) before[at] = 1
      else known[at] = 1
      if (count !== null) shownAt.set(at, count)
    }
  }
  const tells = new Set([
    ...(policy.groups === 'guarded' ? alike : []),
    ...[...telling].map((cell) => cellsOf[0]?.[cell] ?? -1),
  ])
  const guarded = new Uint8Array(system.counts.length)
  for (let cell = 0; cell < guarded.length; cell++) {
    if (known[cell] === 1 || cell >= between) continue
    const count = system.counts[cell] ?? 0
    if (tells.has(cell)) guarded[cell] = 1
    else if (empty[cell] === 1 && zerosShown) known[cell] = 1
    // Cells of no table count too: three children who are in one release and not in another are found by subtracting, though no table showed them.
    else if (auxiliary[cell] === 1) guarded[cell] = count > 0 && (units[cell] ?? 0) < policy.threshold ? 1 : 0
    else if (count === 0 && zerosShown && before[cell] !== 1) known[cell] = exact.has(cell) ? 1 : 0
    // Twelve answers of two children count as two children.
    else if ((units[cell] ?? 0) < policy.threshold) guarded[cell] = 1
  }
  for (const crossing of crossings)
    judge(crossing, { known, guarded, units, counts: system.counts, shownAt, threshold: policy.threshold })
  if (bounds)
    for (const cell of guarded.keys())
      if (guarded[cell] !== 1 && system.counts[cell] === 0 && bounds.touched[cell] === 1)
        bounds.precision[cell] = GUESSED_EMPTY
  // A cell that an earlier table hid and the new one does not contain stays hidden, because it can no longer be published. A known cell hides nothing.
  const own = new Set(cellsOf[0])
  const gone = auxiliary.map((byte, cell) =>
    known[cell] === 1 ? 0 : byte | ((before[cell] === 1 || bounds?.touched[cell] === 1) && !own.has(cell) ? 1 : 0),
  )
  const least = (cell: number) =>
    Math.max(zerosShown && exact.has(cell) && (system.counts[cell] ?? 0) > 0 ? 1 : 0, bounds?.least[cell] ?? 0)
  return {
    known,
    guarded,
    auxiliary: gone,
    least,
    ...(bounds && { most: (cell: number) => bounds.most[cell] ?? Infinity, changed: bounds }),
  }
}

/** The options of an audit besides the hidden cells. */
export const noise = ({
  most,
  changed,
}: Pick<CellGuards, 'most' | 'changed'>): Pick<CellGuards, 'most' | 'changed'> => ({
  ...(most && { most }),
  ...(changed && { changed }),
})

interface Between extends Pick<CellGuards, 'known' | 'guarded'> {
  readonly units: Float64Array
  readonly counts: Float64Array
  readonly shownAt: ReadonlyMap<number, number>
  readonly threshold: number
}

/**
 * Decides what an attacker is assumed to know, and must not find, of how many came and left between two cuts under one question. A group under the threshold may be known: the village knows which three left. So where
 * both are small, who left is assumed known and who came must not be found by it (or the other way round where nobody came); where one of them is large nobody knows it, and the small one must not be found. Children who withdrew consent were counted in a released cut, but a
 * hidden cell does not say how many they are, nor whether they were in the other cut.
 */
function judge({ earlier, later, came, left, goneEarlier, goneLater }: CutCrossing, between: Between): void {
  const { known, guarded, units, threshold } = between
  const [goneThen, goneNow] = [takenBack(earlier, goneEarlier, between), takenBack(later, goneLater, between)]
  const hasCome = { least: units[came] ?? 0, most: (units[came] ?? 0) + goneNow.most }
  const hasLeft = {
    least: (units[left] ?? 0) + (goneLater > 0 ? 0 : goneThen.least),
    most: (units[left] ?? 0) + goneThen.most,
  }
  if (hasCome.least >= threshold || hasLeft.least >= threshold) {
    guarded[came] = hasCome.most > 0 && hasCome.least < threshold ? 1 : 0
    guarded[left] = hasLeft.most > 0 && hasLeft.least < threshold ? 1 : 0
  } else if (hasCome.most > 0) {
    known[left] = 1
    guarded[came] = 1
  } else {
    known[came] = 1
    if (hasLeft.most > 0) guarded[left] = 1
    else known[left] = 1
  }
}

/** How many of those whom a released answer counts withdrew consent since. */
function takenBack(
  cell: number,
  gone: number,
  { counts, shownAt }: Between,
): { readonly least: number; readonly most: number } {
  const shown = shownAt.get(cell)
  return shown === undefined
    ? { least: 0, most: gone }
    : { least: shown - (counts[cell] ?? 0), most: shown - (counts[cell] ?? 0) }
}
