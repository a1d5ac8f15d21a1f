import { describe, expect, it } from 'vitest'
import { numberField, textField } from './text-field.ts'

const level = (a: string | null, b: string | null) =>
  numberField('number', (record: { readonly n: string | null }) => record.n).compare({ n: a }, { n: b })

describe('a number that people copy', () => {
  it('says nothing where one of the two has none', () => {
    expect([level(null, '12'), level('12', null), level('', '12'), level('12', '')]).toEqual([null, null, null, null])
  })

  it('is the same, one digit off where it is long enough to be told from another, or different', () => {
    expect([level('2040', '2040'), level('2040', '2041'), level('2040', '2051')]).toEqual([0, 1, 2])
    expect([level('12', '12'), level('12', '13'), level('123', '124')]).toEqual([0, 2, 1])
  })
})

describe('a text that people spell', () => {
  const apart = (a: string | null, b: string | null) =>
    textField('place', (record: { readonly n: string | null }) => record.n).compare({ n: a }, { n: b })

  it('says nothing where there is none, and is the same in the same words', () => {
    expect(apart(null, 'Elbasan')).toBe(null)
    expect(apart('Elbasan', 'Elbasan')).toBe(0)
  })

  it('has a level for one letter of at least three, for a quarter of the letters, for nearly half, and for more', () => {
    const levels = (...pairs: readonly (readonly [string, string])[]) => pairs.map(([a, b]) => apart(a, b))
    expect(levels(['abk', 'abz'], ['qk', 'qz'])).toEqual([1, 4])
    expect(levels(['abcdefgh', 'abcdefzq'], ['brtkfgml', 'brtkfzoq'])).toEqual([2, 3])
  })

  it('is nearer the fewer letters differ, or where one has all words of the other', () => {
    const [typo, words, other] = [
      apart('Elbasan', 'Elbassan'),
      apart('river road', 'old river road by the mill'),
      apart('Elbasan', 'Kukes'),
    ]
    expect(typo).toBeGreaterThan(0)
    expect(typo).toBeLessThan(other ?? 0)
    expect(words).toBeLessThan(other ?? 0)
    expect(apart('river road', 'hill street by the mill')).toBe(other)
  })
})
