import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnAt, dataAt, select, type Dataset } from './dataset.ts'
import { readCsv } from './read-csv.ts'

const read = (text: string, unit?: string) => {
  const answer = readCsv(text, unit === undefined ? {} : { unit })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const cellsOf = (dataset: Dataset) =>
  Array.from({ length: dataset.size }, (_, row) =>
    dataset.columns.map((column, place) => column.values[dataAt(dataset, place)[row] ?? -1]),
  )

describe('a CSV file is refused', () => {
  it.each([
    ['where it is empty', '', 'empty', {}],
    ['where it is blank lines', '\n\n \n', 'empty', {}],
    ['where it is a header alone', 'sex,age\n', 'no-rows', {}],
    ['where a column has no name', 'sex,,age\n1,2,3\n', 'column-unnamed', { row: 1, column: '2' }],
    ['where a column stands twice', 'sex,age,sex\n1,2,3\n', 'column-twice', { row: 1, column: 'sex' }],
    ['where a row was cut off', 'sex,age\nf,3\n\nf', 'wrong-number-of-cells', { row: 4, cells: 1, expected: 2 }],
    ['where a row has a cell too many', 'sex,age\nf,3,x\n', 'wrong-number-of-cells', { row: 2, cells: 3, expected: 2 }],
    ['where a quote is never closed', 'sex,age\nf,3\nf,"3\n', 'quote-not-closed', { row: 3 }],
    ['where a quote stands inside a cell', 'sex,age\nf,3"1"\n', 'quote-misplaced', { row: 2 }],
    [
      'where a cell is longer than any code',
      `sex,age\nf,${'x'.repeat(5000)}\n`,
      'cell-too-long',
      { row: 2, column: 'age' },
    ],
    ['where a row is longer than a megabyte', `sex,age\nf,3\nf,${'x'.repeat(1_100_000)}\n`, 'row-too-long', { row: 3 }],
    ['where it holds a zero character', 'sex,age\nf,\0\n', 'nul-character', { row: 2 }],
  ])('%s', (_, text, code, detail) => {
    expect(readCsv(text)).toMatchObject({ ok: false, code, detail })
  })

  it('where it has more columns than a table of people', () => {
    const names = Array.from({ length: 501 }, (_, n) => `c${n}`).join(',')
    expect(readCsv(`${names}\n${names}\n`)).toMatchObject({ ok: false, code: 'too-many-columns', detail: { row: 1 } })
  })

  it('where one column has a million values, naming row and column', () => {
    const rows = Array.from({ length: 1_000_000 }, (_, n) => `f,${n}`).join('\n')
    expect(readCsv(`sex,serial\n${rows}`)).toMatchObject({
      ok: false,
      code: 'too-many-values',
      detail: { row: 65_537, column: 'serial' },
    })
  })

  it('where the column of the child is not there, or is empty in a row', () => {
    expect(readCsv('sex\nf', { unit: 'child' })).toMatchObject({
      ok: false,
      code: 'no-such-unit-column',
      detail: { column: 'child' },
    })
    expect(readCsv('child,sex\na,f\n,f', { unit: 'child' })).toMatchObject({
      ok: false,
      code: 'unit-blank',
      detail: { row: 3, column: 'child' },
    })
  })
})

describe('a CSV file is read', () => {
  it('with every value exactly as it stands, whatever it holds', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ';', ':', '\n', '\r', '"', ',', ' ', '<', '=', 'ë', '\uFEFF') })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = ['a,b', ...rows.map((cells) => cells.map(quoted).join(','))].join('\n')
        expect(cellsOf(read(text))).toEqual(rows)
      }),
    )
  })

  it('with the codes in the order of the values, not of the file', () => {
    expect(columnAt(read('a\nz\nb\nm'), 0).values).toEqual(['', 'b', 'm', 'z'])
  })

  it('with the child as the unit, and not as a column', () => {
    const dataset = read('child,sex\nc1,f\nc2,m\nc1,f', 'child')
    expect(dataset.columns.map(({ name }) => name)).toEqual(['sex'])
    expect([...(dataset.unit ?? [])]).toEqual([0, 1, 0])
  })

  it('with a byte-order mark left out', () => {
    expect(columnAt(read('\uFEFFa\n1'), 0).name).toBe('a')
  })
})

describe('columns are chosen', () => {
  it('and a column that is not there is named', () => {
    expect(select(read('a,b\n1,2'), ['a', 'c'])).toEqual({ ok: false, code: 'unknown-column', detail: { column: 'c' } })
    expect(select(read('a,b\n1,2'), ['a', 'a'])).toMatchObject({ ok: false, code: 'column-twice' })
  })

  it('in the order asked for', () => {
    expect(select(read('a,b\n1,2'), ['b', 'a'])).toMatchObject({
      ok: true,
      value: { columns: [{ name: 'b' }, { name: 'a' }] },
    })
  })
})
