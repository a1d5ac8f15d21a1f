import { accept, refuse, type Result } from '#result.ts'

/** A record of another program: its fields by their names, in their order. */
export type JsonRecord = ReadonlyMap<string, unknown>

/** What records are. Whatever is none of the others is a child, or a form that was filled in about one. */
export type RecordsOf = 'cases' | 'incidents' | 'flags' | 'transitions' | 'lookups' | 'locations' | 'forms'

export interface RecordSet {
  readonly of: RecordsOf
  readonly records: readonly JsonRecord[]
}

/**
 * The records in a JSON document: of Primero's API (`{"data": …}`), as its exporters write them (an array of rows, each
 * with its fields under `data`), of Kobo (`results`), of ODK Central (`value`), or an array. `at`: which record is none.
 */
export function recordsIn(values: readonly unknown[]): Result<RecordSet, 'no-records', { readonly at?: number }> {
  const lists = values.map(listedIn)
  const found = lists.flatMap((list) => list ?? [])
  if (found.length === 0 || lists.includes(undefined)) return refuse('no-records', {})
  const records: JsonRecord[] = []
  for (const [place, one] of found.entries()) {
    if (!isObject(one)) return refuse('no-records', { at: place + 1 })
    const record = fieldsOf(one)
    if (record.size > 0) records.push(record)
  }
  return records.length === 0 ? refuse('no-records', {}) : accept({ of: kindOf(records), records })
}

/** Fields that say that one object without a wrapper is a record, and no other JSON. */
const OF_A_RECORD = ['case_id', 'case_id_display', 'short_id', 'unique_identifier', '_uuid', '_id', 'meta/instanceID']

function listedIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[]
  if (!isObject(value)) return undefined
  for (const wrapper of ['data', 'results', 'value']) {
    const inside = Object.hasOwn(value, wrapper) ? value[wrapper] : undefined
    if (Array.isArray(inside)) return inside as readonly unknown[]
    if (isObject(inside) && wrapper === 'data') return [inside]
  }
  return OF_A_RECORD.some((field) => Object.hasOwn(value, field)) ? [value] : undefined
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Columns of the exporter that repeat fields of the record for its search. */
const OF_THE_SEARCH = /^(?:srch_|phonetic_data$|matched_)/

/** A row of the exporter has its fields under `data`; they stand beside the others of the row. */
function fieldsOf(record: Readonly<Record<string, unknown>>): JsonRecord {
  const { data } = record
  const own = Object.entries(record)
  if (!isObject(data)) return new Map(own)
  return new Map([
    ...own.filter(([name, value]) => name !== 'data' && value !== null && !OF_THE_SEARCH.test(name)),
    ...Object.entries(data),
  ])
}

function kindOf(records: readonly JsonRecord[]): RecordsOf {
  const all = (test: (record: JsonRecord) => boolean) => records.every(test)
  const isList = (record: JsonRecord, field: string) => Array.isArray(record.get(field))
  if (all((one) => isList(one, 'values') && one.has('unique_id'))) return 'lookups'
  if (all((one) => isList(one, 'fields') && one.has('unique_id'))) return 'forms'
  if (all((one) => one.has('code') && (one.has('admin_level') || one.has('placename')))) return 'locations'
  if (all((one) => one.has('record_id') && one.has('flagged_by'))) return 'flags'
  if (all((one) => one.has('record_id') && one.has('transitioned_by'))) return 'transitions'
  return all((one) => one.has('incident_case_id') || (one.has('incident_date') && !one.has('registration_date')))
    ? 'incidents'
    : 'cases'
}
