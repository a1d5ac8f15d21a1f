import type { z } from 'zod'
import type { SourceLocation } from '../../data-files/fault.ts'
import { faultsOf, REPORTING } from '../../data-files/faults-of.ts'
import {
  HSDS,
  pathInside,
  TABLE_NAMES,
  type HsdsRecord,
  type HsdsFaultAt,
  type Row,
  type Rows,
  type TableName,
} from './records.ts'

export interface Checked<Name extends TableName> {
  readonly source: SourceLocation
  readonly record: HsdsRecord<Name>
}
export type CheckedTables = { readonly [Name in TableName]: readonly Checked<Name>[] }

/**
 * Checks each record by its own table: returns valid ones, and faulty ones with path, property and reason. Of two with
 * one id the second is refused.
 */
export function checkRecords(rows: Rows): {
  readonly tables: CheckedTables
  readonly notTaken: readonly HsdsFaultAt[]
} {
  const notTaken: HsdsFaultAt[] = []
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => [table, checkTable(table, rows[table] ?? [], notTaken)]),
  ) as unknown as CheckedTables
  return { tables, notTaken }
}

function checkTable(
  table: TableName,
  rows: readonly Row[],
  notTaken: HsdsFaultAt[],
): readonly { source: SourceLocation; record: object }[] {
  const seen = new Set<string>()
  return rows.flatMap(({ source: source, value }) => {
    // The language or the paper of a nested list may have no id of its own: nothing refers to it.
    const given = POINTED_TO.includes(table) ? value : { id: '0', ...value }
    const read = HSDS[table].safeParse(given, REPORTING)
    if (!read.success) {
      notTaken.push(...firstFault(source, read.error))
      return []
    }
    if (POINTED_TO.includes(table) && seen.has(read.data.id)) {
      notTaken.push({ ...pathInside(source, 'id'), code: 'twice' })
      return []
    }
    seen.add(read.data.id)
    return [{ source, record: read.data }]
  })
}

const POINTED_TO: readonly TableName[] = ['organization', 'service', 'service_at_location', 'location', 'taxonomy_term']

/** The first fault of a record: after it is corrected, the next one shows. */
export function firstFault(source: SourceLocation, error: z.core.$ZodError): readonly HsdsFaultAt[] {
  return faultsOf(error)
    .slice(0, 1)
    .map(({ where, ...fault }) => ({ ...fault, ...pathInside(source, where) }))
}
