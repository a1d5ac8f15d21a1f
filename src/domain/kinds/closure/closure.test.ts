import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { uncle } from '../../../../test/support/people.ts'
import { aClosure, aConference, aRisk, aVisit, me, yesTo } from '../../../../test/support/work.ts'
import { caseStatus } from '../../file/case-status.ts'
import { decide } from '../../deciding/decide.ts'
import type { Entry } from '../../entry/entry.ts'
import { addDays } from '../../entry/plain-date.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { factor } from '../assessment/factor.ts'
import { caseConference } from '../follow-up/case-conference.ts'
import { feedbackOrComplaint } from '../follow-up/feedback-or-complaint.ts'
import { visitPlanned } from '../follow-up/visit-planned.ts'
import { visit } from '../follow-up/visit.ts'
import { birth } from '../registration/birth.ts'
import { doNot } from '../registration/do-not.ts'
import { service } from '../services/service.ts'
import { closure } from './closure.ts'

const today = day('2026-03-02')
const review = entryOf(caseConference, aConference(), { at: day('2026-02-20') })
const ask = (file: ReturnType<typeof fileOf>, body = aClosure()) =>
  decide(KINDS, file, { kind: 'closure', at: today, body }, today)
const missing = (file: ReturnType<typeof fileOf>, body = aClosure()) => {
  const answer = ask(file, body)
  return answer.ok
    ? []
    : (answer.detail.rulings ?? []).flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))
}

describe('asking to close a file', () => {
  it('is refused without a review and without what happens after', () => {
    expect(missing(fileOf())).toEqual(['review'])
    expect(missing(fileOf(review), aClosure({ aftercare: undefined }))).toEqual(['aftercare-plan'])
    expect(missing(fileOf(entryOf(caseConference, aConference(), { at: day('2025-11-01') })))).toEqual(['review'])
  })

  it('is refused where the child would be left with somebody to call whom nobody may bring to the child', () => {
    const marked = entryOf(doNot, { person: uncle, called: 'man with a red van', never: ['contact'], numbers: [] })
    const { aftercare } = aClosure()
    if (!aftercare) throw new Error('a closing says what happens after')
    expect(
      missing(
        fileOf(review, marked),
        aClosure({ aftercare: { ...aftercare, call: [{ who: { person: uncle }, how: 'his shop' }] } }),
      ),
    ).toEqual(['somebody-else-decides'])
    expect(
      missing(
        fileOf(review, marked),
        aClosure({
          aftercare: {
            ...aftercare,
            contacts: [...aftercare.contacts, { on: day('2026-06-01'), who: { person: uncle }, how: 'at home' }],
          },
        }),
      ),
    ).toEqual(['somebody-else-decides'])
    expect(missing(fileOf(review, marked))).toEqual([])
  })

  it('is refused over a question of the child, over a high risk that nobody answered, and for declining while other help runs', () => {
    const question = entryOf(feedbackOrComplaint, {
      status: 'open',
      request: 'q',
      sort: 'asks-to-see',
      from: 'child',
      words: 'What did you write?',
      wantsAnswer: true,
    })
    expect(missing(fileOf(review, question))).toEqual(['open-things-answered', 'answer-to-request'])
    expect(missing(fileOf(review, entryOf(factor, aRisk(), { at: day('2026-02-01') })))).toEqual([
      'open-things-answered',
      'answer-to-risk',
    ])
    const runs = entryOf(service, {
      stage: 'in-progress',
      need: 'school',
      category: 'education-early-childhood',
      whom: 'child',
      since: today,
    })
    expect(missing(fileOf(review, runs), aClosure({ reason: 'refused-services' }))).toEqual([
      'open-things-answered',
      'other-help-still-runs',
    ])
  })

  it('is refused as grown up while she is a child or may be one, and asks nothing of the age for another reason', () => {
    const grown = aClosure({ reason: 'came-of-age-with-plan' })
    const born = (on: string) =>
      entryOf(birth, {
        who: 'child',
        born: { known: 'day', on: day(on) },
        basis: 'child-said',
        reasonsForChild: 'not-known',
      })
    expect(missing(fileOf(review, born('2010-01-01')), grown)).toEqual(['sure-of-full-age'])
    expect(missing(fileOf(review), grown)).toEqual(['sure-of-full-age'])
    expect(missing(fileOf(review, born('2008-03-02')), grown)).toEqual([])
    expect(ask(fileHolding(['care'], review), grown)).toMatchObject({ ok: true, value: { unjudged: ['R2'] } })
    expect(missing(fileOf(review, born('2010-01-01')))).toEqual([])
  })

  it('refuses to leave unsaid whether she was told, and a *not told* without a reason', () => {
    expect(closure.schema.safeParse({ ...aClosure(), childTold: undefined }).success).toBe(false)
    expect(closure.schema.safeParse({ ...aClosure(), childTold: { told: 'not-told' } }).success).toBe(false)
  })

  it('may be written with all of it, and says which rules it could not judge', () => {
    expect(ask(fileOf(review))).toMatchObject({ ok: true, value: { wentAround: [], unjudged: [] } })
    expect(ask(fileHolding(['care'], review))).toMatchObject({ ok: true, value: { unjudged: ['R9'] } })
  })
})

describe('after closing', () => {
  const closing = entryOf(closure, aClosure(), { at: today })
  const names = (...entries: readonly Entry[]) =>
    due(KINDS, fileOf(closing, yesTo(closing), ...entries), day('2026-04-01')).map((item) => `${item.what} ${item.on}`)

  it('only what the aftercare plan promised is due', () => {
    const planned = entryOf(visitPlanned, {
      visit: 'v',
      on: day('2026-03-20'),
      place: 'school',
      who: me,
      status: 'planned',
    })
    expect(caseStatus(fileOf(closing, yesTo(closing))).is).toBe('closed')
    expect(names(planned)).toEqual(['aftercare 2026-05-01', 'aftercare 2026-11-01'])
  })

  it('a closed door, or a visit long before the day, keeps the promise due', () => {
    expect(names(entryOf(visit, aVisit({ child: 'not-met' }), { at: day('2026-05-02') }))).toHaveLength(2)
    expect(names(entryOf(visit, aVisit(), { at: day('2026-03-10') }))).toHaveLength(2)
  })

  it('meeting her around the day takes that promise off', () => {
    expect(names(entryOf(visit, aVisit({ nextOn: day('2026-08-01') }), { at: day('2026-05-02') }))).toEqual([
      'aftercare 2026-11-01',
    ])
  })

  it('a meeting counts from fourteen days before the day, and none that was before the closing', () => {
    const seen = (at: string) => names(entryOf(visit, aVisit(), { at: day(at) })).length
    expect([seen('2026-04-16'), seen('2026-04-17')]).toEqual([2, 1])
    const on = closing.at as ReturnType<typeof day>
    const { aftercare } = aClosure()
    if (!aftercare) throw new Error('a closing says what happens after')
    const soon = (over: object, visited: ReturnType<typeof day>) => {
      const closed = entryOf(closure, aClosure({ aftercare: { ...aftercare, ...over } }), { at: on })
      const file = fileOf(closed, yesTo(closed), entryOf(visit, aVisit(), { at: visited }))
      return due(KINDS, file, day('2026-04-01')).filter(({ what }) => what === 'aftercare').length
    }
    const [first] = aftercare.contacts
    if (!first) throw new Error('somebody is in touch after')
    const contacts = [{ ...first, on: addDays(on, 7) }]
    expect([soon({ contacts }, on), soon({ contacts }, addDays(on, 1))]).toEqual([1, 0])
    expect(soon({ contacts: [{ ...first, on: aftercare.until }] }, on)).toBe(1)
    expect(soon({ contacts: [{ ...first, on: addDays(aftercare.until, 1) }] }, on)).toBe(0)
  })

  it('nothing is due of a closing that nobody has approved', () => {
    expect(due(KINDS, fileOf(closing), today)).toEqual([])
  })
})
