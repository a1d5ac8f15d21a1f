import { describe, expect, it } from 'vitest'
import { headedSheet, MOST_LIST_COLUMNS, MOST_LIST_ROWS } from './sheet.ts'

type Cells = readonly string[]
const read = (...rows: readonly Cells[]) => headedSheet({ name: 'List', rows })
const columns = (...rows: readonly Cells[]) => {
  const sheet = read(...rows)
  return sheet.ok ? sheet.value.columns : sheet.code
}
const HEAD = ['Nr', 'Name', 'DOB']
const CHILD = ['1', 'Elira', '02.05.2012']

describe('a sheet', () => {
  it.each<[string, readonly Cells[], string]>([
    ['is empty', [], 'no-rows'],
    ['holds blanks alone', [['', ' '], ['\u200e']], 'no-rows'],
    ['holds headings alone', [HEAD], 'no-rows'],
    ['begins with a child', [CHILD, CHILD], 'no-heading'],
    [
      'is one column too wide',
      [Array.from({ length: MOST_LIST_COLUMNS + 1 }, (_, n) => `c${String(n)}x`), CHILD],
      'too-many-columns',
    ],
    ['is a row too long', [HEAD, ...Array.from({ length: MOST_LIST_ROWS }, () => CHILD)], 'too-many-rows'],
  ])('is refused that %s', (_, rows, code) => {
    expect(read(...rows)).toMatchObject({ ok: false, code })
  })

  it('is read at the limits of its width and of its length', () => {
    expect(
      columns(
        Array.from({ length: MOST_LIST_COLUMNS }, (_, n) => `c${String(n)}x`),
        CHILD,
      ),
    ).toHaveLength(MOST_LIST_COLUMNS)
    expect(read(HEAD, ...Array.from({ length: MOST_LIST_ROWS - 1 }, () => CHILD)).ok).toBe(true)
  })

  it('names a column without a heading by its letter, after Z by two', () => {
    const named = (filled: number, width: number) =>
      columns(
        Array.from({ length: filled }, (_, n) => `c${String(n)}x`),
        Array.from({ length: width }, () => 'x'),
      ).slice(filled)
    expect(named(3, 5)).toEqual(['D', 'E'])
    expect(named(25, 29)).toEqual(['Z', 'AA', 'AB', 'AC'])
    expect(named(51, 54)).toEqual(['AZ', 'BA', 'BB'])
  })

  it('numbers a heading that comes again, and joins what is broken over lines', () => {
    expect(columns(['Name', 'Name', 'Date\nof  birth', 'Name'], ['a', 'b', 'c', 'd'])).toEqual([
      'Name',
      'Name (2)',
      'Date of birth',
      'Name (3)',
    ])
  })

  it('has a second row of headings only where that fills gaps with words, each once, right below', () => {
    const twoRows = (second: Cells, ...between: readonly Cells[]) => {
      const sheet = read(['Nr', 'Child', '', 'Sex'], ...between, second, ['1', 'Elira', '2012', 'F'])
      return sheet.ok && sheet.value.headingRows
    }
    expect(twoRows(['', 'Name', 'DOB', ''])).toBe(2)
    expect(twoRows(['', 'Name', 'DOB', ''], ['', '', '', ''])).toBe(1)
    expect(twoRows(['', 'Name', '', 'F'])).toBe(1)
    expect(twoRows(['', 'Name', 'Name', ''])).toBe(1)
    expect(twoRows(['', 'Name', '2013', ''])).toBe(1)
    expect(twoRows(['', 'Name', 'D'.repeat(60), ''])).toBe(2)
    expect(twoRows(['', 'Name', 'D'.repeat(61), ''])).toBe(1)
  })

  it('heads the columns under a merged cell by its words', () => {
    expect(columns(['Nr', 'Child', '', 'Sex'], ['', 'Name', 'DOB', ''], ['1', 'Elira', '2012', 'F'])).toEqual([
      'Nr',
      'Child Name',
      'Child DOB',
      'Sex',
    ])
  })

  it('has its headings in the first row that is half as full as the fullest: titles stand above', () => {
    const sheet = read(['Children of 2026'], ['Nr', 'Name'], ['1', 'Elira', '2012', 'F'])
    expect(sheet).toMatchObject({ ok: true, value: { headingRow: 2, above: [1] } })
    expect(read(['Title'], ['Nr', 'Name'], ['1', 'Elira', '2012', 'F', 'x'])).toMatchObject({
      ok: false,
      code: 'no-heading',
    })
  })

  it('has its headings where a person said', () => {
    const rows = [CHILD, ['2', 'Ardit', '2013'], ['3', 'Sokha', '2014']]
    const said = (headingRow: number, headingRows: 1 | 2) =>
      headedSheet({ name: 'List', rows }, { headingRow, headingRows })
    expect(said(1, 1)).toMatchObject({ ok: true, value: { headingRow: 1, headingRows: 1 } })
    expect(said(1, 2)).toMatchObject({ ok: true, value: { headingRows: 2, rows: [{ row: 3 }] } })
    expect(said(9, 1)).toMatchObject({ ok: false, code: 'no-heading' })
  })
})
