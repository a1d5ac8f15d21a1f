import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { mother } from '../../../test/support/people.ts'
import { danger } from '../kinds/experience/danger.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { guardianship } from '../kinds/registration/guardianship.ts'
import { r03Represented } from './r03-represented.ts'

type Conflict = 'yes' | 'possible' | 'not-asked' | 'none-declared'
const parent = (conflict: Conflict) => entryOf(guardianship, { type: 'parent', stands: 'appointed', person: mother, conflict })
const lawyer = (conflict: Conflict) => entryOf(guardianship, { type: 'special-representative', stands: 'appointed', called: 'the lawyer', conflict })

describe('R3: a child has somebody who represents them', () => {
  it('refuses where nobody does, and where the only one has a conflict of interest', () => {
    expect(r03Represented(fileOf())).toMatchObject({ answer: 'refused', missing: ['representative'] })
    expect(r03Represented(fileOf(lawyer('possible')))).toMatchObject({ answer: 'refused', missing: ['representative-without-conflict'] })
  })

  it('does not count a parent from whom no consent is accepted, whether the card or another folder says so', () => {
    const marked = entryOf(doNot, { person: mother, called: 'the mother', never: ['accept-consent'], numbers: [] })
    const suspected = entryOf(danger, { person: mother, roles: ['profits'], stands: 'suspected' })
    expect(r03Represented(fileHolding(['status'], parent('none-declared'), marked)).answer).toBe('refused')
    expect(r03Represented(fileOf(parent('none-declared'), suspected)).answer).toBe('refused')
  })

  it('allows a parent who can, and a guardian without a conflict', () => {
    expect(r03Represented(fileOf(parent('none-declared'))).answer).toBe('allowed')
    expect(r03Represented(fileOf(lawyer('none-declared'))).answer).toBe('allowed')
  })

  it('cannot judge without the folder where guardians stand', () => {
    expect(r03Represented(fileHolding(['care', 'identity'], parent('none-declared')))).toEqual({ rule: 'R3', answer: 'cannot-judge', dependsOn: ['status'] })
  })
})
