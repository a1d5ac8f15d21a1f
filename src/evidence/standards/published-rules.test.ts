import { describe, expect, it } from 'vitest'
import { HTCDS_PUBLISHED, htcdsFault } from '../../../test/support/htcds-validator.ts'
import { hxlErrors } from '../../../test/support/hxl-validator.ts'
import { anyRecord } from '../../../test/support/evidence/any-record.ts'
import { datasetFor } from '../datasets/shape.ts'
import { writtenDataset } from '../datasets/write-dataset.ts'
import { fields } from '../record/evidence-record.ts'
import { isTextOf, type AskedTable, tableText } from '../release/asked-table.ts'
import { cellsIn, TOTAL } from '../tables/table.ts'
import { readCsvRows } from './csv-rows.ts'
import { csvText } from './csv-text.ts'
import { HTCDS_FIELDS } from './htcds/fields.ts'
import { toRelational } from './htcds/relational.ts'
import { caseSheetCsv, caseSheetWorkbook } from './htcds/write-case-sheet.ts'
import { withHxl } from './hxl.ts'
import { openWorkbook } from './workbook/workbook.ts'

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  quarter: ['2026-Q1', '2026-Q2'],
  age: ['12-14', '15-17'],
  sex: ['female', 'male'],
  district: ['AL-04', 'not-known'],
}
function asked(...columns: string[]): AskedTable {
  const axes = columns.map((column) => ({ column, levels: [...(LEVELS[column] ?? ['yes', 'no']), TOTAL] }))
  const shown = Array.from({ length: cellsIn(axes) }, (_, cell) => (cell % 4 === 3 ? null : 20 + cell))
  return {
    v: 1,
    of: 'cut',
    file: 'table-hxl-1-1.csv',
    cut: 1,
    people: 90,
    audience: 'public',
    threshold: 11,
    where: [],
    axes,
    shown,
  }
}
const bytes = (text: string) => new TextEncoder().encode(text)

describe('what leaves as HXL, held against the rules of HXL’s own validator', () => {
  it.each([
    [
      'a code under a number',
      ['#affected +age +code', '#affected +ind'],
      ['12-14', '20'],
      /#affected \+age \+code .*number/,
    ],
    ['a quarter of our own under a date', ['#date +quarter', '#affected +ind'], ['2026-Q1', '20'], /#date .*date/],
    ['a total under a date', ['#date +year', '#affected +ind'], [TOTAL, '20'], /#date .*date/],
    ['a word for a count', ['#meta +a', '#affected +ind'], ['x', 'few'], /number/],
    ['a hashtag with a hyphen', ['#x-y', '#affected +ind'], ['x', '1'], /no hashtag/],
  ])('is found wrong with %s', (_, tags, row, fault) => {
    expect(hxlErrors(csvText([['one', 'count'], tags, row]))).toEqual([expect.stringMatching(fault)])
  })

  it.each([[['quarter']], [['age', 'sex', 'quarter']], [['district', 'form forced-begging']], [['schooling']]])(
    'has no error as a table by %j',
    (by) => {
      expect(hxlErrors(tableText(asked(...by)))).toEqual([])
    },
  )

  it('has none as records in our own fields, known or not, nor as a table of a file of others', () => {
    const names = fields.map(({ name }) => name)
    const some = [anyRecord(), anyRecord({ month: 'not-known', sex: 'not-known', ageBand: 'not-known', forms: [] })]
    expect(hxlErrors(writtenDataset('fields', datasetFor('fields', some, names), '').text)).toEqual([])
    expect(
      hxlErrors(
        csvText(
          withHxl([
            ['gender', 'ageBroad', 'yearOfRegistration', 'CountryOfExploitation', 'возраст', 'count'],
            ['Woman', '9--17', TOTAL, 'AL', 'да', '20'],
          ]),
        ),
      ),
    ).toEqual([])
  })
})

describe('a table that was released with the hashtags of before', () => {
  const table = asked('age', 'quarter')
  const before = tableText(table).replace('#beneficiary +age', '#affected +age').replace('#meta +date', '#date')

  it('is not taken where a count, or a hashtag that never was, differs', () => {
    expect(isTextOf(table, bytes(before.replace(',21', ',22')))).toBe(false)
    expect(isTextOf(table, bytes(before.replace('#affected +age', '#people +age')))).toBe(false)
    expect(isTextOf(table, bytes(`\u{FEFF}${before}`))).toBe(false)
  })

  it('is still that table', () => {
    expect(before).not.toBe(tableText(table))
    expect(isTextOf(table, bytes(before))).toBe(true)
    expect(isTextOf(table, bytes(tableText(table)))).toBe(true)
  })
})

describe('what leaves as HTCDS, held against the list of fields that IOM publishes', () => {
  const sample: Readonly<Record<string, string>> = { date: '2013-04-02', number: '3', 'yes-no': 'TRUE' }
  /** Cases that together hold each field with each of its codes. */
  const cases = Array.from(
    { length: Math.max(...HTCDS_FIELDS.map(({ codes }) => Object.keys(codes ?? {}).length)) },
    (_, at) =>
      Object.fromEntries(
        HTCDS_FIELDS.map(({ id, holds, codes }) => {
          const all = Object.keys(codes ?? {})
          const value = all[at % Math.max(all.length, 1)] ?? sample[holds] ?? 'Words'
          return [id, holds === 'several' ? [...new Set([value, all[0] ?? value])] : value]
        }),
      ),
  )

  it.each([
    ['prs_Gender', 'Purple'],
    ['vic_MethodsOfControl', 'DebtBondage;Hypnosis'],
    ['prs_Birthdate', '02/04/2013'],
    ['con_Consent', 'yes'],
    ['prs_FavouriteColour', 'Purple'],
  ])('is found wrong with %s: %s', (column, cell) => {
    expect(htcdsFault(column, cell)).toBeDefined()
  })

  it('holds no field, code, date, number or tick that the list does not have, as CSV and as a workbook', async () => {
    const csv = readCsvRows(caseSheetCsv(cases))
    const book = await openWorkbook(await caseSheetWorkbook(cases))
    if (!csv.ok || !book.ok) throw new Error('both are read')
    const [ids = [], , ...rows] = book.value.map((row) => row.slice(1).map((cell) => String(cell ?? '')))
    for (const [header = [], ...data] of [csv.value, [ids, ...rows]]) {
      expect(new Set(header)).toEqual(new Set(Object.keys(HTCDS_PUBLISHED)))
      expect(data.flatMap((row) => row.flatMap((cell, at) => htcdsFault(header[at] ?? '', cell) ?? []))).toEqual([])
      expect(data).toHaveLength(cases.length)
    }
  })

  it('nor as relational JSON, which names each field in the part of its section', () => {
    const parts = toRelational(cases).cases.flatMap(({ comments, events, supportPlans, ...rest }) => [
      ...Object.values(rest),
      ...comments,
      ...events,
      ...supportPlans,
    ])
    const faults = parts.flatMap((part) =>
      Object.entries(part).flatMap(
        ([id, value]) => htcdsFault(id, typeof value === 'string' ? value : value.join(';')) ?? [],
      ),
    )
    expect(faults).toEqual([])
  })

  it('has the fields, the core and the codes of the list, no more and no fewer', () => {
    expect(HTCDS_FIELDS.map(({ id, core }) => [id, core])).toEqual(
      Object.entries(HTCDS_PUBLISHED).map(([id, { core }]) => [id, core === true]),
    )
    for (const { id, codes } of HTCDS_FIELDS)
      expect(Object.keys(codes ?? {})).toEqual(HTCDS_PUBLISHED[id]?.values ?? [])
  })
})
