import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { besa, mira } from '../../../test/support/people.ts'
import { aPlanAgreed, aVisit, says } from '../../../test/support/work.ts'
import { afterReturn } from '../kinds/care/after-return.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { planAgreed } from '../kinds/planning/plan-agreed.ts'
import { lastSeen } from './last-seen.ts'

const today = day('2026-03-20')
const seen = entryOf(visit, aVisit({ child: 'seen' }), { at: day('2026-03-01'), by: besa.member })
const plan = entryOf(planAgreed, aPlanAgreed({ seeEveryDays: 14 }))

describe('when the child was last seen', () => {
  it('is nobody knows, where nobody wrote it, and that is late where a plan was agreed', () => {
    expect(lastSeen(fileOf(), today)).toMatchObject({ on: null, daysAgo: null, late: false })
    expect(lastSeen(fileOf(plan), today)).toMatchObject({ on: null, agreedDays: 14, late: true })
  })

  it('is not a telephone call, nor a visit at which she was not met', () => {
    const call = entryOf(visit, aVisit({ place: 'by-phone' }), { at: day('2026-03-18') })
    const closedDoor = entryOf(visit, aVisit({ child: 'not-met' }), { at: day('2026-03-19') })
    expect(lastSeen(fileOf(seen, call, closedDoor), today)).toMatchObject({
      on: '2026-03-01',
      by: besa.member,
      daysAgo: 19,
    })
  })

  it('is not on a day that is still to come: a mistyped year hides nobody', () => {
    const mistyped = entryOf(visit, aVisit({ child: 'seen' }), { at: day('2062-03-18') })
    expect(lastSeen(fileOf(seen, plan, mistyped), today)).toMatchObject({ on: '2026-03-01', daysAgo: 19, late: true })
    expect(lastSeen(fileOf(mistyped, plan), today)).toMatchObject({ on: null, late: true })
  })

  it('is late only past what was agreed', () => {
    expect(lastSeen(fileOf(seen, plan), day('2026-03-15')).late).toBe(false)
    expect(lastSeen(fileOf(seen, plan), day('2026-03-16')).late).toBe(true)
  })

  it('is never late for a child who wishes no contact', () => {
    const wish = entryOf(dormantByWish, { wayBack: 'the pencil', mayWeGetInTouch: { answer: 'no' } })
    expect(lastSeen(fileOf(seen, plan, wish), today).late).toBe(false)
  })

  it('is the day of which another folder tells, by whom, and nothing that was said there', () => {
    const told = { ...fileOf(seen, plan), seenBeside: [{ on: day('2026-03-10'), by: mira.member }] }
    expect(lastSeen(told, today)).toMatchObject({ on: '2026-03-10', by: mira.member, entry: null, late: false })
    expect(lastSeen(told, day('2026-03-05')).on).toBe('2026-03-01')
  })

  it('is a look after a return at which somebody was there, and not one by telephone', () => {
    const after = (how: 'seen-there' | 'by-phone', on: string) =>
      entryOf(
        afterReturn,
        {
          place: 'lives-there-still',
          how,
          childSays: says('It is good here.'),
          familySays: says('She helps.'),
          notKept: [],
          sendersTold: 'not-needed',
        },
        { at: day(on) },
      )
    expect(lastSeen(fileOf(after('seen-there', '2026-03-12'), after('by-phone', '2026-03-18')), today).on).toBe(
      '2026-03-12',
    )
  })

  it('says that there may be more where `care` is not held', () => {
    expect(lastSeen(fileHolding(['therapy'], seen), today)).toMatchObject({ on: null, mayBeMore: true })
  })
})
