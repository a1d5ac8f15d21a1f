import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import { brokenDownCsv, csvOf, returnCsv } from './return-csv.ts'

describe('a table as a file', () => {
  it.each([['=1+1'], ['+49'], ['-x'], ['@SUM(A1)'], ['\t=1'], ['  =1'], ['\rx']])(
    'hands no spreadsheet a formula: %j',
    (text) => {
      expect(csvOf([[text]])).toMatch(/^\uFEFF"?'/)
    },
  )

  it('leaves numbers as they are', () => {
    expect(csvOf([['a', 0, 12]])).toBe('\uFEFFa,0,12\r\n')
  })

  it('is read by another program as it was meant, whatever stands in it', () => {
    const text = fc.string().map((value) => `x${value}`)
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (lines) => {
        expect(parse(csvOf(lines), { bom: true, record_delimiter: '\r\n' })).toEqual(lines)
      }),
    )
  })
})

describe('a return as a file', () => {
  const words = { row: 'What', count: 'How many', tooLow: 'may be too low', small: 'few: internal' }

  it('says beside a count that it may be too low, and that it counts few', () => {
    const figures = {
      period: { first: day('2026-01-01'), last: day('2026-03-31') },
      rows: [
        { id: 'a', label: 'Files opened', count: 12, partly: [], isSmall: false },
        { id: 'b', label: 'Of these: girls', count: 1, partly: ['identity' as const], isSmall: true },
      ],
    }
    expect(returnCsv(figures, { ...words, head: ['Quarter', 'Internal'] })).toBe(
      '\uFEFFQuarter\r\nInternal\r\n\r\nWhat,How many\r\nFiles opened,12\r\nOf these: girls,1,may be too low,few: internal\r\n',
    )
  })

  it('holds a column for each question by which children are told apart', () => {
    const made = { rows: [{ codes: ['AL-11', 'female'], children: 2, isSmall: true }], partly: [] }
    const csv = brokenDownCsv(made, {
      ...words,
      head: ['Quarter'],
      columns: ['District', 'Sex'],
      code: (code, column) => `${String(column)} ${code}`,
    })
    expect(csv).toBe('\uFEFFQuarter\r\n\r\nDistrict,Sex,How many\r\n0 AL-11,1 female,2,few: internal\r\n')
  })
})
