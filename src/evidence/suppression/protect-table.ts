import { given, refused, type Answer } from '../record/answer.ts'
import type { Dataset } from '../record/dataset.ts'
import { buildTable, type TableRefusal, type TableRequest, type TableWhere } from '../tables/build-table.ts'
import { stridesOf, type Table } from '../tables/table.ts'
import { alone, link, type Linked, type Released, type LinkRefusal } from './linked.ts'
import type { Policy } from './policy.ts'
import { protect } from './protect.ts'
import type { Solver } from './solver.ts'

/** A table that may leave, and what it cost. */
export interface ProtectedTable extends Released {
  /** Hidden because the count is small. */
  readonly primary: number
  /** Hidden so that the small ones cannot be worked out. */
  readonly secondary: number
  readonly cells: number
  /** Counts that were looked at in this and every earlier table, and linear programs that it took. */
  readonly audited: number
  readonly runs: number
}

export type ProtectRefusal = TableRefusal | LinkRefusal | 'would-unmask' | 'group-disclosure' | 'not-the-same-people'

export interface ProtectWhere extends TableWhere {
  /** How many hidden counts somebody could find, whatever is hidden in the new table. */
  readonly found?: number
  /** Which earlier release does not agree with the records. */
  readonly release?: number
}

/**
 * Builds the table and hides what must be hidden, so that nobody who has it and every table released before from the same people finds a count under the
 * threshold. Refused where no hiding is enough, because of what is out already; nothing of the table is given then.
 */
export function protectTable(solver: Solver, dataset: Dataset, request: TableRequest, policy: Policy, released: readonly Released[] = []): Answer<ProtectedTable, ProtectRefusal, ProtectWhere> {
  const table = buildTable(dataset, request)
  if (!table.ok) return table
  const shared = policy.zeros === 'published' ? policy.sensitive.find((column) => tellsOfAGroup(table.value, column)) : undefined
  if (shared !== undefined) return refused('group-disclosure', { column: shared })
  const linked = released.length === 0 ? given(alone(dataset, table.value)) : link(dataset, [table.value, ...released])
  if (!linked.ok) return linked
  const stale = released.findIndex((release, n) => release.shown.some((count, cell) => count !== null && count !== linked.value.system.counts[linked.value.cellsOf[n + 1]?.[cell] ?? -1]))
  if (stale >= 0) return refused('not-the-same-people', { release: stale })
  const { hidden, audit, guarded } = protectLinked(solver, linked.value, policy, released)
  if (audit.narrow.length > 0) return refused('would-unmask', { found: audit.narrow.length })
  return given(shownOf(table.value, linked.value, hidden, guarded, audit))
}

function protectLinked(solver: Solver, { system, cellsOf, auxiliary, units }: Linked, policy: Policy, released: readonly Released[]) {
  const zerosShown = policy.zeros === 'published'
  const known = new Uint8Array(system.counts.length)
  const before = new Uint8Array(system.counts.length)
  for (const [n, { shown }] of released.entries()) {
    for (const [cell, count] of shown.entries()) {
      const at = cellsOf[n + 1]?.[cell] ?? 0
      if (count !== null) known[at] = 1
      else before[at] = 1
    }
  }
  const guarded = new Uint8Array(system.counts.length)
  for (let cell = 0; cell < guarded.length; cell++) {
    if (known[cell] === 1) continue
    const count = system.counts[cell] ?? 0
    // People of no table: three who are in one release and not in another are found by subtracting, though nobody ever showed them.
    if (auxiliary[cell] === 1) guarded[cell] = count > 0 && (units[cell] ?? 0) < policy.threshold ? 1 : 0
    else if (count === 0 && zerosShown && before[cell] !== 1) known[cell] = 1
    // Twelve answers of two children are two children.
    else if ((units[cell] ?? 0) < policy.threshold) guarded[cell] = 1
  }
  // What an earlier table hid and the new one does not hold stays hidden: nobody can publish it now.
  const own = new Set(cellsOf[0])
  const gone = auxiliary.map((byte, cell) => byte | (before[cell] === 1 && known[cell] !== 1 && !own.has(cell) ? 1 : 0))
  const least = (cell: number) => (zerosShown && auxiliary[cell] !== 1 && (system.counts[cell] ?? 0) > 0 ? 1 : 0)
  return { guarded, ...protect(solver, system, { guarded, known, auxiliary: gone, width: policy.width, least, reading: 'whole', sparing: system.counts.length <= 20_000 }) }
}

function shownOf(table: Table, { cellsOf }: Linked, hidden: Uint8Array, guarded: Uint8Array, { guarded: audited, runs }: { guarded: number; runs: number }): ProtectedTable {
  const own = cellsOf[0] ?? new Int32Array()
  const shown = Array.from(own, (at, cell) => (hidden[at] === 1 ? null : (table.counts[cell] ?? 0)))
  const primary = own.reduce((sum, at) => sum + (guarded[at] ?? 0), 0)
  const gone = shown.filter((count) => count === null).length
  return { axes: table.axes, where: table.where, shown, primary, secondary: gone - primary, cells: shown.length, audited, runs }
}

/** Whether all of some group share one value of the column: the count equals its total, and the shown zeros beside it say so. */
export function tellsOfAGroup({ axes, counts }: Table, column: string): boolean {
  const axis = axes.findIndex((one) => one.column === column)
  const stride = stridesOf(axes)[axis]
  const levels = axes[axis]?.levels.length
  if (stride === undefined || levels === undefined || levels < 3) return false
  for (let cell = 0; cell < counts.length; cell++) {
    if (Math.floor(cell / stride) % levels !== levels - 1 || counts[cell] === 0) continue
    for (let level = 1; level < levels; level++) if (counts[cell - level * stride] === counts[cell]) return true
  }
  return false
}
