import { buildTable } from '../../src/evidence/tables/build-table.ts'
import { type Row, under } from '../row.ts'
import { drawnFrom, shared } from './files.ts'

export function rows(say: (line: string) => void): Promise<Row[]> {
  const file = shared('ctdc/victim-perpetrator-synthetic.csv')
  if (!file) return Promise.resolve([])
  say('a million records')
  const million = drawnFrom(file, 1_000_000)
  const begun = performance.now()
  const answer = buildTable(million, {
    by: ['yearRegister', 'gender', 'UN_COO_Region', 'IP_ageBroad', 'IP_citizen_UNRegion'],
    where: [{ column: 'isForcedLabour', values: ['1'] }],
  })
  const seconds = (performance.now() - begun) / 1000
  if (!answer.ok) throw new Error(answer.code)
  return Promise.resolve([under('1,000,000 records, five ways with all totals, one filter', seconds, 5, 's')])
}
