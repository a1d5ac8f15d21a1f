import { describe, expect, it } from 'vitest'
import { releasedWith, IN_MAY } from '../../../test/support/evidence/released.ts'
import type { Proposal } from '../ledger/release-log.ts'
import { tableText, type AskedTable } from '../release/asked-table.ts'
import { exportTable, notGiven } from './export-table.ts'

const { table } = releasedWith({ age: ['12-14', '15-17'], quarter: ['2026-Q1'] }, { counts: { '12-14,2026-Q1': null } })
const bytes = (text: string) => new TextEncoder().encode(text)
const proposal = (asked: AskedTable, change: Partial<Proposal> = {}): Proposal => ({
  release: 'r1',
  form: 'table',
  title: 'Children of a year',
  asked: JSON.stringify(asked),
  digest: '',
  by: 'ilir',
  state: 'out',
  afterCut: 1,
  ...change,
})
const place = { line: 4, cutsAt: new Map([[1, IN_MAY]]) }
const given = (asked: AskedTable, change: Partial<Proposal> = {}, text = tableText(asked)) =>
  exportTable(proposal(asked, change), bytes(text), place)
const counts = (...shown: (number | null)[]): AskedTable => ({ ...table, shown })

describe('a table is not given to another program', () => {
  it.each([
    ['that waits for the second person', given(table, { state: 'waiting' }), 'not-released'],
    ['that the second person declined', given(table, { state: 'declined' }), 'not-released'],
    ['that counts records found false since', given(table, { counted: ['b1'] }), 'counts-false-records'],
    ['that a newer app made', given(table, { asked: '{"v":2}' }), 'needs-a-newer-app'],
    ['of a cut that the log does not have', given({ ...table, cut: 2 }), 'needs-a-newer-app'],
    ['whose file is not the table', given(table, {}, tableText(table).replace(',20', ',21')), 'not-as-released'],
    ['that says it has noise and has none', given(table, { form: 'noisy-table' }), 'not-as-released'],
    ['with a count under the threshold', given(counts(20, 10, 30, 20, 20, 20)), 'not-by-the-rule'],
    ['with a threshold under that of its readers', given({ ...table, threshold: 5 }), 'not-by-the-rule'],
    ['by a column that no table may have', given(releasedWith({ month: ['2026-01'] }).table), 'not-by-the-rule'],
    [
      'with a filter by such a column',
      given({ ...table, where: [{ column: 'source', values: ['school'] }] }),
      'not-by-the-rule',
    ],
  ])('%s', (_, answer, code) => {
    expect(answer).toMatchObject({ ok: false, code })
  })

  it('is given where two people released it, hidden counts and zeros too', () => {
    expect(given(counts(null, 0, 20, 20, 0, 20))).toMatchObject({ ok: true, value: { countedAt: IN_MAY, line: 4 } })
    expect(given({ ...table, audience: 'partners', threshold: 5 }).ok).toBe(true)
  })
})

describe('a released file that no mapping names is not given', () => {
  const { cut: _, ...rest } = table
  const ofFile = (change: object = {}) =>
    JSON.stringify({ ...rest, of: 'file', programme: 'shelter', source: 'a'.repeat(64), ...change })
  const fileOf = (asked: string, change: Partial<Proposal> = {}) =>
    notGiven(proposal(table, { asked, ...change }), bytes(tableText(table)))

  it.each([
    ['that waits', fileOf(ofFile(), { state: 'waiting' }), 'not-released'],
    [
      'of nobody, where its records were found false',
      fileOf('{}', { form: 'synthetic', counted: ['b1'] }),
      'counts-false-records',
    ],
    ['as a table that this Homeward cannot read', fileOf('{"v":2,"of":"cut"}'), 'needs-a-newer-app'],
    [
      'as a table of a file whose bytes differ',
      fileOf(ofFile({ shown: table.shown.map(() => 30) })),
      'not-as-released',
    ],
    ['as a table of a file under the threshold of its readers', fileOf(ofFile({ threshold: 5 })), 'not-by-the-rule'],
  ])('%s', (_, code, expected) => {
    expect(code).toBe(expected)
  })

  it('is given as it was released else', () => {
    expect(fileOf(ofFile())).toBeUndefined()
    expect(fileOf('{"file":"synthetic-hxl-1-1.csv"}', { form: 'synthetic' })).toBeUndefined()
  })
})
