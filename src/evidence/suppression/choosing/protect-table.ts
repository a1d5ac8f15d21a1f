import { accept, refuse, type Result } from '#result.ts'
import type { Dataset } from '../../record/dataset.ts'
import { buildTable, type TableRefusal, type TableRequest, type TableWhere } from '../../tables/build-table.ts'
import type { Table } from '../../tables/table.ts'
import type { Cut } from '../cut.ts'
import { tellingZeros } from '../group-disclosure.ts'
import { guardedCells } from '../guarded.ts'
import { MOST_GUESSED } from '../guess.ts'
import { alone, link, type LinkRefusal } from '../link.ts'
import type { Linked } from '../linked.ts'
import type { Released } from '../released.ts'
import { widthsLeft, type WidthOf } from '../past-cuts.ts'
import type { Policy } from '../policy.ts'
import { protectCells } from './protect.ts'
import type { Solver } from '../solver.ts'

/** A table that may be released, and what it cost. */
export interface ProtectedTable extends Released {
  /** Hidden because the count is small. */
  readonly primary: number
  /** Number of counts hidden so that the small ones cannot be computed. */
  readonly secondary: number
  /** For each cell whether it is hidden because it is small. Must not be released, because it reveals that. */
  readonly small: readonly boolean[]
  readonly cells: number
  /** Counts that were audited in this and every earlier table, and the linear programs that were solved. */
  readonly audited: number
  readonly runs: number
}

export type ProtectRefusal = TableRefusal | LinkRefusal | 'would-unmask' | 'group-disclosure' | 'not-the-same-people'

export interface ProtectWhere extends TableWhere {
  /** How many hidden counts a reader could find, whatever is hidden in the new table. */
  readonly found?: number
  /** Index of the earlier release that does not agree with the records. */
  readonly release?: number
}

/**
 * Builds the table and hides what must be hidden, so that no reader of it and of every table released before from the same people finds a count under the
 * threshold. Refused where no hiding is enough because of earlier releases; then nothing of the table is returned.
 */
export function protectTable(
  solver: Solver,
  dataset: Dataset,
  request: TableRequest,
  policy: Policy,
  released: readonly Released[] = [],
): Result<ProtectedTable, ProtectRefusal, ProtectWhere> {
  return protectTableOf(solver, { people: dataset, dataset }, request, policy, released)
}

/** The same for one of several cuts; `released` are tables of any of them. */
export function protectCutTable(
  solver: Solver,
  cuts: readonly Cut[],
  cut: string,
  request: TableRequest,
  policy: Policy,
  released: readonly Released[] = [],
): Result<ProtectedTable, ProtectRefusal, ProtectWhere> {
  const own = cuts.find((one) => one.cut === cut)
  if (!own) throw new Error(`no cut ${cut}`)
  return protectTableOf(solver, { people: cuts, dataset: own.dataset, cut }, request, policy, released)
}

interface People {
  readonly people: Dataset | readonly Cut[]
  readonly dataset: Dataset
  readonly cut?: string
}

function protectTableOf(
  solver: Solver,
  { people, dataset, cut }: People,
  request: TableRequest,
  policy: Policy,
  released: readonly Released[],
): Result<ProtectedTable, ProtectRefusal, ProtectWhere> {
  const table = buildTable(dataset, request)
  if (!table.ok) return table
  const telling = policy.groups === 'guarded' ? tellingZeros(dataset, table.value) : accept(new Set<number>())
  if (!telling.ok) return telling
  const linked =
    released.length === 0
      ? accept(alone(dataset, table.value))
      : link(people, [{ ...table.value, ...(cut !== undefined && { cut }) }, ...released])
  if (!linked.ok) return linked
  const stale = staleAmong(people, linked.value, released)
  if (stale >= 0) return refuse('not-the-same-people', { release: stale })
  const { hidden, audit, guarded } = protectLinked(
    solver,
    'columns' in people ? [] : people,
    linked.value,
    policy,
    released,
    telling.value,
  )
  if (audit.isBeyond) return refuse('too-entangled', { cells: MOST_GUESSED })
  if (audit.narrow.length > 0) return refuse('would-unmask', { found: audit.narrow.length })
  return accept({
    ...shownOf(table.value, linked.value, hidden, guarded, policy, audit),
    ...(cut !== undefined && { cut }),
  })
}

function protectLinked(
  solver: Solver,
  cuts: readonly Cut[],
  linked: Linked,
  policy: Policy,
  released: readonly Released[],
  telling: ReadonlySet<number>,
) {
  const { system } = linked
  const stands = guardedCells(linked, policy, released, telling)
  const made = (width: WidthOf) => ({
    guarded: stands.guarded,
    ...protectCells(solver, system, { ...stands, width, reading: 'whole', sparing: system.counts.length <= 20_000 }),
  })
  const first = made(() => policy.width)
  const left = widthsLeft(solver, cuts, linked, policy, released, first.audit.narrow)
  return left ? made(left) : first
}

function shownOf(
  table: Table,
  { cellsOf, units }: Linked,
  hidden: Uint8Array,
  guarded: Uint8Array,
  { threshold }: Policy,
  { guarded: audited, runs }: { guarded: number; runs: number },
): ProtectedTable {
  const own = cellsOf[0] ?? new Int32Array()
  const shown = Array.from(own, (at, cell) => (hidden[at] === 1 ? null : (table.counts[cell] ?? 0)))
  const small = Array.from(own, (at) => guarded[at] === 1 && (units[at] ?? 0) < threshold)
  const primary = small.filter(Boolean).length
  const gone = shown.filter((count) => count === null).length
  return {
    axes: table.axes,
    where: table.where,
    shown,
    primary,
    secondary: gone - primary,
    small,
    cells: shown.length,
    audited,
    runs,
  }
}

/** Index of the first earlier release that does not agree with the records; -1 where all agree. In a cut that children were removed from, a release may count more than are there now, and never fewer. */
export function staleAmong(
  people: Dataset | readonly Cut[],
  { system, cellsOf }: Linked,
  released: readonly Released[],
): number {
  const gone = new Map('columns' in people ? [] : people.map((one) => [one.cut, one.gone]))
  return released.findIndex(({ shown, cut = '', change }, n) =>
    shown.some((count, cell) => {
      if (count === null) return false
      const more = count - (system.counts[cellsOf[n + 1]?.[cell] ?? -1] ?? NaN)
      const within = change?.within ?? 0
      return !(more >= -within && more <= (gone.get(cut) ?? 0) + within)
    }),
  )
}
