import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { drita, grandmother, uncle } from '../../../test/support/people.ts'
import { aGoal, anAction } from '../../../test/support/work.ts'
import type { Doer } from '../entry/doer.ts'
import type { Entry } from '../entry/entry.ts'
import { visitPlanned } from '../kinds/follow-up/visit-planned.ts'
import { action } from '../kinds/planning/action.ts'
import { goal } from '../kinds/planning/goal.ts'
import { person } from '../kinds/registration/person.ts'
import { tie } from '../kinds/registration/tie.ts'
import type { Safety } from '../vocabulary/answer.ts'
import { planPage } from './plan-page.ts'

const today = day('2026-03-10')
const page = (...entries: Entry[]) => planPage(fileOf(...entries), { language: 'en', today, helpers: [] })
const school = entryOf(goal, aGoal({ goal: 'school', title: 'Back to school' }))
const step = (who: Doer) =>
  entryOf(action, { ...anAction(), goal: 'school', answers: [], what: 'Ask for the class', who })
const tied = (who: typeof uncle, called: string, safe: Safety) => [
  entryOf(person, { person: who, called, gender: 'not-known', ageBand: 'not-known', alive: 'yes' }),
  entryOf(tie, { person: who, tie: 'other-kin', safe, livesWithChild: 'no', cares: 'no' }),
]
const doer = (who: Doer, ...around: Entry[]) => page(school, step(who), ...around).goals[0]?.steps[0]?.who ?? null
const safe = tied(grandmother, 'Gran', 'safe')

describe('who does a step, on the page of the child', () => {
  it('is nobody where that person is unsafe: the step is left out', () => {
    expect(doer({ person: uncle }, ...tied(uncle, 'Gent', 'unsafe'))).toBeNull()
  })

  it('is somebody, where nobody knows whether that person is safe, or the name tells of another', () => {
    expect(doer({ person: uncle }, ...tied(uncle, 'Gent', 'not-known'))).toEqual({ is: 'somebody' })
    expect(doer({ person: uncle })).toEqual({ is: 'somebody' })
    const friend = [...tied(uncle, 'Gent', 'unsafe'), ...tied(grandmother, 'The mother of Gent', 'safe')]
    expect(doer({ person: grandmother }, ...friend)).toEqual({ is: 'somebody' })
  })

  it('is the child, a safe person by name, a helper, or whom the plan names', () => {
    expect(doer({ person: 'child' }, ...safe)).toEqual({ is: 'i' })
    expect(doer({ person: grandmother }, ...safe)).toEqual({ is: 'called', called: 'Gran' })
    expect(doer({ member: drita.member }, ...safe)).toEqual({ is: 'member', member: drita.member })
    expect(doer({ named: 'the nurse' }, ...safe)).toEqual({ is: 'called', called: 'the nurse' })
  })

  it('is somebody in place of a helper and of whom the plan names, where somebody around is not safe', () => {
    const around = [...safe, ...tied(uncle, 'Gent', 'not-known')]
    expect(doer({ member: drita.member }, ...around)).toEqual({ is: 'somebody' })
    expect(doer({ named: 'the nurse' }, ...around)).toEqual({ is: 'somebody' })
  })
})

describe('the next visit', () => {
  const visit = (on: string) =>
    entryOf(visitPlanned, {
      visit: `v${on}`,
      on: day(on),
      place: 'school',
      who: { member: drita.member },
      status: 'planned',
    })
  const next = (...days: readonly string[]) => page(school, ...safe, ...days.map(visit)).visit

  it('is the first from today on, and none that is past', () => {
    expect(next('2026-03-09')).toBeNull()
    expect(next('2026-03-10')).toMatchObject({ on: '2026-03-10' })
    expect(next('2026-03-09', '2026-03-20', '2026-03-12')).toMatchObject({ on: '2026-03-12' })
    expect(next('2026-03-12', '2026-03-20')).toMatchObject({ on: '2026-03-12' })
  })
})
