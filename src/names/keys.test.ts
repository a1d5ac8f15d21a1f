import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysOf, MOST_KEYS } from './keys.ts'
import { readWrittenName } from './reading/read.ts'

const keys = (name: string) => keysOf(readWrittenName(name))
const shared = (a: string, b: string) => keys(a).filter((key) => keys(b).includes(key)).length

describe('keys that need only equality', () => {
  it('a name without letters has none', () => {
    expect(keys('…')).toEqual([])
  })

  it('names that have nothing in common share none', () => {
    expect(shared('Drita Kola', 'Ibrahim Sesay')).toBe(0)
  })

  it.each([
    ['សុខា ចាន់', 'Chan Sokha'],
    ['Шевченко', 'Shevtchenko'],
    ['محمد الزبيدي', 'Mohammed Zubaidi'],
    ['Përparim Gjoka', 'Gjoka Perparim'],
    ['Fatmata Kamara', 'Fatou Camara'],
    ['Mondul Kiri', 'Mondulkiri'],
    ['Oleksandr Kovalchuk', 'Aleksander Kovaljuk'],
    ['အောင်မင်း', 'Aung Min'],
    ['Shevchenko', 'Shevcenko'],
    ['Bartolomew', 'Bartolmew'],
  ])('%s and %s share one', (a, b) => {
    expect(shared(a, b)).toBeGreaterThan(0)
  })

  it.each([
    ['Mia', 'Miya'],
    ['Lea', 'Leah'],
    ['Su', 'Soo'],
    ['စု', 'Su'],
  ])('a name as short as %s has one too, and shares it with %s and not with another', (a, b) => {
    expect(shared(a, b)).toBe(1)
    expect(shared(a, 'Noa')).toBe(0)
    expect(keys('A')).toEqual([])
  })

  it('are few, distinct, in order, and say nothing of the order of words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,40}$/), { maxLength: 12 }), (words) => {
        const found = keys(words.join(' '))
        expect(found.length).toBeLessThanOrEqual(MOST_KEYS)
        expect(found).toEqual([...new Set(found)].sort())
      }),
    )
    expect(shared('Elira Marku', 'Marku Elira')).toBeGreaterThan(2)
  })
})
