import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { grandmother, sibling, uncle } from '../../../../test/support/people.ts'
import { aVisitPlanned } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { danger } from '../../kinds/experience/danger.ts'
import { visitPlanned, visitsAhead } from '../../kinds/follow-up/visit-planned.ts'
import { doNot } from '../../kinds/registration/do-not.ts'
import { household } from '../../kinds/registration/household.ts'
import { person } from '../../kinds/registration/person.ts'
import { tie } from '../../kinds/registration/tie.ts'

const today = day('2026-03-02')
const lives = (over: Partial<BodyOf<typeof tie>> = {}) =>
  entryOf(tie, { person: uncle, tie: 'uncle', safe: 'safe', livesWithChild: 'yes', cares: 'no', ...over })
const checked = { checked: { on: day('2026-02-20'), how: 'Two talks in the office.' } }
const unsafe = lives({ safe: 'unsafe' })
const unchecked = lives()
const plan = (file: ReturnType<typeof fileOf>, over: Partial<BodyOf<typeof visitPlanned>> = {}) =>
  decide(
    KINDS,
    file,
    { kind: 'visit-planned', at: today, about: ['child'], body: aVisitPlanned({ place: 'home', ...over }) },
    today,
  )
const refusedFor = (...missing: string[]) => ({
  ok: false,
  code: 'rule-refused',
  detail: { rulings: [{ rule: 'R7', answer: 'refused', missing }] },
})
const stands = { ok: true, value: { wentAround: [], unjudged: [] } }

describe('a visit elsewhere', () => {
  it('is refused where somebody unsafe is to be met there, and where nobody has looked into family yet, unless two go', () => {
    const there = { place: 'school' as const, meets: [uncle] }
    expect(plan(fileOf(unsafe), there)).toMatchObject(refusedFor('person-to-be-safe'))
    expect(plan(fileOf(unchecked), there)).toMatchObject(refusedFor('safety-check'))
    expect(plan(fileOf(unchecked), { ...there, safely: 'with-a-colleague' })).toMatchObject(stands)
    expect(plan(fileOf(unsafe), { ...there, safely: 'with-a-colleague' })).toMatchObject(
      refusedFor('person-to-be-safe'),
    )
    expect(plan(fileOf(lives(checked)), there)).toMatchObject(stands)
    expect(plan(fileOf(unsafe), { place: 'school' })).toMatchObject(stands)
  })
})

describe('a visit at home', () => {
  it('is refused where somebody unsafe lives, whichever folder knew it, and the answer is the same and says nothing of whom', () => {
    const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: ['contact'], numbers: [] })
    const suspected = entryOf(danger, { person: uncle, roles: ['recruiter'], stands: 'suspected' })
    const seen = entryOf(household, { persons: [uncle], children: [], seen: 'seen' })
    const safe = lives(checked)
    for (const entries of [[unsafe], [safe, mark], [safe, suspected], [seen, mark], [seen, suspected]])
      expect(plan(fileOf(...entries))).toMatchObject(refusedFor('visit-elsewhere'))
    expect(JSON.stringify(plan(fileOf(safe, suspected)))).not.toMatch(new RegExp(`${uncle}|recruiter`, 'u'))
  })

  it('is refused where nobody has looked yet into family who live there', () => {
    for (const entry of [unchecked, lives({ safe: 'not-known' })])
      expect(plan(fileOf(entry))).toMatchObject(refusedFor('visit-until-checked'))
    expect(plan(fileOf(unchecked, lives({ person: grandmother, tie: 'grandmother', safe: 'unsafe' })))).toMatchObject(
      refusedFor('visit-elsewhere', 'visit-until-checked'),
    )
  })

  it('may be when they are out; a colleague is enough for a first look, and not for somebody unsafe', () => {
    for (const entry of [unsafe, unchecked])
      expect(plan(fileOf(entry), { safely: 'while-they-are-out' })).toMatchObject(stands)
    expect(plan(fileOf(unchecked), { safely: 'with-a-colleague' })).toMatchObject(stands)
    expect(plan(fileOf(unsafe), { safely: 'with-a-colleague' })).toMatchObject(refusedFor('visit-elsewhere'))
  })

  it('cannot be judged without the folders that tell who lives there and whether they are safe, and is kept', () => {
    const ask = (...held: Parameters<typeof fileHolding>) =>
      KINDS.find(({ name }) => name === visitPlanned.name)?.rules?.(
        fileHolding(...held),
        { kind: 'visit-planned', at: today, body: aVisitPlanned({ place: 'home' }) },
        today,
      )
    expect(ask(['care'])).toEqual([{ rule: 'R7', answer: 'cannot-judge', dependsOn: ['identity'] }])
    expect(ask(['care', 'identity'], lives(checked))).toEqual([
      { rule: 'R7', answer: 'cannot-judge', dependsOn: ['origins'] },
    ])
    expect(plan(fileHolding(['care']))).toMatchObject({ ok: true, value: { unjudged: ['R7'] } })
  })

  it('needs no look into a small brother, and none into who moved out or lives elsewhere', () => {
    const brother = entryOf(person, {
      person: sibling,
      called: 'Little one',
      gender: 'male',
      ageBand: '6-11',
      alive: 'yes',
    })
    const atHome = lives({ person: sibling, tie: 'brother' })
    expect(plan(fileOf(brother, atHome))).toMatchObject(stands)
    expect(plan(fileOf(atHome))).toMatchObject(refusedFor('visit-until-checked'))
    expect(plan(fileOf(brother, lives({ person: sibling, tie: 'brother', safe: 'unsafe' })))).toMatchObject(
      refusedFor('visit-elsewhere'),
    )
    for (const gone of [
      lives({ safe: 'unsafe', livesWithChild: 'no' }),
      lives({ safe: 'unsafe', livesUntil: day('2026-02-01') }),
    ])
      expect(plan(fileOf(gone))).toMatchObject(stands)
  })

  it('stands where everyone was looked into, and where it is called off', () => {
    expect(plan(fileOf(lives(checked)))).toMatchObject(stands)
    expect(plan(fileOf(unsafe), { status: 'cancelled' })).toMatchObject(stands)
  })
})

describe('a visit elsewhere', () => {
  it('is never refused for who lives at home', () => {
    for (const place of ['school', 'office', 'shelter', 'work', 'street', 'by-phone', 'other'] as const)
      for (const file of [fileOf(unsafe, unchecked), fileHolding(['care'])])
        expect(plan(file, { place })).toMatchObject(stands)
  })

  it('is refused where it is family nobody looked into, or somebody unsafe, who would go to her', () => {
    expect(plan(fileOf(unsafe), { place: 'school', who: { person: uncle } })).toMatchObject(
      refusedFor('person-to-be-safe'),
    )
    expect(
      plan(fileOf(unchecked), { place: 'school', who: { person: uncle }, safely: 'with-a-colleague' }),
    ).toMatchObject(refusedFor('safety-check'))
  })
})

it('a plan that was written before the rule asked, and before somebody turned out unsafe, still stands', () => {
  const before = entryOf(visitPlanned, aVisitPlanned({ place: 'home' }), { version: 1 })
  expect(visitsAhead(fileOf(before, unsafe))).toEqual([before])
})
