import { describe, expect, it } from 'vitest'
import { releasedWith, IN_MAY } from '../../../test/support/evidence/released.ts'
import { hxlErrors } from '../../../test/support/hxl-validator.ts'
import { readCsvRows } from '../standards/csv-rows.ts'
import { indicatorShares } from './indicator-shares.ts'
import { SheetTemplate } from './mapping.ts'
import { ministrySheets } from './ministry-sheet.ts'

const cell = (table: string, at: object, more: object = {}) => ({ table, at, ...more })
const template = (change: object = {}): SheetTemplate =>
  SheetTemplate.parse({
    is: 'homeward-sheet',
    shape: 1,
    readers: 'public',
    periods: 'quarterly',
    from: '2026Q1',
    dueAfterDays: 20,
    hidden: 'under 11',
    tables: { sex: { by: ['sex'] } },
    rows: [
      ['Ministry of Welfare', { period: true }],
      ['Girls, opened', cell('sex', { sex: 'female' })],
      ['Boys, "opened"', cell('sex', { sex: 'male' })],
      ['Other', cell('sex', { sex: 'other' })],
      ['All', cell('sex', { sex: '(total)' })],
    ],
    ...change,
  })
const bySex = releasedWith(
  { sex: ['female', 'male'], quarter: ['2026-Q1'] },
  { counts: { 'female,2026-Q1': 31, 'male,2026-Q1': null, '(total),2026-Q1': null } },
)

describe('a sheet is refused', () => {
  it.each([
    ['that names a table that it does not have', { tables: {} }, 'unknown-table', 'sex'],
    [
      'that names a share that its table does not have',
      { rows: [[cell('sex', {}, { share: 'stable' })]] },
      'unknown-share',
      'stable',
    ],
    [
      'that takes rounded counts and says so nowhere',
      { tables: { sex: { by: ['sex'], how: 'rounded' } } },
      'how-not-said',
      'sex',
    ],
    ['that says it of a table that it does not have', { rows: [[{ how: 'age' }]] }, 'unknown-table', 'age'],
    ['that asks for a child', { tables: { sex: { by: ['name'] } } }, 'unknown-column', 'name'],
  ])('%s', (_, change, code, what) => {
    expect(ministrySheets(template(change), [bySex], '2026-05-04')).toEqual({ ok: false, code, detail: { what } })
  })
})

describe('a sheet', () => {
  it('has the rows of the ministry, with words for a hidden count and 0 for what the table does not have', () => {
    const made = ministrySheets(template(), [bySex], '2026-05-04')
    expect(made).toMatchObject({
      ok: true,
      value: {
        hidden: 2,
        sheets: [
          {
            period: '2026Q1',
            text: 'Ministry of Welfare,2026Q1\r\n"Girls, opened",31\r\n"Boys, ""opened""",under 11\r\nOther,0\r\nAll,under 11\r\n',
          },
        ],
      },
    })
    expect(ministrySheets(template(), [bySex], '2026-05-04')).toEqual(made)
  })

  it('says in a cell how its counts are changed', () => {
    const how = { is: 'rounded' } as const
    const rounded = { ...bySex, table: { ...bySex.table, how, file: 'table-rounded-hxl-1-1.csv' as const } }
    const asks = template({ tables: { sex: { by: ['sex'], how: 'rounded' } }, rows: [['Counts', { how: 'sex' }]] })
    const [made] = [ministrySheets(asks, [bySex, rounded], '2026-05-04')]
    expect(made).toMatchObject({ ok: true, value: { sheets: [{ text: 'Counts,rounded\r\n' }] } })
    const exact = template({ rows: [['Counts', { how: 'sex' }]] })
    expect(ministrySheets(exact, [rounded, bySex], '2026-05-04')).toMatchObject({
      ok: true,
      value: { sheets: [{ text: 'Counts,exact\r\n' }] },
    })
  })
})

describe('indicators of released tables', () => {
  const schooling = releasedWith(
    { schooling: ['began-or-went-back', 'stopped'], quarter: ['2026-Q1', '2026-Q2'] },
    { countedAt: IN_MAY, counts: { 'stopped,2026-Q1': null } },
  )
  const rows = (text: string) => {
    const read = readCsvRows(text)
    if (!read.ok) throw new Error(read.code)
    return read.value
  }

  it('hold no share for which a count is hidden, and no quarter that was not over', () => {
    const [, , ...all] = rows(indicatorShares([schooling]))
    expect(all.map((row) => row.slice(3))).toEqual([
      ['schooling', 'in-school', 'quarter=2026-Q1', '', '20', '', '', 'exact'],
      ['schooling', 'in-school', 'quarter=(total)', '', '20', '40', '50.0', 'exact'],
    ])
    const keyed = { ...schooling, table: { ...schooling.table, how: { is: 'keyed' } as const } }
    const [, , ...changed] = rows(indicatorShares([keyed]))
    expect(new Set(changed.map((row) => row.at(-1)))).toEqual(new Set(['keyed']))
  })

  it('say of whom alone they are, and none is of answers of which only some were kept', () => {
    const some = (column: string, values: string[]) => ({
      ...schooling,
      table: { ...schooling.table, where: [{ column, values }] },
    })
    const [, , first] = rows(indicatorShares([some('sex', ['female'])]))
    expect(first?.slice(5, 7)).toEqual(['quarter=2026-Q1', 'sex=female'])
    expect(rows(indicatorShares([some('schooling', ['began-or-went-back'])]))).toHaveLength(2)
    expect(rows(indicatorShares([some('quarter', ['2026-Q2'])]))).toHaveLength(2)
  })

  it('have hashtags that HXL’s validator takes, also of help by need', () => {
    const help = releasedWith({ 'needs-and-help medical': ['received', 'absent'], sex: ['female', 'male'] })
    const text = indicatorShares([schooling, help])
    expect(hxlErrors(text)).toEqual([])
    expect(rows(text).filter((row) => row[3] === 'needs-and-help medical' && row[4] === 'gap')).toHaveLength(3)
  })
})
