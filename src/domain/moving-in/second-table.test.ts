import { describe, expect, it } from 'vitest'
import { plannedFor } from '../../../test/support/moving-in.ts'
import { type CellRemark, headedSheet, type MergedCells } from './sheet.ts'

type Lines = readonly (readonly string[])[]
const HEAD = ['Nr', 'Name', 'DOB', 'Sex']
const ELIRA = ['1', 'Elira', '2012', 'F']
const ARDIT = ['2', 'Ardit', '2013', 'M']

function read(lines: Lines, beside: { merged?: readonly MergedCells[]; remarks?: readonly CellRemark[] } = {}) {
  const sheet = headedSheet({ name: 'List', rows: lines, ...beside })
  if (!sheet.ok) throw new Error(sheet.code)
  const { children, misfits } = plannedFor(sheet.value)
  return {
    rows: children.map(({ row }) => row),
    leftOut: misfits.flatMap(({ row, why, becomes }) => (becomes === 'left-out' ? [`${String(row)} ${why}`] : [])),
    notes: children.map(({ drafts }) =>
      drafts.flatMap(({ kind, body, folder }) => {
        const { column, words } = body as Readonly<Record<string, unknown>>
        return kind === 'from-earlier-list' && column !== 'Nr'
          ? [`${String(folder)} ${String(column)}: ${String(words)}`]
          : []
      }),
    ),
    numbers: children.map(({ key }) => key.includes('number')),
  }
}

describe('a row beneath the headings is no child', () => {
  it.each<[string, Lines, readonly number[], readonly string[]]>([
    [
      'of a second table with other headings',
      [HEAD, ELIRA, [], ['Name', 'Position', 'Phone'], ['Besa Leka', 'Director', '069 20 11 223']],
      [2],
      ['4 another-table', '5 another-table'],
    ],
    [
      'that is the title of a second table, however many blank rows are between',
      [HEAD, ELIRA, [], ['Staff'], [], ['Name', 'Position', 'Phone'], ['Besa Leka', 'Director', '']],
      [2],
      ['4 another-table', '6 another-table', '7 another-table'],
    ],
    [
      'of headings in other words, over more children of the same table',
      [HEAD, ELIRA, [], ['Second half of the year'], ['No', 'Full name', 'Date of birth', 'Gender'], ARDIT],
      [2, 6],
      ['4 heading-again', '5 heading-again'],
    ],
    [
      'of headings in other words, over the first child',
      [HEAD, [], ['No', 'Full name'], ELIRA],
      [4],
      ['3 heading-again'],
    ],
    [
      'of sums, in the column of names or of numbers',
      [HEAD, ELIRA, ['', 'Gjithsej: 1'], ['Tổng cộng', '', '1', '1']],
      [2],
      ['3 no-name-no-number', '4 no-name-no-number'],
    ],
    ['that says who wrote the list', [HEAD, ELIRA, ['', 'Prepared by: the office']], [2], ['3 no-name-no-number']],
  ])('%s', (_, lines, rows, leftOut) => {
    expect(read(lines)).toMatchObject({ rows, leftOut })
  })

  it('that is one merged line, such as a district', () => {
    const line = { top: 2, left: 1, bottom: 2, right: 4 }
    expect(read([HEAD, ['Kono'], ELIRA], { merged: [line] })).toMatchObject({
      rows: [3],
      leftOut: ['2 no-name-no-number'],
    })
    expect(read([HEAD, ['Kono'], ELIRA]).rows).toEqual([2, 3])
  })
})

describe('a row beneath the headings is a child', () => {
  it.each<[string, Lines, readonly number[]]>([
    ['behind a blank row', [HEAD, ELIRA, [], ARDIT], [2, 4]],
    ['of whom the list says the name alone', [HEAD, ELIRA, [], ['', 'Ardit']], [2, 4]],
    ['called Tong', [HEAD, ELIRA, ['', 'Tong', '2014', 'M']], [2, 3]],
    ['with words of headings in its cells', [[...HEAD, 'Notes'], ELIRA, [], ['', 'Ardit', '', 'M', 'phone']], [2, 4]],
  ])('%s', (_, lines, rows) => {
    expect(read(lines)).toMatchObject({ rows, leftOut: [] })
  })
})

describe('what stands beside the cells of a child', () => {
  const FAMILY = ['Family', 'Nr', 'Name', 'Visit']
  const down = (column: number) => ({ top: 2, left: column, bottom: 3, right: column })

  it('in a merged cell counts for each child that it covers', () => {
    const lines = [FAMILY, ['Leka', '1', 'Elira', ''], ['', '2', 'Ardit', '']]
    expect(read(lines, { merged: [down(1)] }).notes).toEqual([['origins Family: Leka'], ['origins Family: Leka']])
    expect(read(lines).notes).toEqual([['origins Family: Leka'], []])
  })

  it('in a merged number is no number of each child', () => {
    const lines = [FAMILY, ['', '1', 'Elira', ''], ['', '', 'Ardit', '']]
    expect(read(lines, { merged: [down(2)] }).numbers).toEqual([true, false])
  })

  it('in further rows under its merged name is the child’s', () => {
    const lines = [FAMILY, ['', '1', 'Elira', 'in May'], ['', '', '', 'in June']]
    const { rows, leftOut, notes } = read(lines, { merged: [down(2), down(3)] })
    expect({ rows, leftOut }).toEqual({ rows: [2], leftOut: [] })
    expect(notes[0]?.join('\n')).toMatch(/in May[^]*in June/)
    expect(read(lines).leftOut).toEqual(['3 no-name-no-number'])
  })

  it('as a remark on a cell is a note in the narrowest part, under its heading', () => {
    const remarks = [{ row: 2, column: 2, text: 'do not ring' }]
    expect(read([HEAD, ELIRA, ARDIT], { remarks }).notes).toEqual([['origins Name: do not ring'], []])
  })

  it('as words for nobody is no mother and no place, and kept', () => {
    expect(
      read([
        ['Nr', 'Name', 'Mother', 'Address'],
        ['1', 'Elira', 'nuk dihet', '?'],
      ]).notes,
    ).toEqual([['origins Mother: nuk dihet', 'origins Address: ?']])
  })
})
