import { beforeAll, describe, expect, it } from 'vitest'
import { COUNTRIES } from '#domain/vocabulary/country.ts'
import { LANGUAGES_OFFERED, SCRIPTS } from '#domain/vocabulary/language.ts'
import { loadDisplayNames, displayName } from './display-names.ts'

const WITHOUT = ['sq', 'km', 'lo', 'my']

describe('what a country, a language or a script is called', () => {
  it('is English before the names are here', () => {
    // Node has the names; a browser falls back to English.
    expect(displayName('kri', 'region', 'KH')).toBe('Cambodia')
    expect(displayName('kri', 'language', 'qqq')).toBe('qqq')
  })

  describe('in a language that browsers know no names in', () => {
    beforeAll(() => Promise.all(WITHOUT.map(loadDisplayNames)))

    it.each(WITHOUT)('%s, is what CLDR calls it', (code) => {
      for (const [sort, tags] of [
        ['region', COUNTRIES],
        ['language', LANGUAGES_OFFERED],
        ['script', SCRIPTS],
      ] as const) {
        const cldr = new Intl.DisplayNames(code, { type: sort, fallback: 'none' })
        for (const tag of tags)
          if (cldr.of(tag) !== undefined && tag !== 'Zyyy')
            expect(displayName(code, sort, tag), `${code} ${tag}`).toBe(cldr.of(tag))
      }
    })

    it('names every country that can be written down', () => {
      for (const code of WITHOUT)
        expect(
          COUNTRIES.filter((tag) => displayName(code, 'region', tag) === tag),
          code,
        ).toEqual([])
      expect([
        displayName('sq', 'region', 'KH'),
        displayName('km', 'region', 'AL'),
        displayName('lo', 'language', 'my'),
        displayName('my', 'region', 'SL'),
      ]).toEqual(['Kamboxhia', 'អាល់បានី', 'ມຽນມາ', 'ဆီယာရာ လီယွန်း'])
    })
  })
})
