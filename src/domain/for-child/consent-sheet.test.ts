import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { mother } from '../../../test/support/people.ts'
import { packOf } from '../country-pack/packs.ts'
import { card } from '../kinds/registration/card.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { tie } from '../kinds/registration/tie.ts'
import type { Safety } from '../vocabulary/answer.ts'
import type { AgeBand } from '../vocabulary/person.ts'
import { consentSheet, legalAges } from './consent-sheet.ts'

const today = day('2026-03-10')
const aged = (ageBand: AgeBand) =>
  entryOf(card, { pronoun: 'she', ageBand, languages: ['sq'], interpreter: 'not-needed' })
const parent = (safe: Safety) =>
  entryOf(tie, { person: mother, tie: 'mother', safe, livesWithChild: 'yes', cares: 'yes' })

describe('which sheet to agree on', () => {
  it('speaks of no parent where one is unsafe, not known, or must not be asked', () => {
    for (const safe of ['unsafe', 'not-known'] as const)
      expect(consentSheet(fileOf(aged('12-14'), parent(safe)), today).carer).toBe('not-asked')
    const marked = entryOf(doNot, { person: mother, called: 'her mother', never: ['accept-consent'], numbers: [] })
    expect(consentSheet(fileOf(aged('6-11'), parent('safe'), marked), today).carer).toBe('not-asked')
  })

  it('goes by age: the carer answers under six, the child decides from fifteen, nobody else is asked from eighteen', () => {
    const sheet = (band: AgeBand) => consentSheet(fileOf(aged(band), parent('safe')), today)
    expect([sheet('3-5'), sheet('6-11'), sheet('15-17'), sheet('18-24')]).toMatchObject([
      { band: '0-5', carer: 'asked' },
      { band: '6-11', carer: 'asked' },
      { band: '15-17', carer: 'only-if-the-child-wants' },
      { band: '18+', carer: 'not-asked' },
    ])
  })

  it('says that no age is known, and takes another where a worker chose it', () => {
    expect(consentSheet(fileOf(), today)).toEqual({ band: '12-14', ageKnown: false, carer: 'asked' })
    expect(consentSheet(fileOf(aged('6-11')), today, '15-17').band).toBe('15-17')
  })
})

describe('the age that a law names', () => {
  it('is not known without a pack, and where the pack is silent', () => {
    expect(legalAges(undefined).map(({ years }) => years)).toEqual([null, null])
    expect(legalAges(packOf('KH')).every(({ years, fact }) => years === null && fact === null)).toBe(true)
  })

  it('comes with its source and how sure it is, and data is another question than help', () => {
    expect(legalAges(packOf('AL'))).toMatchObject([
      { for: 'help', years: null },
      { for: 'data', years: 16, fact: { mark: 'found', source: 'Law 124/2024' } },
    ])
  })
})
