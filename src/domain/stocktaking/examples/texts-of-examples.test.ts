import { describe, expect, it } from 'vitest'
import { beginFrom } from '../begin-from.ts'
import { STOCKTAKING_EXAMPLES } from './examples.ts'
import { exampleTexts } from './texts-of-examples.ts'
import { PlainDate } from '../../entry/plain-date.ts'

const texts = exampleTexts()
const IN_WORDS = ['name', 'about', 'words', 'district', 'from', 'to', 'through']

/** Every text, at any depth. */
function saidIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return IN_WORDS.includes(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => saidIn(one, key))
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, one]) => saidIn(one, name))
    : []
}

describe('what of the worked examples is given to translators', () => {
  it('leaves out nothing that an agency has in its file once it began from one', () => {
    for (const example of STOCKTAKING_EXAMPLES) {
      const written = beginFrom(example, PlainDate.parse('2026-11-26')).map(({ body }) => body)
      expect(
        saidIn(written).filter((text) => !texts.includes(text)),
        example.country,
      ).toEqual([])
    }
    expect(texts.length).toBeGreaterThan(70)
  })

  it('is no title of a source', () => {
    expect(texts).not.toContain('Trafficking in Persons Report on Albania, 2023')
  })

  it('holds each text once, without spaces at its ends, and nothing that a message format would read as its own', () => {
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.filter((text) => text !== text.trim() || /[{}<>#|\\']/.test(text))).toEqual([])
  })
})
