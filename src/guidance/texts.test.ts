import { describe, expect, it } from 'vitest'
import { CARDS } from './cards.ts'
import { LIBRARY } from './library/library.ts'
import { guidanceTexts } from './texts.ts'

const texts = guidanceTexts()

describe('what is given to translators', () => {
  it('holds each text once, none of them empty or with spaces at its ends', () => {
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.filter((text) => text === '' || text !== text.trim())).toEqual([])
  })

  it('holds the points and offers of a card, and of a publication whatever is written but no title of its own', () => {
    const card = CARDS.find((one) => one.points && one.offers) ?? expect.unreachable()
    expect(texts).toEqual(
      expect.arrayContaining([...(card.points ?? []), ...(card.offers ?? []).map(({ what }) => what)]),
    )
    const further = LIBRARY.flatMap((one) => [one.reuse, one.asked, one.edition, one.region]).filter(
      (text) => text !== undefined,
    )
    const ours = LIBRARY.flatMap((one) => [
      ...(one.titleIsOurs ? [one.title] : []),
      ...(one.publisherIsOurs ? [one.publisher] : []),
    ])
    expect(texts).toEqual(expect.arrayContaining([...further, ...ours]))
    const names = LIBRARY.flatMap((one) => [one.title, one.publisher]).filter(
      (name) => ![...further, ...ours].includes(name),
    )
    expect(names.length).toBeGreaterThan(0)
    expect(texts.filter((text) => names.includes(text))).toEqual([])
    expect(texts.every((text) => typeof text === 'string')).toBe(true)
  })

  it('holds nothing that a message format would read as its own', () => {
    expect(texts.filter((text) => /[{}<>#|\\']/.test(text))).toEqual([])
  })
})
