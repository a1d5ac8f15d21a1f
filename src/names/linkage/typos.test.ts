import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typosBetween } from './typos.ts'

/** The same by its definition: the last letters are equal, or one was changed, left out, added, or exchanged with its neighbour. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)]
  return Math.min(
    byDefinition(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
    byDefinition(shortA, b) + 1,
    byDefinition(a, shortB) + 1,
    a.length > 1 && a.slice(-2) === `${b.slice(-1)}${b.slice(-2, -1)}`
      ? byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1
      : Infinity,
  )
}

describe('slips of typing between two texts', () => {
  it('are a letter added, left out, changed or exchanged with its neighbour', () => {
    expect(typosBetween('marku', 'markku')).toBe(1)
    expect(typosBetween('marku', 'maku')).toBe(1)
    expect(typosBetween('marku', 'merku')).toBe(1)
    expect(typosBetween('marku', 'amrku')).toBe(1)
    expect(typosBetween('marku', 'maruk')).toBe(1)
    expect(typosBetween('elira', 'elira')).toBe(0)
  })

  it('are every letter where the other text is empty, whatever was compared before', () => {
    typosBetween('a'.repeat(9), 'b'.repeat(9))
    expect(typosBetween('', 'drita')).toBe(5)
    expect(typosBetween('drita', '')).toBe(5)
    expect(typosBetween('d', 'drita')).toBe(4)
  })

  it('are counted within the first 64 letters', () => {
    const long = 'a'.repeat(64)
    expect(typosBetween(`${long}b`, `${long}c`)).toBe(0)
    expect(typosBetween(`${long.slice(1)}b`, `${long.slice(1)}c`)).toBe(1)
  })

  it('are as few as the definition says', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(typosBetween(a, b)).toBe(byDefinition(a, b))
      }),
    )
  })
})
