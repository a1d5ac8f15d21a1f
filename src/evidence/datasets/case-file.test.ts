import { describe, expect, it } from 'vitest'
import { readCaseFile } from './case-file.ts'
import { fitInto } from './fit-into.ts'
import { datasetRows } from './write-dataset.ts'

const read = (text: string) => readCaseFile(new TextEncoder().encode(text))

describe('a file of cases is refused', () => {
  it.each([
    ['that is empty', '', 'empty', {}],
    ['with a header and nothing more', 'gender,age\n', 'no-rows', {}],
    ['with a row that is cut short', 'gender,age\nFemale,9\nMale', 'wrong-number-of-cells', { row: 3 }],
    ['with a quote that nobody closed', 'gender,age\n"Female,9\n', 'quote-not-closed', {}],
    ['with a column twice', 'gender,gender\nFemale,Male\n', 'column-twice', { row: 1, column: 'gender' }],
    ['with a nul inside', 'gender,age\nFem\0ale,9\n', 'nul-character', { row: 2 }],
  ])('%s', (_, text, code, where) => {
    expect(read(text)).toMatchObject({ ok: false, code, detail: where })
  })

  it('that is in no UTF-8, such as a workbook with another ending', () => {
    expect(readCaseFile(Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe))).toMatchObject({ ok: false, code: 'not-utf-8' })
  })
})

describe('a file of cases', () => {
  it('is read with semicolons or tabs as well, and a quoted comma is no cell', () => {
    for (const text of ['a;"b,c"\n1;2\n', 'a\tb\n1\t2\n', '\uFEFFa,b\n1,2\n', '"a\nof two, lines";b\n1;2\n']) {
      const answer = read(text)
      expect(answer.ok && datasetRows(answer.value.dataset)).toEqual([['1', '2']])
    }
  })

  it('keeps values exactly, and reads -99 as not known', () => {
    const answer = read('means;gender\n"Threats;Debt: all";-99\n-99;Female\n=1+1;Male\n')
    if (!answer.ok) throw new Error(answer.code)
    expect(answer.value.notKnown).toBe(2)
    expect(datasetRows(answer.value.dataset)).toEqual([
      ['Threats;Debt: all', ''],
      ['', 'Female'],
      ['=1+1', 'Male'],
    ])
  })
})

describe('what leaves', () => {
  const long = 'Woman,9--17\r\n'.repeat(5_000)

  it('is packed where it is too long, the same each time, and refused where even that is', () => {
    expect(fitInto(long, 'a.csv', 100_000)).toMatchObject({ packed: false })
    const [once, again] = [fitInto(long, 'a.csv', 10_000), fitInto(long, 'a.csv', 10_000)]
    expect(once?.packed).toBe(true)
    expect(once?.bytes).toEqual(again?.bytes)
    expect(fitInto(long, 'a.csv', 50)).toBeNull()
  })
})
