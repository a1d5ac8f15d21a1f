import { accept, refuse, type Result } from '#result.ts'
import { audit } from '../suppression/audit.ts'
import type { Cut } from '../suppression/cut.ts'
import { MOST_GUESSED } from '../suppression/guess.ts'
import { noise, guardedCells } from '../suppression/guarded.ts'
import { link, type LinkRefusal } from '../suppression/link.ts'
import type { Linked } from '../suppression/linked.ts'
import type { Released } from '../suppression/released.ts'
import { widthsLeft, type WidthOf } from '../suppression/past-cuts.ts'
import type { ReleaseAudience, Policy } from '../suppression/policy.ts'
import { staleAmong, type ProtectWhere } from '../suppression/choosing/protect-table.ts'
import type { Solver } from '../suppression/solver.ts'
import { releasedOf, type AskedTable } from './asked-table.ts'

/** Readers for the public have the public tables; partners have all of them. */
export function heldByAudience(
  audience: ReleaseAudience,
  out: readonly AskedTable[],
  cuts: readonly Cut[],
): readonly Released[] {
  return out
    .filter((table) => audience === 'partners' || table.audience === 'public')
    .map((table) => releasedIn(cuts, table))
}

function releasedIn(cuts: readonly Cut[], table: AskedTable): Released {
  return releasedOf(table, cuts.find(({ cut }) => cut === String(table.cut))?.gone ?? 0)
}

export interface Found {
  readonly linked: Linked
  /** Cells of the system that a reader of all its tables finds, or guesses too well. */
  readonly cells: readonly number[]
}

/** The counts that must stay hidden but are found by a reader of this table and of the held ones. */
export function findable(
  solver: Solver,
  cuts: readonly Cut[],
  held: readonly Released[],
  asked: AskedTable,
  telling: ReadonlySet<number>,
  policy: Policy,
): Result<Found, LinkRefusal | 'not-the-same-people', ProtectWhere> {
  const own = releasedIn(cuts, asked)
  // Changed counts are linked together with the true ones of the same cells: they are further knowledge of them.
  const linked = link(cuts, own.change ? [own, own, ...held] : [own, ...held])
  if (!linked.ok) return linked
  const known = own.change ? [own, ...held] : held
  const stale = staleAmong(cuts, linked.value, known)
  if (stale >= 0) return refuse('not-the-same-people', { release: stale })
  const stands = guardedCells(linked.value, policy, known, telling, own.change ? 'changed' : 'exact')
  const hidden = stands.known.map((byte) => 1 - byte)
  const exposed: number[] = []
  for (const [cell, count] of own.change ? [] : own.shown.entries()) {
    const at = linked.value.cellsOf[0]?.[cell] ?? 0
    if (count === null) continue
    if (stands.guarded[at] === 1) exposed.push(at)
    hidden[at] = 0
  }
  const audited = (width: WidthOf) =>
    audit(solver, linked.value.system, {
      hidden,
      width: (cell) => (stands.guarded[cell] === 1 ? width(cell) : 0),
      least: stands.least,
      ...noise(stands),
      reading: 'whole',
    })
  const first = audited(() => policy.width)
  if (first.isBeyond) return refuse('too-entangled', { cells: MOST_GUESSED })
  const left = widthsLeft(solver, cuts, linked.value, policy, held, first.narrow)
  return accept({ linked: linked.value, cells: [...exposed, ...(left ? audited(left) : first).narrow] })
}
