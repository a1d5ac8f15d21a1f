import { coarseBand } from './codes.ts'
import { ColumnInTheMaking, unitsOf, type Dataset } from './dataset.ts'
import { fields, type EvidenceRecord, type RecordField } from './evidence-record.ts'

/** The value of a cell where a code of a `several` field holds; elsewhere the cell is blank. */
export const HOLDS = '1'

/**
 * Records as columns: a field that holds one code is one column of its name; a field that holds several is one column for each code, named
 * `field.code`, with `1` or nothing. Records of one household are one unit.
 */
export function recordsAsDataset(
  records: readonly EvidenceRecord[],
  names: readonly string[] = fields.map(({ name }) => name),
): Dataset {
  const columns = fields
    .filter(({ name }) => names.includes(name))
    .flatMap((field) => (field.holds === 'several' ? codesApart(field, records) : [oneColumn(field, records)]))
  return {
    columns: columns.map(({ column }) => column),
    data: columns.map(({ data }) => data),
    size: records.length,
    unit: unitsOf(records.map(({ id, household }) => household ?? id)),
  }
}

function oneColumn({ name }: RecordField, records: readonly EvidenceRecord[]) {
  const making = new ColumnInTheMaking(name, records.length)
  for (const record of records) fill(making, name === 'ageBand' ? coarseBand(record.ageBand) : String(record[name]))
  return making.finish()
}

function codesApart({ name, codes }: RecordField, records: readonly EvidenceRecord[]) {
  return codes.map((code) => {
    const making = new ColumnInTheMaking(`${name}.${code}`, records.length)
    for (const record of records) fill(making, record[name].includes(code) ? HOLDS : '')
    return making.finish()
  })
}

function fill(making: ColumnInTheMaking, value: string): void {
  if (!making.add(value)) throw new Error(`${making.name} holds more codes than its field has`)
}
