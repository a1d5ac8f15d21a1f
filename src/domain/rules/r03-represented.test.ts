import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { mother } from '../../../test/support/people.ts'
import { danger } from '../kinds/experience/danger.ts'
import { birth } from '../kinds/registration/birth.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { guardianship } from '../kinds/registration/guardianship.ts'
import { parentChanged } from '../kinds/registration/parent-changed.ts'
import { person } from '../kinds/registration/person.ts'
import { r03Represented } from './r03-represented.ts'

const today = day('2026-03-02')
type Conflict = 'yes' | 'possible' | 'not-asked' | 'none-declared'
const parent = (conflict: Conflict) =>
  entryOf(guardianship, { type: 'parent', stands: 'appointed', person: mother, conflict })
const lawyer = (conflict: Conflict) =>
  entryOf(guardianship, { type: 'special-representative', stands: 'appointed', called: 'the lawyer', conflict })

describe('R3: a child has somebody who represents them', () => {
  it('refuses where nobody does, and where the only one has a conflict of interest', () => {
    expect(r03Represented(fileOf(), today)).toMatchObject({ answer: 'refused', missing: ['representative'] })
    expect(r03Represented(fileOf(lawyer('possible')), today)).toMatchObject({
      answer: 'refused',
      missing: ['representative-without-conflict'],
    })
  })

  it('asks for nobody from the day on which the youngest age that the child may have is eighteen, and not before', () => {
    const born = (from: string, to: string) =>
      entryOf(birth, {
        who: 'child',
        born: { known: 'range', from: day(from), to: day(to) },
        basis: 'professional-estimate',
        reasonsForChild: 'yes',
      })
    expect(r03Represented(fileOf(born('2006-01-01', '2008-03-03')), today).answer).toBe('refused')
    expect(r03Represented(fileOf(born('2006-01-01', '2008-03-02')), today).answer).toBe('allowed')
    expect(r03Represented(fileHolding(['status'], born('2006-01-01', '2008-03-02')), today).answer).toBe('refused')
  })

  it('does not count a parent from whom no consent is accepted, whether the card or another folder says so', () => {
    const marked = entryOf(doNot, { person: mother, called: 'the mother', never: ['accept-consent'], numbers: [] })
    const suspected = entryOf(danger, { person: mother, roles: ['profits'], stands: 'suspected' })
    expect(r03Represented(fileHolding(['status'], parent('none-declared'), marked), today).answer).toBe('refused')
    expect(r03Represented(fileOf(parent('none-declared'), suspected), today).answer).toBe('refused')
  })

  it('does not count one whose role has ended, or who died, however that was written', () => {
    const until = (endsOn: string) =>
      entryOf(guardianship, {
        type: 'guardian',
        stands: 'appointed',
        called: 'the guardian',
        conflict: 'none-declared',
        endsOn: day(endsOn),
      })
    expect(r03Represented(fileOf(until('2026-03-01')), today).answer).toBe('refused')
    expect(r03Represented(fileOf(until('2026-03-02')), today).answer).toBe('allowed')
    const died = entryOf(parentChanged, {
      person: mother,
      what: 'died',
      childKnows: 'yes',
      childSays: { answer: 'did-not-want-to-say' },
      caresNow: [],
    })
    expect(r03Represented(fileOf(parent('none-declared'), died), today).answer).toBe('refused')
    const noMore = entryOf(person, {
      person: mother,
      called: 'Mother',
      gender: 'female',
      ageBand: '25-or-more',
      alive: 'no',
    })
    expect(r03Represented(fileOf(parent('none-declared'), noMore), today).answer).toBe('refused')
  })

  it('allows a parent who can, and a guardian without a conflict', () => {
    expect(r03Represented(fileOf(parent('none-declared')), today).answer).toBe('allowed')
    expect(r03Represented(fileOf(lawyer('none-declared')), today).answer).toBe('allowed')
  })

  it('cannot judge without the folder where guardians stand', () => {
    expect(r03Represented(fileHolding(['care', 'identity'], parent('none-declared')), today)).toEqual({
      rule: 'R3',
      answer: 'cannot-judge',
      dependsOn: ['status'],
    })
  })
})
