import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { says } from '../../../test/support/work.ts'
import { birth } from '../kinds/registration/birth.ts'
import { adulthood } from '../kinds/rights/adulthood.ts'
import { birthRegistration } from '../kinds/rights/birth-registration.ts'
import { witnessSupport } from '../kinds/rights/witness-support.ts'
import { rightsOpen } from './rights-open.ts'

const today = day('2026-03-02')
const registration = (state: 'registered' | 'not-registered') =>
  entryOf(birthRegistration, { state, certificate: 'none', obstacles: [], legalAdvice: 'not-yet' })
const bornOn = (on: string) =>
  entryOf(birth, {
    who: 'child',
    born: { known: 'day', on: day(on) },
    basis: 'birth-certificate',
    reasonsForChild: 'yes',
  })
const support = (stands: 'needed' | 'granted') =>
  entryOf(witnessSupport, { measure: 'not-seeing-the-suspect', stands, by: [], childWants: says('Not to see him.') })

describe('rights that something has to be done for', () => {
  it('are none of what stands in a folder that is not held', () => {
    expect(
      rightsOpen(
        fileHolding(['identity'], registration('not-registered'), support('needed'), bornOn('2009-01-01')),
        today,
      ),
    ).toEqual({ toRegister: [], beforeHeard: [], adulthood: [] })
  })

  it('name the ways to a birth certificate until the birth is registered, the one without a father first (N2)', () => {
    expect(rightsOpen(fileOf(), today).toRegister[0]).toEqual({
      way: 'registration-without-father',
      first: ['legal-advice'],
    })
    expect(rightsOpen(fileOf(registration('not-registered')), today).toRegister).toHaveLength(1)
    expect(rightsOpen(fileOf(registration('registered')), today).toRegister).toEqual([])
  })

  it('name what is not granted before the child is heard', () => {
    expect(rightsOpen(fileOf(support('needed')), today).beforeHeard).toEqual(['not-seeing-the-suspect'])
    expect(rightsOpen(fileOf(support('granted')), today).beforeHeard).toEqual([])
  })

  it('name what has to be ready for being an adult from seventeen on, or once somebody began; never of a small child', () => {
    expect(rightsOpen(fileOf(bornOn('2016-01-01')), today).adulthood).toEqual([])
    expect(rightsOpen(fileOf(bornOn('2009-01-01')), today).adulthood).toContain('somewhere-to-live')
    const begun = entryOf(adulthood, { line: 'money', stands: 'ready', says: says('I have work.') })
    const open = rightsOpen(fileOf(bornOn('2011-01-01'), begun), today).adulthood
    expect(open).toContain('somewhere-to-live')
    expect(open).not.toContain('money')
  })
})
