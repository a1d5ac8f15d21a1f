import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { besa } from '../../../../test/support/people.ts'
import { aRisk, aVisitPlanned, anAction, me, yesTo } from '../../../../test/support/work.ts'
import { waitingForApproval } from '../../file/approvals.ts'
import { caseStatus } from '../../file/case-status.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { approved } from '../any/approved.ts'
import { returned } from '../any/returned.ts'
import { factor } from '../assessment/factor.ts'
import { missingEpisode } from '../care/missing-episode.ts'
import { firstHours } from '../first-72-hours/first-hours.ts'
import { concern } from '../follow-up/concern.ts'
import { visitPlanned } from '../follow-up/visit-planned.ts'
import { action } from '../planning/action.ts'
import { dormantByWish } from './dormant-by-wish.ts'
import { lightClosure } from './light-closure.ts'
import { reopened } from './reopened.ts'

const today = day('2026-03-02')
const lost = entryOf(lightClosure, {
  reason: 'lost',
  words: 'gone from the station',
  tried: 'her aunt, the market',
  wayBack: 'the kiosk knows our number',
})

describe('a light closing', () => {
  it('refuses a lost child without what was tried and a way back', () => {
    expect(lightClosure.schema.safeParse({ reason: 'lost', words: 'gone from the station' }).success).toBe(false)
  })

  it('asks for no review before it is saved when a child has died; nothing asks the child any more, and the siblings and a review are due', () => {
    const body = { reason: 'died' as const, words: 'On the 28th, in hospital.', familySupported: 'yes' as const }
    expect(decide(KINDS, fileOf(), { kind: 'light-closure', at: today, body }, today)).toMatchObject({
      ok: true,
      value: { wentAround: [] },
    })
    const file = fileOf(entryOf(action, anAction()), entryOf(lightClosure, body))
    expect(caseStatus(file)).toMatchObject({ is: 'closed', endedBy: 'death' })
    expect(due(KINDS, file, day('2026-06-01')).map(({ what }) => what)).toEqual([
      'review-after-death',
      'siblings-safe-after-death',
    ])
  })

  it('of a child who cannot be found keeps what is due for safety, on whoever carries her, and a review', () => {
    const risk = entryOf(factor, aRisk({ pressing: 'urgent' }))
    const visit = entryOf(visitPlanned, aVisitPlanned())
    const file = fileOf(risk, visit, lost)
    expect(caseStatus(file)).toMatchObject({ is: 'not-found', endedBy: null })
    expect(due(KINDS, file, today).map(({ what, forSupervisor }) => [what, forSupervisor])).toEqual([
      ['answer-to-risk', undefined],
      ['safety-look-now', undefined],
      ['cannot-be-found-review', undefined],
    ])
    expect(waitingForApproval(file).map(({ entry }) => entry.id)).toEqual([lost.id])
  })

  it('is looked at on the day that the supervisor named, and ends with the supervisor’s yes', () => {
    const back = entryOf(
      returned,
      { entry: lost.id, words: 'Ask at the school first.', first: [], lookAgainOn: day('2026-03-09') },
      { by: besa.member },
    )
    expect(due(KINDS, fileOf(lost, back), today)).toMatchObject([{ what: 'cannot-be-found-review', on: '2026-03-09' }])
    expect(caseStatus(fileOf(lost, yesTo(lost)))).toMatchObject({ is: 'closed', endedBy: 'two' })
    expect(due(KINDS, fileOf(lost, yesTo(lost)), today)).toEqual([])
  })

  it('is not ended by one supervisor while the child is missing, at a risk without an answer, or in a matter of safeguarding', () => {
    const gone = entryOf(missingEpisode, {
      is: 'missing',
      episode: 'march',
      since: today,
      lastSeen: 'at the bus stop',
      lawAsksReport: 'no',
      report: { decided: 'not-reported', by: me, because: 'His cousin is the officer.' },
    })
    const worry = entryOf(concern, {
      status: 'open',
      concern: 'worry',
      about: 'safety',
      words: 'x',
      raisedBy: 'child',
      look: 'watch',
    })
    const yes = (...more: Parameters<typeof fileOf>) =>
      decide(KINDS, fileOf(lost, ...more), { kind: 'approved', at: today, body: { entry: lost.id } }, today)
    expect(yes(gone)).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(yes(entryOf(factor, aRisk()))).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(yes(worry)).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(yes()).toMatchObject({ ok: true })
  })

  it('of a child met once ends the work, and what is due for her safety goes to the supervisor', () => {
    const once = entryOf(lightClosure, { reason: 'met-once', words: 'At the border.', wayBack: 'our number' })
    const file = fileOf(entryOf(factor, aRisk()), once)
    expect(caseStatus(file)).toMatchObject({ is: 'closed', endedBy: 'one' })
    expect(due(KINDS, file, today)).toMatchObject([
      { what: 'safety-look-now', forSupervisor: true },
      { what: 'answer-to-risk', forSupervisor: true },
    ])
    expect(due(KINDS, fileOf(entryOf(factor, aRisk()), once, yesTo(once)), today)).toEqual([])
  })

  it('after a death leads where another device did not know of it', () => {
    const died = entryOf(lightClosure, { reason: 'died', words: 'In hospital.', familySupported: 'yes' })
    const wish = entryOf(dormantByWish, { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } })
    expect(caseStatus(fileOf(died, wish))).toMatchObject({ is: 'closed', endedBy: 'death', clash: true })
  })

  it('after a death asks for the other children until they are looked at, and for a review until a second person answered', () => {
    const died = entryOf(lightClosure, { reason: 'died', words: 'In hospital.', familySupported: 'yes' })
    const safe = entryOf(firstHours, { line: 'siblings-safe', answer: 'yes' }, { at: today })
    expect(due(KINDS, fileOf(died, safe), today)).toMatchObject([{ what: 'review-after-death', forSupervisor: true }])
    expect(due(KINDS, fileOf(died, yesTo(died)), today)).toMatchObject([{ what: 'siblings-safe-after-death' }])
    expect(due(KINDS, fileOf(died, entryOf(approved, { entry: died.id })), today)).toHaveLength(2)
  })

  it('ends with one entry when a lost child is found', () => {
    const found = entryOf(reopened, { because: 'She came to the kiosk.', askedBy: 'child' }, { replaces: [lost.id] })
    expect(caseStatus(fileOf(lost, found)).is).toBe('reopened')
    expect(waitingForApproval(fileOf(lost, found))).toEqual([])
  })
})
