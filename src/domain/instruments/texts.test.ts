import { describe, expect, it } from 'vitest'
import { BUILT_IN, itemsOf } from './catalogue.ts'
import { fourLevels } from './built-in/four-levels.ts'
import { familyLook } from './built-in/family-and-community.ts'
import { Instrument } from '../vocabulary/instrument.ts'
import { instrumentTexts, saidIn, textsOf } from './texts.ts'

describe('texts of the sets of questions that come with the app', () => {
  it('are gathered once each: what is asked, what to look at, what may be answered', () => {
    const texts = instrumentTexts()
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toEqual(
      expect.arrayContaining([
        familyLook.title,
        ...familyLook.scale.map(({ words }) => words),
        ...itemsOf(familyLook).flatMap(({ asks, look }) => (look === undefined ? [asks] : [asks, look])),
      ]),
    )
  })

  it('leave out the questions of one that has a form of its own', () => {
    expect(textsOf(fourLevels)).toEqual([fourLevels.title])
  })

  it('hold nothing that a catalogue would fill in', () => {
    expect(instrumentTexts().filter((text) => /[{}<>]/.test(text))).toEqual([])
  })

  it('change with the language, and nothing else does', () => {
    for (const instrument of BUILT_IN) {
      const said = saidIn('sq', instrument, (text) => `(${text})`)
      expect(Instrument.parse(said)).toEqual(said)
      expect(saidIn(instrument.language, said, (text) => text.slice(1, -1))).toEqual(instrument)
      expect(textsOf(said)).toEqual(textsOf(instrument).map((text) => `(${text})`))
    }
  })
})
