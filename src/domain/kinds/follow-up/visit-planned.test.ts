import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { besa, grandmother, uncle } from '../../../../test/support/people.ts'
import { aVisit, aVisitPlanned } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { doNot } from '../registration/do-not.ts'
import { tie } from '../registration/tie.ts'
import { visit } from './visit.ts'
import { plannedNear, visitPlanned } from './visit-planned.ts'
import { visitsToThinkOver } from '../../rules/marks/to-think-over.ts'

const today = day('2026-03-02')
const atHome = entryOf(visitPlanned, aVisitPlanned({ place: 'home' }))
const home = (safe: 'safe' | 'unsafe', person = uncle) =>
  entryOf(tie, { person, tie: 'uncle', safe, livesWithChild: 'yes', cares: 'no' })
const thinkOver = (...entries: Parameters<typeof fileOf>) =>
  due(KINDS, fileOf(...entries), today).filter(({ what }) => what === 'visit-to-think-over')

describe('a visit that was planned before somebody turned out unsafe', () => {
  it('is to be thought over, whichever was written first, and is not cancelled by itself', () => {
    for (const entries of [
      [atHome, home('unsafe')],
      [home('unsafe'), atHome],
    ])
      expect(thinkOver(...entries)).toEqual([
        { what: 'visit-to-think-over', on: today, entry: atHome.id, also: [atHome.body.who] },
      ])
    expect(due(KINDS, fileOf(atHome, home('unsafe')), today).map(({ what }) => what)).toContain('visit-planned')
  })

  it('is told by the card alone where the tie is not held by name, and says nothing of whom', () => {
    const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: ['contact'], numbers: [] })
    const withHim = entryOf(visitPlanned, aVisitPlanned({ who: { person: uncle } }))
    expect(visitsToThinkOver(fileHolding(['care'], mark, withHim))).toHaveLength(1)
    expect(JSON.stringify(thinkOver(mark, withHim))).not.toContain(uncle)
  })

  it('is not asked about again where it was planned for when they are out, and stays off what is read at home', () => {
    const whenOut = entryOf(visitPlanned, aVisitPlanned({ place: 'home', safely: 'while-they-are-out' }))
    expect(thinkOver(whenOut, home('unsafe'))).toEqual([])
    expect(visitsToThinkOver(fileOf(whenOut, home('unsafe')))).toEqual([whenOut])
    expect(
      thinkOver(
        entryOf(visitPlanned, aVisitPlanned({ place: 'home', safely: 'while-they-are-out', who: { person: uncle } })),
        home('unsafe'),
      ),
    ).toHaveLength(1)
    expect(
      thinkOver(entryOf(visitPlanned, aVisitPlanned({ place: 'home', safely: 'with-a-colleague' })), home('unsafe')),
    ).toHaveLength(1)
  })

  it('is asked about again at another place, too, where the one who is to be met there turned out unsafe', () => {
    expect(
      thinkOver(entryOf(visitPlanned, aVisitPlanned({ place: 'school', meets: [uncle] })), home('unsafe')),
    ).toHaveLength(1)
    expect(
      thinkOver(entryOf(visitPlanned, aVisitPlanned({ place: 'school', meets: [grandmother] })), home('unsafe')),
    ).toEqual([])
  })

  it('stays as it is at another place, with safe people, and once it was made', () => {
    expect(thinkOver(entryOf(visitPlanned, aVisitPlanned({ place: 'school' })), home('unsafe'))).toEqual([])
    expect(thinkOver(atHome, home('safe'), home('safe', grandmother))).toEqual([])
    expect(thinkOver(atHome, home('unsafe'), entryOf(visit, aVisit({ planned: atHome.id })))).toEqual([])
  })
})

describe('the check-in of whoever goes', () => {
  const rings = { member: besa.member }
  const alone = entryOf(visitPlanned, aVisitPlanned({ place: 'school', backBy: '17:00', rings }))
  const checks = (...entries: Parameters<typeof fileOf>) =>
    due(KINDS, fileOf(...entries), today).filter(({ what }) => what === 'visit-check-in')

  it('is nobody’s where nobody was named, nor once the visit was made or called off', () => {
    expect(checks(entryOf(visitPlanned, aVisitPlanned({ place: 'school', backBy: '17:00' })))).toEqual([])
    expect(checks(alone, entryOf(visit, aVisit({ planned: alone.id })))).toEqual([])
    const off = entryOf(visitPlanned, { ...alone.body, status: 'cancelled' }, { replaces: [alone.id] })
    expect(checks(alone, off)).toEqual([])
  })

  it('is on the day of the colleague who rings, with the time and without a word of the child', () => {
    expect(checks(alone)).toEqual([
      { what: 'visit-check-in', on: alone.body.on, entry: alone.id, who: rings, time: '17:00' },
    ])
  })
})

describe('the planned visit that a meeting was', () => {
  const planned = (on: string) => entryOf(visitPlanned, { ...aVisitPlanned({ place: 'home' }), on: day(on) })

  it('is none whose day is eleven days away, and one whose day is ten, early or late', () => {
    expect(plannedNear(fileOf(planned('2026-03-13'), planned('2026-02-19')), today)).toBeUndefined()
    expect(plannedNear(fileOf(planned('2026-03-12')), today)?.body.on).toBe('2026-03-12')
    expect(plannedNear(fileOf(planned('2026-02-20')), today)?.body.on).toBe('2026-02-20')
  })

  it('is of two the one whose day is nearer', () => {
    const [far, near] = [planned('2026-02-24'), planned('2026-03-05')]
    expect(plannedNear(fileOf(far, near), today)).toEqual(near)
    expect(plannedNear(fileOf(near, far), today)).toEqual(near)
  })
})
