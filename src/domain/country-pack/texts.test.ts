import { describe, expect, it } from 'vitest'
import { PACKS } from './packs.ts'
import { packTexts } from './texts.ts'

const texts = packTexts()

/** Every text of a pack, at any depth. */
function saidIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return ['says', 'name', 'label', 'notKnown'].includes(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => saidIn(one, key))
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, one]) => saidIn(one, name))
    : []
}

describe('what of the countries is given to translators', () => {
  it('leaves out nothing that a pack says, of no country', () => {
    for (const pack of PACKS)
      expect(
        saidIn({ ...pack, lines: pack.lines?.map(({ fact }) => fact) }).filter((text) => !texts.includes(text)),
        pack.country,
      ).toEqual([])
    expect(texts.length).toBeGreaterThan(150)
  })

  it('is no title of a source and no name of a telephone line', () => {
    expect(texts).not.toContain('Plavi telefon')
    expect(texts).not.toContain('Law 18/2017')
    expect(texts).not.toContain('Trafficking in Persons Report on Albania, 2022 data')
  })

  it('holds each text once, without spaces at its ends, and nothing that a message format would read as its own', () => {
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.filter((text) => text !== text.trim() || /[{}<>#|\\']/.test(text))).toEqual([])
  })
})
