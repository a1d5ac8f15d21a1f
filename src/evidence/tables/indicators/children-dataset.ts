import { CHILD_GROUP_CODES, FORM_CODES } from '../../record/codes.ts'
import { ColumnInTheMaking, unitsOf, type Dataset } from '../../record/dataset.ts'
import type { EvidenceRecord } from '../../record/evidence-record.ts'
import { splitName, splitOf, type Split } from './indicator.ts'
import { INDICATORS } from './indicators.ts'

const SPLITS: readonly Split[] = [
  { by: 'age' },
  { by: 'sex' },
  { by: 'district' },
  { by: 'year' },
  { by: 'quarter' },
  ...CHILD_GROUP_CODES.map((code): Split => ({ by: 'child-group', code })),
  ...FORM_CODES.map((code): Split => ({ by: 'form', code })),
]

/**
 * One row for each child, with every split and every answer as a column: `needs-and-help medical` holds what became of that need. All tables counted from this one dataset
 * can be audited together when another is to be released; tables of separate datasets cannot.
 */
export function childrenDataset(records: readonly EvidenceRecord[]): Dataset {
  const cells = records.map(cellsOf)
  const names = [...new Set(cells.flatMap((row) => [...row.keys()]))].sort()
  const columns = names.map((name) => {
    const making = new ColumnInTheMaking(name, records.length)
    for (const row of cells)
      if (!making.add(row.get(name) ?? '')) throw new Error(`${name} holds more values than it has codes`)
    return making.finish()
  })
  return {
    columns: columns.map(({ column }) => column),
    data: columns.map(({ data }) => data),
    size: records.length,
    unit: unitsOf(records.map(({ id, household }) => household ?? id)),
  }
}

function cellsOf(record: EvidenceRecord): ReadonlyMap<string, string> {
  const cells = new Map(SPLITS.map((split) => [splitName(split), splitOf(record, split)]))
  for (const { name, rows, columns } of INDICATORS) {
    if (name === 'sdg-16-2-2') continue
    for (const row of rows(record)) {
      const [first = '', second] = row
      // Each reason is an answer of its own: it holds or it does not.
      if (columns.length === 1 && name !== 'reasons-for-gaps') cells.set(name, first)
      else cells.set(`${name} ${first}`, second ?? 'yes')
    }
  }
  return cells
}
