import type { Bounds } from '../bounds.ts'
import { audit, type Audit, type Hidden } from '../audit.ts'
import { eliminate } from './eliminate.ts'
import { noise } from '../guarded.ts'
import { publishAgain } from './publish-again.ts'
import type { CountReading } from '../ranges.ts'
import { Repairs } from './repair.ts'
import type { Solver } from '../solver.ts'
import type { System } from '../system.ts'

/** The requirements for a system of counts. One byte for each cell. */
export interface Task {
  /** Counts that no reader may find. */
  readonly guarded: Uint8Array
  /** Counts that every reader has: published before, or zeros that are shown. */
  readonly known: Uint8Array
  /** Cells of no table. */
  readonly auxiliary: Uint8Array
  /** How wide the range of a guarded count must stay. */
  readonly width: (cell: number) => number
  readonly least: (cell: number) => number
  readonly most?: (cell: number) => number
  readonly changed?: Bounds
  readonly reading: CountReading
  /** Tries to publish again what the repair made unnecessary; costs linear programs. */
  readonly sparing: boolean
}

export interface CellProtection {
  /** 1 for each cell without a published count, auxiliary cells included. */
  readonly hidden: Uint8Array
  readonly audit: Audit
}

/**
 * Chooses what to hide: first by elimination, then more where an attacker's range is too narrow, then publishes again where that harms nothing. The
 * audit at the end starts from the published table and does not use how the pattern was chosen; a pattern in which it finds a narrow range is refused.
 */
export function protectCells(solver: Solver, system: System, task: Task): CellProtection {
  const order = Int32Array.from(system.counts.keys()).sort((a, b) => (system.counts[b] ?? 0) - (system.counts[a] ?? 0))
  const secondary = eliminate(system, { primary: task.guarded, known: task.known, auxiliary: task.auxiliary, order })
  const hidden = secondary.map((byte, cell) => byte | (task.guarded[cell] ?? 0) | (task.auxiliary[cell] ?? 0))
  const pattern: Hidden = {
    hidden,
    width: (cell) => (task.guarded[cell] === 1 ? task.width(cell) : 0),
    least: task.least,
    ...noise(task),
    reading: task.reading,
  }
  const first = audit(solver, system, pattern)
  if (first.narrow.length === 0) return { hidden, audit: first }
  repair(solver, system, task, hidden, first.narrow)
  const repaired = audit(solver, system, pattern)
  // Publishing again is proven by ranges alone, which is not enough where counts are noisy.
  if (!task.sparing || task.changed || repaired.narrow.length > 0) return { hidden, audit: repaired }
  publishAgain(solver, system, pattern, forOthers(system, task, hidden))
  return { hidden, audit: audit(solver, system, pattern) }
}

/** Cells hidden only to protect others, small counts first, so that fewer and larger cells stay hidden. */
function forOthers({ counts }: System, { guarded, auxiliary }: Task, hidden: Uint8Array): readonly number[] {
  const cells = Array.from(hidden.keys()).filter(
    (cell) => hidden[cell] === 1 && guarded[cell] !== 1 && auxiliary[cell] !== 1,
  )
  return cells.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))
}

/** A larger count costs more to hide, though not in proportion. Of several powers that were tried on tables of the benchmark, this one hid least. */
const COST = 0.3

/** Hides more cells, in place. Small counts first, because they have the fewest ways to move. */
function repair(solver: Solver, system: System, task: Task, hidden: Uint8Array, narrow: readonly number[]): void {
  const cost = (cell: number) => (1 + (system.counts[cell] ?? 0)) ** COST
  const repairs = new Repairs(solver, system, {
    hidden,
    known: task.known,
    least: task.least,
    ...noise(task),
    cost,
    reading: task.reading,
  })
  try {
    for (const cell of [...narrow].sort((a, b) => (system.counts[a] ?? 0) - (system.counts[b] ?? 0)))
      repairs.widen(cell, task.width(cell))
  } finally {
    repairs.dispose()
  }
}
