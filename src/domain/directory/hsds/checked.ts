import { HSDS, TABLE_NAMES, type HsdsRecord, type NotTaken, type Row, type Rows, type TableName } from './records.ts'

export interface Checked<Name extends TableName> {
  readonly where: string
  readonly record: HsdsRecord<Name>
}
export type CheckedTables = { readonly [Name in TableName]: readonly Checked<Name>[] }

/** Each record by its own table: those that hold, and those that do not with place, property and reason. Two with one id: the second is refused. */
export function check(rows: Rows): { readonly tables: CheckedTables; readonly notTaken: readonly NotTaken[] } {
  const notTaken: NotTaken[] = []
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, checkTable(table, rows[table] ?? [], notTaken)])) as unknown as CheckedTables
  return { tables, notTaken }
}

function checkTable(table: TableName, rows: readonly Row[], notTaken: NotTaken[]): readonly { where: string; record: object }[] {
  const seen = new Set<string>()
  return rows.flatMap(({ where, value }) => {
    // The language or the paper of a nested list may come without a number of its own: nothing points to it.
    const given = POINTED_TO.includes(table) ? value : { id: '0', ...value }
    const read = HSDS[table].safeParse(given)
    if (!read.success) {
      const issue = read.error.issues[0]
      notTaken.push({ where: `${where}: ${issue?.path.map(String).join('.') ?? ''}`, why: issue?.message ?? 'is not as it should be' })
      return []
    }
    if (POINTED_TO.includes(table) && seen.has(read.data.id)) {
      notTaken.push({ where: `${where}: id`, why: 'stands twice' })
      return []
    }
    seen.add(read.data.id)
    return [{ where, record: read.data }]
  })
}

const POINTED_TO: readonly TableName[] = ['organization', 'service', 'service_at_location', 'location', 'taxonomy_term']
