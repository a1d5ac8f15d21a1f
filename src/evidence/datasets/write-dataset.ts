import { columnAt, dataAt, type Dataset } from '../record/dataset.ts'
import { csvText } from '../standards/csv-text.ts'
import { CTDC_COLUMNS } from '../standards/ctdc/contribution.ts'
import { withHxl } from '../standards/hxl.ts'
import { IC_TIP, MAPPING, type IcTipExport } from '../standards/ic-tip.ts'
import type { DatasetShape } from './shape.ts'

/** Synthetic records as the text of a file; `csv` has a row of HXL hashtags except in CTDC's columns, which have none. */
export function writtenDataset(
  shape: DatasetShape,
  dataset: Dataset,
  agency: string,
): { readonly text: string; readonly file: 'csv' | 'json' } {
  const rows = datasetRows(dataset)
  const names = dataset.columns.map(({ name }) => name)
  if (shape === 'ctdc') {
    const places = CTDC_COLUMNS.map((column) => names.indexOf(column))
    return { text: csvText([CTDC_COLUMNS, ...rows.map((row) => places.map((at) => row[at] ?? ''))]), file: 'csv' }
  }
  if (shape === 'ic-tip') return { text: `${JSON.stringify(icTipUnits(names, rows, agency), null, 1)}\n`, file: 'json' }
  return { text: csvText(withHxl([names, ...rows])), file: 'csv' }
}

/** The values of every record, in the order of the columns; '' for a blank. */
export function datasetRows(dataset: Dataset): readonly (readonly string[])[] {
  const columns = dataset.columns.map((_, at) => ({ values: columnAt(dataset, at).values, data: dataAt(dataset, at) }))
  return Array.from({ length: dataset.size }, (_, row) =>
    columns.map(({ values, data }) => values[data[row] ?? 0] ?? ''),
  )
}

type Victim = IcTipExport['victims'][number]

function icTipUnits(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  agency: string,
): IcTipExport & { readonly made: 'synthetic records of nobody' } {
  const records = rows.map((row) => new Map(names.map((name, at) => [name, row[at] ?? ''])))
  const said = (record: ReadonlyMap<string, string>, name: string) => record.get(name) || 'unknown'
  return {
    standard: IC_TIP,
    mapping: MAPPING.version,
    made: 'synthetic records of nobody',
    events: records.map((record, event) => ({
      event,
      year: said(record, 'year'),
      purposes: names
        .filter((name) => name.startsWith('purpose.') && record.get(name) === '1')
        .map((name) => name.slice('purpose.'.length)),
    })),
    victims: records.map((record, event) => ({
      event,
      sex: said(record, 'sex'),
      age: said(record, 'age'),
      formallyIdentified: said(record, 'formallyIdentified') as Victim['formallyIdentified'],
    })),
    perpetrators: [],
    reportingEntity: { name: agency, kind: 'service-provider' },
  }
}
