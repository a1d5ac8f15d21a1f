import { describe, expect, it } from 'vitest'
import { guidanceTexts } from './texts.ts'

const texts = guidanceTexts()

describe('what is given to translators', () => {
  it('holds each text once, none of them empty or with spaces at its ends', () => {
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.filter((text) => text === '' || text !== text.trim())).toEqual([])
  })

  it('holds nothing that a message format would read as its own', () => {
    expect(texts.filter((text) => /[{}<>#|\\']/.test(text))).toEqual([])
  })
})
