import { audit } from './audit.ts'
import type { Cut } from './cut.ts'
import { noise, guardedCells } from './guarded.ts'
import { link } from './link.ts'
import type { Linked } from './linked.ts'
import type { Released } from './released.ts'
import type { Policy } from './policy.ts'
import type { Solver } from './solver.ts'

/** How wide the range of a guarded cell must stay. */
export type WidthOf = (cell: number) => number

/**
 * Released tables of two past cuts may already reveal what must be hidden now: a child withdrew consent since, or the rule became stricter. Withholding a new table does not undo that, so it
 * is not refused for it; it must only reveal no more. Null where none of the narrow cells is of that sort.
 */
export function widthsLeft(
  solver: Solver,
  cuts: readonly Cut[],
  { crossings }: Linked,
  policy: Policy,
  released: readonly Released[],
  narrow: readonly number[],
): WidthOf | null {
  const [first] = released
  const sought = crossings.filter(({ past, came, left }) => past && (narrow.includes(came) || narrow.includes(left)))
  if (!first || sought.length === 0) return null
  const before = link(cuts, [first, ...released])
  if (!before.ok) return null
  const at = new Map(before.value.crossings.map((crossing) => [crossing.name, crossing]))
  const cellOf = new Map(
    sought.flatMap(({ name, came, left }) => {
      const then = at.get(name)
      return then
        ? [[then.came, came] as const, [then.left, left] as const].filter(([, now]) => narrow.includes(now))
        : []
    }),
  )
  const widths = new Map<number, number>()
  for (const [cell, width] of widthsBefore(solver, before.value, policy, released, [...cellOf.keys()]))
    widths.set(cellOf.get(cell) ?? -1, width)
  return widths.size === 0 ? null : (cell) => widths.get(cell) ?? policy.width
}

/** Of these cells, those whose range is narrower than the rule asks given only the released tables, and how wide it is. */
function widthsBefore(
  solver: Solver,
  linked: Linked,
  policy: Policy,
  released: readonly Released[],
  cells: readonly number[],
): ReadonlyMap<number, number> {
  const stands = guardedCells(linked, policy, released, new Set(), released[0]?.change ? 'changed' : 'exact')
  const hidden = stands.known.map((byte) => 1 - byte)
  const widths = new Map<number, number>()
  let open = new Set(cells.filter((cell) => hidden[cell] === 1))
  for (let width = policy.width; width > 0 && open.size > 0; width--) {
    const { narrow } = audit(solver, linked.system, {
      hidden,
      width: (cell) => (open.has(cell) ? width : 0),
      least: stands.least,
      ...noise(stands),
      reading: 'whole',
    })
    for (const cell of narrow) widths.set(cell, width - 1)
    open = new Set(narrow)
  }
  return widths
}
