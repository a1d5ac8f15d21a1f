import { describe, expect, it } from 'vitest'
import { LAYOUTS } from './columns.ts'
import { anotherSourceWords, counted, cutOffWords, printable, refusalWords } from './refusal-words.ts'
import type { CaseData } from './case-data.ts'

describe('a source file that is refused', () => {
  it.each([
    [{ code: 'nul-byte', detail: { line: 3, byte: 41 } }, 'in line 3, at byte 41'],
    [{ code: 'not-utf-8', detail: { line: 2, byte: 7 } }, 'the first wrong byte is in line 2, at byte 7'],
    [{ code: 'quote-not-closed', detail: { row: 4 } }, 'A quotation mark in row 4 is never closed'],
    [{ code: 'quote-not-closed', detail: {} }, 'A quotation mark is never closed'],
    [{ code: 'quote-misplaced', detail: { row: 4 } }, 'in the wrong place in row 4.'],
    [{ code: 'cell-too-long', detail: { row: 4 } }, 'far too long in row 4:'],
    [
      { code: 'wrong-number-of-cells', detail: { row: 4, line: 5, cells: 1, expected: 3 } },
      'Row 4 (line 5) has 1 cell, and the header has 3',
    ],
    [{ code: 'wrong-number-of-cells', detail: { row: 4, line: 5, expected: 3 } }, 'has 0 cells, and'],
    [{ code: 'header-again', detail: { row: 4, line: 5 } }, 'Row 4 (line 5) is the header again'],
    [{ code: 'column-twice', detail: { lacking: [], unknown: ['a', 'b'] } }, 'The header names "a", "b" twice.'],
    [{ code: 'unknown-layout', detail: { lacking: [], unknown: ['a'] } }, 'This is none of the layouts'],
    [
      { code: 'unknown-layout', detail: { nearest: LAYOUTS[0], lacking: ['x'], unknown: [] } },
      'but they are not the same. Lacking: "x".',
    ],
    [
      { code: 'unknown-layout', detail: { nearest: LAYOUTS[0], lacking: [], unknown: ['y'] } },
      'but they are not the same. Not known: "y".',
    ],
  ] as [Parameters<typeof refusalWords>[0], string][])('is told where: %j', (refusal, words) => {
    expect(refusalWords(refusal)).toContain(words)
  })

  it('names twelve columns, and how many more', () => {
    const columns = Array.from({ length: 14 }, (_, n) => `c${String(n)}`)
    const words = (lacking: readonly string[]) =>
      refusalWords({
        code: 'unknown-layout',
        detail: { ...(LAYOUTS[0] && { nearest: LAYOUTS[0] }), lacking, unknown: [] },
      })
    expect(words(columns)).toMatch(/"c11" and 2 more\.$/)
    expect(words(columns.slice(0, 12))).toMatch(/"c11"\.$/)
  })

  it('that may be cut off names its last row and column, and never the cell', () => {
    const data = { rows: [{ row: 7, given: [{ column: 'gender', value: 'Fem' }] }] } as unknown as CaseData
    expect(cutOffWords(data)).toMatch(/^Row 7 ends without a line break, and what its last cell \(gender\) holds/)
    expect(cutOffWords(data)).not.toContain('Fem')
    expect(cutOffWords({ rows: [{ row: 7, given: [] }] } as unknown as CaseData)).toContain('its last cell ()')
  })

  it('that may be another file counts in words', () => {
    expect(anotherSourceWords(1, 2)).toMatch(/^1 file here came .* would add 2 files\./)
  })
})

it('a text on one line is short, and moves neither the cursor nor the direction of the writing', () => {
  expect(printable('a\u202eb\u009fc\nd')).toBe('"a\\u202eb\\u009fc\\nd"')
  expect(printable('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`)
  expect(printable('x'.repeat(61))).toBe(`"${'x'.repeat(57)}..."`)
})

it('counts are written with their word', () => {
  expect(counted(0, 'row')).toBe('0 rows')
  expect(counted(1, 'row')).toBe('1 row')
  expect(counted(1200, 'thing does', 'things do')).toBe('1,200 things do')
})
