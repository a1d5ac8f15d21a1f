import { describe, expect, it } from 'vitest'
import type { ListMisfit } from '#domain/moving-in/list-misfit.ts'
import {
  columnWords,
  leftOutWords,
  listRefusalWords,
  mappingFaultWords,
  misfitsWords,
  sheetRefusalWords,
} from './words.ts'

const misfit = (over: Partial<ListMisfit> = {}): ListMisfit => ({
  sheet: 'Children',
  row: 4,
  why: 'no-such-day',
  becomes: 'kept-in-words',
  ...over,
})

describe('what the command says of a list', () => {
  it('is why it is not read, and in which row where that is known', () => {
    expect(listRefusalWords('empty')).toBe('The file holds no rows.')
    expect(listRefusalWords('empty', { row: 3 })).toBe('The file holds no rows. First at row 3.')
    expect(sheetRefusalWords('A\nB', 'no-rows')).toMatch(/^The sheet "A\\nB" has headings/)
  })

  it('is what the mapping lacks, in which sheet and column where that is known', () => {
    expect(mappingFaultWords({ code: 'no-children-sheet' })).toBe('No sheet holds the children.')
    expect(mappingFaultWords({ code: 'no-number', sheet: 'Kin' })).toMatch(/^"Kin": Several sheets/)
    expect(mappingFaultWords({ code: 'column-twice', sheet: 'Kin', column: 'Name' })).toBe(
      '"Kin", "Name": The column is named twice.',
    )
    expect(mappingFaultWords({ code: 'column-twice', column: 'Name' })).toBe('"Name": The column is named twice.')
  })

  it('is which sheet is left out, and why', () => {
    expect(leftOutWords('about')).toMatch(/^The sheet "about" is left out: no column/)
  })

  it('is where a column goes, and how sure that is', () => {
    expect(columnWords('Born', 'born')).toBe('  "Born": date of birth')
    expect(columnWords('Born', 'born', 'sure')).toBe('  "Born": date of birth')
    expect(columnWords('Born', 'born', 'check')).toBe('  "Born": date of birth (check)')
  })

  it('is each row that does not fit, with its column where there is one', () => {
    expect(misfitsWords([misfit()]).at(-1)).toBe('  "Children", row 4: no such day. kept as a note in words.')
    expect(misfitsWords([misfit({ column: 'Born' })]).at(-1)).toBe(
      '  "Children", row 4, "Born": no such day. kept as a note in words.',
    )
  })

  it('is told once for all rows alike, with those first that are left out', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => misfit({ row: at + 2 }))
    expect(misfitsWords([...rows(2), misfit({ becomes: 'left-out' })]).slice(1)).toEqual([
      '  "Children", row 4: no such day. left out; it stays in your list.',
      '  "Children", rows 2, 3: no such day. kept as a note in words.',
    ])
    expect(misfitsWords(rows(20)).at(-1)).toContain('20, 21: no such day')
    expect(misfitsWords(rows(21)).at(-1)).toContain('20, 21 and 1 more: no such day')
  })

  it('is sixty sorts at most, and how many more', () => {
    const many = (count: number) =>
      misfitsWords(Array.from({ length: count }, (_, at) => misfit({ column: String(at) })))
    expect(misfitsWords([])).toEqual(['Every row fits.'])
    expect(many(1)[0]).toBe('1 thing does not fit; 0 rows are left out:')
    expect(misfitsWords([misfit(), misfit({ becomes: 'left-out' })])[0]).toBe('2 things do not fit; 1 row is left out:')
    expect(many(60)).toHaveLength(61)
    expect(many(61)).toHaveLength(62)
    expect(many(61).at(-1)).toBe('  and 1 more')
  })
})
