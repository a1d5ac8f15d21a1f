import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { grandmother, uncle } from '../../../../test/support/people.ts'
import { aVisit, aVisitPlanned } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { doNot } from '../registration/do-not.ts'
import { tie } from '../registration/tie.ts'
import { visitPlanned } from './visit-planned.ts'
import { visit } from './visit.ts'

const today = day('2026-03-02')
const names = (...entries: Parameters<typeof fileOf>) =>
  due(KINDS, fileOf(...entries), today).map((item) => `${item.what} ${item.on}`)
const heardBy = (who: typeof uncle) => ({
  kind: 'visit',
  at: today,
  body: aVisit({ present: [{ who, couldHear: true }] }),
})

describe('a visit', () => {
  it('refuses to leave open whether anything was not safe, and a *yes* that does not say what', () => {
    const { anythingNotSafe, ...rest } = aVisit()
    expect(anythingNotSafe).toEqual({ answer: 'no' })
    expect(visit.schema.safeParse(rest).success).toBe(false)
    expect(visit.schema.safeParse({ ...rest, anythingNotSafe: { answer: 'yes' } }).success).toBe(false)
    expect(visit.schema.safeParse({ ...rest, anythingNotSafe: { answer: 'not-sure' } }).success).toBe(true)
  })

  it('takes *she did not want to say* for an answer', () => {
    expect(visit.schema.safeParse(aVisit({ childSays: { answer: 'did-not-want-to-say' } })).success).toBe(true)
  })

  it('is kept where an unsafe person could hear, and carries the flag', () => {
    const unsafe = entryOf(tie, { person: uncle, tie: 'uncle', safe: 'unsafe', livesWithChild: 'no', cares: 'no' })
    expect(decide(KINDS, fileOf(unsafe), heardBy(uncle), today)).toMatchObject({
      ok: true,
      value: { wentAround: ['heard-by-unsafe', 'R7'] },
    })
  })

  it('is flagged by the mark on the card alone, and cannot be judged without it', () => {
    const marked = entryOf(doNot, { person: uncle, called: 'man with a red van', never: ['inform'], numbers: [] })
    expect(decide(KINDS, fileHolding(['care'], marked), heardBy(uncle), today)).toMatchObject({
      value: { wentAround: ['heard-by-unsafe'], unjudged: ['R7'] },
    })
    expect(decide(KINDS, fileHolding(['care']), heardBy(grandmother), today)).toMatchObject({
      value: { wentAround: [], unjudged: ['heard-by-unsafe', 'R7'] },
    })
  })

  it('with family before anybody looked into their safety is kept, and flagged by R7; a teacher is not family', () => {
    const said = { person: grandmother, safe: 'safe' as const, livesWithChild: 'yes' as const, cares: 'yes' as const }
    const met = { kind: 'visit', at: today, body: aVisit({ others: [grandmother] }) }
    const wentAround = (...entries: Parameters<typeof fileOf>) => {
      const answer = decide(KINDS, fileOf(...entries), met, today)
      return answer.ok ? answer.value.wentAround : answer.code
    }
    expect(wentAround(entryOf(tie, { ...said, tie: 'grandmother' }))).toEqual(['R7'])
    expect(
      wentAround(entryOf(tie, { ...said, tie: 'grandmother', checked: { on: today, how: 'two visits' } })),
    ).toEqual([])
    expect(wentAround(entryOf(tie, { ...said, tie: 'teacher' }))).toEqual([])
  })

  it('is due next on the day it named, until somebody came or it was planned', () => {
    const made = entryOf(visit, aVisit({ nextOn: day('2026-03-15') }))
    expect(names(made)).toEqual(['visit 2026-03-15'])
    expect(names(made, entryOf(visit, aVisit(), { at: day('2026-03-10') }))).toEqual([])
    expect(names(made, entryOf(visit, aVisit({ child: 'not-met' }), { at: day('2026-03-10') }))).toEqual([
      'visit 2026-03-15',
    ])
    const planned = entryOf(visitPlanned, aVisitPlanned({ on: day('2026-03-16') }))
    expect(names(made, planned)).toEqual(['visit-planned 2026-03-16'])
    expect(
      names(made, planned, entryOf(visitPlanned, aVisitPlanned({ status: 'cancelled' }), { replaces: [planned.id] })),
    ).toEqual(['visit 2026-03-15'])
  })

  it('that was planned stays due until one names it; moving it moves the day', () => {
    const planned = entryOf(visitPlanned, aVisitPlanned())
    const moved = entryOf(visitPlanned, aVisitPlanned({ on: day('2026-03-18') }), { replaces: [planned.id] })
    expect(names(planned, moved)).toEqual(['visit-planned 2026-03-18'])
    expect(names(planned, moved, entryOf(visit, aVisit({ planned: planned.id })))).toEqual([])
    expect(names(planned, moved, entryOf(visit, aVisit({ planned: moved.id, child: 'not-met' })))).toEqual([
      'visit-planned 2026-03-18',
    ])
  })

  it('that one moved and another cancelled stays promised', () => {
    const cancelled = entryOf(visitPlanned, aVisitPlanned({ status: 'cancelled', because: 'rain' }))
    expect(names(cancelled)).toEqual([])
    expect(names(cancelled, entryOf(visitPlanned, aVisitPlanned()))).toEqual(['visit-planned 2026-03-15'])
  })
})
