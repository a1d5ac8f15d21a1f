import { describe, expect, it } from 'vitest'
import type { CaseData } from './case-data.ts'
import { LAYOUTS } from './columns.ts'
import { report } from './report.ts'

const [layout] = LAYOUTS
const dataOf = (cells: readonly (readonly string[])[], over: Partial<CaseData> = {}): string[] => {
  if (!layout) throw new Error('a layout is known')
  const rows = cells.map((values, at) => ({ row: at + 2, given: values.map((value) => ({ column: 'c', value })) }))
  const none = { adults: 0, ageUnknown: 0, unknown: [], delimiter: ',' as const, endsOpen: false, maybeCut: false }
  return report({ layout, rows, ...none, ...over }).split('\n')
}

describe('what a source file holds is told before anything is written', () => {
  it('with equal rows counted as the different people that they are, and how old they were', () => {
    const [, rows, age, codes] = dataOf([['a'], ['a'], ['b'], ['c']], { adults: 1, ageUnknown: 2 })
    expect(rows).toMatch(/^Rows: 4; 3 distinct rows[.]/)
    expect(age).toBe('Age: 1 row of a child, 1 row of an adult at registration, 2 rows not known.')
    expect(codes).toBe('Codes: every one is known.')
  })

  it('with rows in which nothing stands, and only those', () => {
    expect(
      dataOf([
        ['a', ''],
        ['', ''],
        ['', ''],
      ]).filter((line) => line.startsWith('Empty')),
    ).toEqual([
      'Empty: 2 rows have nothing in any cell, the first is row 3. Each becomes a file; where that is not meant, take them out of the source first.',
    ])
    expect(dataOf([['a', '']]).join()).not.toContain('Empty')
  })

  it('with its separator where that is no comma, and an end that may be cut off', () => {
    expect(dataOf([['a']], { delimiter: ';' })).toContain('Separator: semicolon')
    expect(dataOf([['a']], { delimiter: '\t' })).toContain('Separator: tab')
    expect(dataOf([['a']]).join()).not.toContain('Separator')
    expect(dataOf([['a']], { endsOpen: true }).join()).toContain('The last line has no line break')
    expect(dataOf([['a']]).join()).not.toContain('line break')
  })

  it('with the first forty codes that are not known', () => {
    const unknown = (many: number) =>
      dataOf([['a']], {
        unknown: Array.from({ length: many }, (_, at) => ({ row: at + 2, column: 'gender', value: 'x' })),
      })
    expect(unknown(1).at(-1)).toBe('  row 2, gender: "x"')
    expect(unknown(1).at(-2)).toBe("Codes: 1 is not in the publisher's list. They are kept exactly as given.")
    expect(unknown(40).at(-1)).toContain('row 41')
    expect(unknown(42).slice(-2)).toEqual(['  row 41, gender: "x"', '  and 2 more'])
  })
})
