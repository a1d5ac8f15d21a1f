import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapLines } from './wrap-lines.ts'

const within = (signs: number) => (line: string) => line.length <= signs

describe('a text on a picture', () => {
  it('runs over no edge, whatever is written: a word that is too long is broken', () => {
    expect(wrapLines('A place at the schoolwithaverylongname', 'en', within(10))).toEqual([
      'A place at',
      'the school',
      'withaveryl',
      'ongname',
    ])
  })

  it('is broken between the words of a language that writes no spaces', () => {
    const lines = wrapLines('ເດັກນ້ອຍຕ້ອງການໂຮງຮຽນ', 'lo', within(12))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe('ເດັກນ້ອຍຕ້ອງການໂຮງຮຽນ')
  })

  it('keeps its own lines, and an empty one between two', () => {
    expect(wrapLines('one\n\ntwo', 'en', within(40))).toEqual(['one', '', 'two'])
  })

  it('loses nothing but spaces, and every line fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'ñ', '学', 'ก') }),
        fc.integer({ min: 1, max: 20 }),
        (text, signs) => {
          const lines = wrapLines(text, 'en', within(signs))
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(signs)
        },
      ),
    )
  })
})
