import type { ForEachPeriod, TableSpec } from './mapping.ts'
import { isDueOn, periodsOver } from './periods.ts'
import type { ExportTable } from './export-table.ts'
import { tableOfPeriod, type NotThere, type TableOfPeriod } from './table-of-period.ts'

/** A period of which not every table is there. `due`: by this day it should be. */
export interface PeriodWaiting {
  readonly period: string
  readonly due: boolean
  readonly missing: readonly { readonly by: readonly string[]; readonly why: NotThere }[]
}

export interface PeriodReady<Key> {
  readonly period: string
  readonly tables: ReadonlyMap<Key, TableOfPeriod>
  /** The newest line of the log among the tables used: a later release of the same period has a higher one. */
  readonly line: number
}

/** Every period that is over on this day: ready where all its tables are there, else waiting. A period is written whole or not at all. */
export function periodsToWrite<Key>(
  { periods: _, from, dueAfterDays, readers }: ForEachPeriod,
  specs: ReadonlyMap<Key, TableSpec>,
  released: readonly ExportTable[],
  today: string,
): { readonly ready: readonly PeriodReady<Key>[]; readonly waiting: readonly PeriodWaiting[] } {
  const ready: PeriodReady<Key>[] = []
  const waiting: PeriodWaiting[] = []
  for (const period of periodsOver(from, today)) {
    const tables = new Map<Key, TableOfPeriod>()
    const missing: { by: readonly string[]; why: NotThere }[] = []
    for (const [key, spec] of specs) {
      const found = tableOfPeriod(released, spec, period, readers)
      if (found.ok) tables.set(key, found.value)
      else missing.push({ by: spec.by, why: found.code })
    }
    if (missing.length > 0) waiting.push({ period, missing, due: isDueOn(period, today, dueAfterDays) })
    else ready.push({ period, tables, line: Math.max(0, ...[...tables.values()].map(({ from: { line } }) => line)) })
  }
  return { ready, waiting }
}
