import { describe, expect, it } from 'vitest'
import { WHY_A_NOTE } from './field-place.ts'
import { ODK_NUMBERS, ODK_PLACES, ODK_SURELY } from './odk-places.ts'
import { domainIn, OSCAR_PLACES, OSCAR_SURELY, oscarPlace } from './oscar-places.ts'
import { placesOf } from './place.ts'

describe('a column of OSCaR, or a field that ODK writes itself', () => {
  it('has a place that a sheet of children may have, or a note with the reason why it is no fact', () => {
    for (const [heading, place] of [...Object.entries(OSCAR_PLACES), ...Object.entries(ODK_PLACES)]) {
      expect(placesOf('children'), heading).toContain(place.place)
      expect('why' in place ? WHY_A_NOTE.includes(place.why) : !place.place.startsWith('words-'), heading).toBe(true)
    }
    expect(Object.keys(OSCAR_PLACES).length).toBeGreaterThan(120)
  })

  it('is a domain of the index by its number alone or before its name, and no class or house is one', () => {
    expect(['1A', '6B', 'Domain 3A (Protection)', '4b Health care'].map(domainIn)).toEqual(['1a', '6b', '3a', '4b'])
    expect(['7A', '1AB', 'Class 1A', '1C', 'A1', ''].map(domainIn)).toEqual(Array.from({ length: 6 }, () => undefined))
    expect(oscarPlace('toString')).toBeUndefined()
  })

  it('is known by headings that have a place', () => {
    expect(OSCAR_SURELY.filter((heading) => !Object.hasOwn(OSCAR_PLACES, heading))).toEqual([])
    expect(ODK_SURELY.filter((field) => !Object.hasOwn(ODK_PLACES, field))).toEqual([])
    expect(ODK_NUMBERS.flat().filter((field) => !Object.hasOwn(ODK_PLACES, field))).toEqual([])
  })
})
