import { columnAt, dataAt, ColumnInTheMaking, unitsOf, type Dataset } from '../record/dataset.ts'
import { fields, isMet, type EvidenceRecord } from '../record/evidence-record.ts'
import { recordsAsDataset } from '../record/records-as-dataset.ts'
import { CTDC_HELD, ctdcCells, CTDC_STANDARD } from '../standards/ctdc/contribution.ts'
import { HXL_STANDARD } from '../standards/hxl.ts'
import { IC_TIP, icTipExport, MAPPING } from '../standards/ic-tip.ts'

/** The format in which synthetic records are released: the fields of our own record, CTDC's columns, the four units of IC-TIP, or the columns of a chosen file. */
export const SHAPES = ['fields', 'ctdc', 'ic-tip', 'file'] as const
export type DatasetShape = (typeof SHAPES)[number]

/** The standard that every file of a shape names. */
export const STANDARD_OF: Readonly<Record<DatasetShape, { readonly name: string; readonly version: string }>> = {
  fields: HXL_STANDARD,
  ctdc: CTDC_STANDARD,
  'ic-tip': IC_TIP,
  file: HXL_STANDARD,
}

const PURPOSES = [...new Set([...Object.values(MAPPING.purpose), 'other'])]
/** Columns of the table from which IC-TIP's units are written. Each purpose is a column of its own, because several may hold. */
export const IC_TIP_COLUMNS: readonly string[] = [
  'year',
  'sex',
  'age',
  'formallyIdentified',
  ...PURPOSES.map((purpose) => `purpose.${purpose}`),
]

/** The number of columns of a shape, known before a record is read. */
export function columnsOf(shape: Exclude<DatasetShape, 'file'>, names: readonly string[]): readonly string[] {
  if (shape === 'ctdc') return CTDC_HELD
  if (shape === 'ic-tip') return IC_TIP_COLUMNS
  return fields
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, holds, codes }) => (holds === 'several' ? codes.map((code) => `${name}.${code}`) : [name]))
}

/** The records in the columns of a shape: real people, from which synthetic ones are made. Siblings of one household are one unit. A meeting is no person, and gives no row. */
export function datasetFor(
  shape: Exclude<DatasetShape, 'file'>,
  ours: readonly EvidenceRecord[],
  names: readonly string[],
): Dataset {
  const records = ours.filter((record) => !isMet(record))
  if (shape === 'fields') return recordsAsDataset(records, names)
  const columns = columnsOf(shape, names)
  const rows = records.flatMap((record) => {
    const cells = shape === 'ctdc' ? ctdcCells(record) : icTipCells(record)
    return cells ? [{ cells, unit: record.household ?? record.id }] : []
  })
  const made = columns.map((name) => {
    const making = new ColumnInTheMaking(name, rows.length)
    for (const { cells } of rows)
      if (!making.add(cells[name] ?? '')) throw new Error(`${name} holds more values than it has codes`)
    return making.finish()
  })
  return {
    columns: made.map(({ column }) => column),
    data: made.map(({ data }) => data),
    size: rows.length,
    unit: unitsOf(rows.map(({ unit }) => unit)),
  }
}

/** Undefined for a child who was left behind, who is no victim of the event. */
function icTipCells(record: EvidenceRecord): Readonly<Record<string, string>> | undefined {
  const {
    events: [event],
    victims: [victim],
  } = icTipExport([record], '')
  if (!event || !victim) return undefined
  return {
    year: event.year,
    sex: victim.sex,
    age: victim.age,
    formallyIdentified: victim.formallyIdentified,
    ...Object.fromEntries(event.purposes.map((purpose) => [`purpose.${purpose}`, '1'])),
  }
}

/** Some of a dataset's columns, in its order. */
export function onlyColumns(dataset: Dataset, names: readonly string[]): Dataset {
  const kept = dataset.columns.flatMap(({ name }, at) => (names.includes(name) ? [at] : []))
  return { ...dataset, columns: kept.map((at) => columnAt(dataset, at)), data: kept.map((at) => dataAt(dataset, at)) }
}
