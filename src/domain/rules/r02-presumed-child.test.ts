import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { birth, type WhenBorn } from '../kinds/registration/birth.ts'
import { card } from '../kinds/registration/card.ts'
import type { AgeBand } from '../vocabulary/person.ts'
import { isChild, r02AdultOnlyWhenSure } from './r02-presumed-child.ts'

const today = day('2026-03-01')
const born = (when: WhenBorn, reasons: 'yes' | 'no' | 'not-known' = 'not-known') =>
  entryOf(birth, { who: 'child', born: when, basis: 'child-said', reasonsForChild: reasons })
const onCard = (ageBand: AgeBand) => entryOf(card, { pronoun: 'she', ageBand, languages: [], interpreter: 'not-known' })
const aroundEighteen: WhenBorn = { known: 'age', from: 16, to: 20, on: today }

describe('R2: nobody is treated as an adult who is or may be a child', () => {
  it('refuses for a child, and for one whose age is not sure where there are reasons to think so', () => {
    expect(r02AdultOnlyWhenSure(fileOf(born({ known: 'day', on: day('2008-03-02') })), today)).toMatchObject({
      answer: 'refused',
      missing: ['sure-of-full-age'],
    })
    expect(r02AdultOnlyWhenSure(fileOf(born(aroundEighteen, 'yes')), today).answer).toBe('refused')
  })

  it('refuses where nobody has said whether there are reasons, and where nothing at all is known', () => {
    expect(r02AdultOnlyWhenSure(fileOf(born(aroundEighteen)), today).answer).toBe('refused')
    expect(r02AdultOnlyWhenSure(fileOf(), today).answer).toBe('refused')
  })

  it('refuses while two papers differ and one of them makes a child', () => {
    const file = fileOf(born({ known: 'day', on: day('2000-01-01') }), born({ known: 'day', on: day('2009-01-01') }))
    expect(isChild(file, today)).toBe('presumed-child')
  })

  it('allows on the eighteenth birthday, and where the age is not sure and nothing speaks for a child', () => {
    expect(r02AdultOnlyWhenSure(fileOf(born({ known: 'day', on: day('2008-03-01') })), today).answer).toBe('allowed')
    expect(r02AdultOnlyWhenSure(fileOf(born(aroundEighteen, 'no')), today).answer).toBe('allowed')
  })

  it('cannot judge for a grown person whose card alone is held; a card that says child is enough to refuse', () => {
    expect(r02AdultOnlyWhenSure(fileHolding([], onCard('18-24')), today)).toEqual({
      rule: 'R2',
      answer: 'cannot-judge',
      dependsOn: ['identity'],
    })
    expect(r02AdultOnlyWhenSure(fileHolding([]), today).answer).toBe('cannot-judge')
    expect(r02AdultOnlyWhenSure(fileHolding([], onCard('15-17')), today).answer).toBe('refused')
  })
})
