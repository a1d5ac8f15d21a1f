import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import { folderOfCell, fitsLine, wordsDrafts } from './cell-words.ts'

const of = { list: 'The blue register', column: 'Notes', folder: 'care' as const, at: day('2026-03-02') }
const bodies = (text: string, over: Partial<typeof of> = {}) =>
  wordsDrafts({ ...of, ...over }, text).map(({ body }) => body as { list: string; column: string; words: string })

describe('words of a cell', () => {
  it('that fit into one entry are one, under their heading', () => {
    expect(bodies('a'.repeat(10_000))).toEqual([{ list: of.list, column: 'Notes', words: 'a'.repeat(10_000) }])
  })

  it('that are longer are divided, each part numbered, and nothing is cut', () => {
    const text = `${'a'.repeat(10_000)}${'𝒂'.repeat(10_001)}`
    expect(bodies(text).map(({ column }) => column)).toEqual(['Notes (1/3)', 'Notes (2/3)', 'Notes (3/3)'])
    expect(
      bodies(text)
        .map(({ words }) => words)
        .join(''),
    ).toBe(text)
    expect(bodies(`${'a'.repeat(10_000)}${' '.repeat(100)}`)).toHaveLength(1)
  })

  it('have a heading of at most 150 letters, and a dash where it says nothing', () => {
    expect(bodies('x', { column: 'n'.repeat(151) })[0]?.column).toBe('n'.repeat(150))
    expect(bodies('x', { column: '  ' })[0]?.column).toBe('–')
  })

  it('go where their readers may know it: of the body to health, of a suspect to the narrowest part', () => {
    expect(folderOfCell('words-care', 'Likes football.')).toEqual({ folder: 'care' })
    expect(folderOfCell('words-care', 'Was in hospital with malaria.')).toEqual({
      folder: 'health',
      why: 'about-the-body',
    })
    expect(folderOfCell('words-care', 'Her father sold her.')).toEqual({ folder: 'origins', why: 'father-or-suspect' })
    expect(folderOfCell('words-health', 'Her father sold her.')).toEqual({ folder: 'health' })
    expect(folderOfCell('words-narrow', 'Was in hospital with malaria.')).toEqual({ folder: 'origins' })
  })

  it('are a line up to 300 signs', () => {
    expect([fitsLine('a'.repeat(300)), fitsLine('a'.repeat(301))]).toEqual([true, false])
  })
})
