import { describe, expect, it } from 'vitest'
import { HOW_IT_IS, INTEGRATION_LEVELS } from '../vocabulary/integration-level.ts'
import { FACTOR_PLACES } from '../vocabulary/risk-area.ts'
import { BUILT_IN, instrumentOf, instrumentsFor, itemsOf, sectionsFor, WRITTEN_AS } from './catalogue.ts'
import { reintegrationOutcomes } from './built-in/reintegration-outcomes.ts'
import { riskAndProtection } from './built-in/risk-and-protection.ts'
import { CROSSWALK, IN_EVIDENCE, NEAR_NONE, OTHER_INSTRUMENTS } from './crosswalk.ts'

const codes = (instrument: (typeof BUILT_IN)[number]) => itemsOf(instrument).map((item) => item.code)
const at = (years: number) => ({ youngest: years, oldest: years })

describe('what is built in', () => {
  it('carries no score, no total and nobody else’s wording', () => {
    for (const instrument of BUILT_IN)
      expect(instrument).toMatchObject({ scoring: { way: 'none' }, licence: { terms: 'own-wording' } })
  })

  it('asks nothing about ethnicity, religion, intentions, motivation, a father or sexual matters (N2, N3, N5, N7)', () => {
    const texts = BUILT_IN.flatMap((instrument) => itemsOf(instrument).flatMap((item) => [item.asks, item.look ?? '']))
    expect(
      texts.filter((text) =>
        /ethnic|religio|intend|intention|motivat|\bfather|\bHIV\b|pregnan|abort|sexual/i.test(text),
      ),
    ).toEqual([])
  })

  it('has the four levels as the levels are, and says which kind writes them', () => {
    const levels = BUILT_IN.find(({ id }) => id === 'four-levels')
    expect(levels && codes(levels)).toEqual([...INTEGRATION_LEVELS])
    expect(levels?.scale.map(({ code }) => code)).toEqual([...HOW_IT_IS])
    expect(WRITTEN_AS).toEqual({ 'four-levels': 'level-assessment' })
  })

  it('looks for what endangers and protects at the four places, and at nothing that would stand in `origins` or `health` (P4, N5)', () => {
    expect(riskAndProtection.sections.map(({ code }) => code)).toEqual([...FACTOR_PLACES])
    expect(JSON.stringify(riskAndProtection)).not.toMatch(/suspect|recruit|exploit|illness|medicine/i)
  })
})

describe('an instrument for some ages', () => {
  const [built] = BUILT_IN
  const fits = (child: Parameters<typeof instrumentsFor>[1]) =>
    built ? instrumentsFor([{ ...built, ages: { from: 6, to: 11 } }], child).length === 1 : expect.unreachable()

  it('is for a child who may be of one of them', () => {
    expect([5, 6, 11, 12].map((years) => fits(at(years)))).toEqual([false, true, true, false])
    expect(fits({ youngest: 4, oldest: 6 })).toBe(true)
    expect(fits({ youngest: 11, oldest: null })).toBe(true)
    expect(fits({ youngest: 12, oldest: null })).toBe(false)
    expect(fits({ youngest: null, oldest: 5 })).toBe(false)
    expect(fits(undefined)).toBe(true)
  })
})

describe('the crosswalk', () => {
  it('names all fourteen domains, and only parts that the other instrument has', () => {
    expect(Object.keys(CROSSWALK).sort()).toEqual(codes(reintegrationOutcomes).sort())
    expect(codes(reintegrationOutcomes)).toHaveLength(14)
    for (const near of Object.values(CROSSWALK)) {
      for (const { name, parts } of OTHER_INSTRUMENTS)
        expect(Object.keys(parts)).toEqual(expect.arrayContaining([...(near[name] ?? [])]))
    }
  })

  it('gives each of our domains one code of an evidence record, and no code twice', () => {
    expect(Object.keys(IN_EVIDENCE).sort()).toEqual(codes(reintegrationOutcomes).sort())
    expect(new Set(Object.values(IN_EVIDENCE)).size).toBe(14)
  })

  it('leaves no part of another out without a reason', () => {
    const left = OTHER_INSTRUMENTS.flatMap(({ name, parts }) => {
      const near = new Set([
        ...Object.values(CROSSWALK).flatMap((one) => one[name] ?? []),
        ...Object.keys(NEAR_NONE[name] ?? {}),
      ])
      return Object.keys(parts)
        .filter((part) => !near.has(part))
        .map((part) => `${name} ${part}`)
    })
    expect(left).toEqual([])
  })

  it('says of the list whose text was not seen that it is general knowledge', () => {
    expect(OTHER_INSTRUMENTS.find(({ name }) => name === 'TVRP')?.known).toBe('general-knowledge')
  })
})

describe('which instrument fits', () => {
  it('leaves out what is for another age, question by question', () => {
    const rights = BUILT_IN.find(({ id }) => id === 'rights-look')
    const asked = (years: number) =>
      rights ? sectionsFor(rights, at(years)).flatMap(({ items }) => items.map(({ code }) => code)) : []
    expect(asked(1)).toContain('lives-with-mother-where-safe')
    expect(asked(1)).not.toContain('enrolled')
    expect(asked(16)).toContain('identity-card')
    expect(instrumentsFor(BUILT_IN, at(20)).map(({ id }) => id)).not.toContain('developmental-look')
  })

  it('asks what either age asks where the age is not sure, and everything where nobody knows (P23)', () => {
    expect(instrumentsFor(BUILT_IN, { youngest: 16, oldest: 20 }).map(({ id }) => id)).toContain('developmental-look')
    expect(instrumentsFor(BUILT_IN, undefined)).toHaveLength(BUILT_IN.length)
    expect(instrumentsFor(BUILT_IN, { youngest: null, oldest: null })).toHaveLength(BUILT_IN.length)
  })

  it('is found in the wished language, else in the one that is there', () => {
    const albanian = { ...reintegrationOutcomes, language: 'sq' }
    const named = { instrument: 'reintegration-outcomes', instrumentVersion: '1' }
    expect(instrumentOf([...BUILT_IN, albanian], named, 'sq')).toBe(albanian)
    expect(instrumentOf(BUILT_IN, named, 'sq')).toBe(reintegrationOutcomes)
    expect(instrumentOf(BUILT_IN, { ...named, instrumentVersion: '2' })).toBeUndefined()
  })
})
