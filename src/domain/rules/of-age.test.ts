import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { mother } from '../../../test/support/people.ts'
import { aClosure, aRisk, notYetTo, yesTo } from '../../../test/support/work.ts'
import { keptUntil } from '../continuity/kept-until.ts'
import { decide } from '../deciding/decide.ts'
import { due } from '../dues/due.ts'
import type { Entry, Whom } from '../entry/entry.ts'
import { waitingForApproval } from '../file/approvals.ts'
import { caseStatus } from '../file/case-status.ts'
import { closedIn } from '../figures/in-period.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { closure, type WishForFile } from '../kinds/closure/closure.ts'
import { KINDS } from '../kinds.ts'
import { birth } from '../kinds/registration/birth.ts'
import { card } from '../kinds/registration/card.ts'
import { consent } from '../kinds/registration/consent.ts'
import { guardianship } from '../kinds/registration/guardianship.ts'
import type { ConsentAnswer, ConsentPurpose } from '../vocabulary/consent.ts'
import { consentFor, hasConsent } from './consent/consents.ts'
import { consentsToRenew } from './consent/consents-to-renew.ts'
import { representing } from './r03-represented.ts'
import { careInDispute } from './rights/n04-in-dispute.ts'

const [before, birthday] = [day('2026-03-01'), day('2026-03-02')]
/** Between sixteen and a half and eighteen on the birthday of the oldest age; surely of age two years later. */
const ranged = entryOf(birth, {
  who: 'child',
  born: { known: 'range', from: day('2008-03-02'), to: day('2010-03-02') },
  basis: 'professional-estimate',
  reasonsForChild: 'yes',
})
const born = entryOf(birth, {
  who: 'child',
  born: { known: 'day', on: day('2008-03-02') },
  basis: 'birth-certificate',
  reasonsForChild: 'yes',
})
const said = (by: Whom, purpose: ConsentPurpose, answer: ConsentAnswer = 'yes', as: 'consent' | 'assent' = 'consent') =>
  entryOf(
    consent,
    {
      purpose,
      answer,
      by,
      capacity: by === 'child' ? 'child' : 'parent',
      as,
      how: 'spoken',
      explained: [],
      notAsked: [],
    },
    { at: day('2025-06-01') },
  )
const answer = (purpose: ConsentPurpose, on: typeof before, ...entries: readonly Entry[]) =>
  consentFor(fileOf(born, ...entries), purpose, on).answer

describe('from the day on which the youngest possible age is eighteen', () => {
  it('no yes of a representative carries sharing, tracing or figures any more, and the day before it does', () => {
    for (const purpose of ['sharing', 'tracing', 'statistics', 'family-contact'] as const) {
      expect(answer(purpose, before, said(mother, purpose))).toBe('yes')
      expect(answer(purpose, birthday, said(mother, purpose))).toBe('not-asked')
      expect(answer(purpose, birthday, said(mother, purpose), said('child', purpose, 'yes', 'assent'))).toBe(
        'not-asked',
      )
    }
    const rests = consentFor(fileOf(born, said(mother, 'sharing')), 'sharing', birthday)
    expect(rests).toMatchObject({ untilOfAge: [{ body: { by: mother } }], answers: [] })
    expect(hasConsent(fileOf(ranged, said(mother, 'sharing')), 'sharing', birthday)).toBe(true)
  })

  it('care goes on by it until she answers herself, and nobody else’s no stops it', () => {
    expect(answer('case-work', birthday, said(mother, 'case-work'))).toBe('yes')
    expect(answer('case-work', birthday, said(mother, 'case-work', 'no'))).toBe('not-asked')
    expect(answer('case-work', birthday, said(mother, 'case-work', 'no'), said('child', 'case-work'))).toBe('yes')
    expect(answer('case-work', birthday, said(mother, 'case-work'), said('child', 'case-work', 'no'))).toBe('no')
    expect(
      consentFor(fileOf(born, said(mother, 'case-work'), said('child', 'case-work', 'no')), 'case-work', birthday),
    ).toMatchObject({ disputed: false, untilOfAge: [{ body: { by: mother } }] })
    const two = [born, said(mother, 'case-work', 'no'), said('child', 'case-work')] as const
    expect(careInDispute(fileOf(...two), before)).toHaveLength(1)
    expect(careInDispute(fileOf(...two), birthday)).toEqual([])
  })

  it('her own consent and her own no stand, whenever she gave them', () => {
    expect(answer('sharing', birthday, said('child', 'sharing'), said(mother, 'sharing', 'no'))).toBe('yes')
    expect(answer('sharing', birthday, said('child', 'sharing', 'no', 'assent'), said(mother, 'sharing'))).toBe('no')
  })

  it('is told by the card alone where no birth is written, and never against one', () => {
    const onCard = (ageBand: '15-17' | '18-24') =>
      entryOf(card, { pronoun: 'she', ageBand, languages: [], interpreter: 'not-needed' })
    const shared = said(mother, 'sharing')
    expect(consentFor(fileOf(onCard('18-24'), shared), 'sharing', birthday).answer).toBe('not-asked')
    expect(consentFor(fileOf(onCard('15-17'), shared), 'sharing', birthday).answer).toBe('yes')
    expect(consentFor(fileOf(onCard('18-24'), ranged, shared), 'sharing', birthday).answer).toBe('yes')
  })

  it('nobody represents her, whatever is still written', () => {
    const guardian = entryOf(guardianship, {
      type: 'guardian',
      stands: 'appointed',
      called: 'the guardian',
      conflict: 'none-declared',
    })
    expect(representing(fileOf(born, guardian), before)).toHaveLength(1)
    expect(representing(fileOf(born, guardian), birthday)).toEqual([])
  })
})

describe('from the day on which the oldest possible age is eighteen', () => {
  it('she is asked herself, until she has answered; a representative’s yes still stands', () => {
    const file = (...entries: readonly Entry[]) => fileOf(ranged, said(mother, 'sharing'), ...entries)
    expect(consentsToRenew(file(), before)).toEqual([])
    expect(consentsToRenew(file(), birthday)).toMatchObject([{ why: 'child-may-have-grown-up' }])
    expect(due(KINDS, file(), birthday).map(({ what }) => what)).toContain('take-agreement-anew')
    expect(consentsToRenew(file(said('child', 'sharing', 'yes', 'assent')), birthday)).toHaveLength(2)
    expect(consentsToRenew(file(said('child', 'sharing', 'no')), birthday)).toEqual([])
    expect(consentsToRenew(file(said('child', 'tracing')), birthday)).toHaveLength(1)
  })
})

describe('closing the own file', () => {
  const wish = (wishForFile?: WishForFile) =>
    aClosure({ reason: 'own-wish-of-age', aftercare: undefined, ...(wishForFile && { wishForFile }) })
  const asks = (on: typeof before, ...entries: readonly Entry[]) =>
    decide(KINDS, fileOf(...entries), { kind: 'closure', at: on, body: wish() }, on)
  const closed = (over: Partial<Entry> = {}, wishForFile?: WishForFile) =>
    entryOf(closure, wish(wishForFile), { at: birthday, ...over })

  it('is refused while she may be a child, and needs nothing else from her birthday on', () => {
    const refused = { ok: false, detail: { rulings: [{ rule: 'R2', missing: ['sure-of-full-age'] }] } }
    expect(asks(before, born)).toMatchObject(refused)
    expect(asks(birthday, ranged)).toMatchObject(refused)
    expect(asks(birthday, born)).toMatchObject({ ok: true, value: { wentAround: [], unjudged: [] } })
  })

  it('holds without a supervisor’s yes and against their no, and the supervisor is told', () => {
    const own = closed()
    const file = fileOf(born, entryOf(factor, aRisk()), own)
    expect(caseStatus(file)).toMatchObject({ is: 'closed', endedBy: 'one', asked: [] })
    expect(waitingForApproval(file).map(({ entry }) => entry.id)).toEqual([own.id])
    expect(due(KINDS, file, birthday)).toContainEqual(
      expect.objectContaining({ what: 'answer-to-risk', forSupervisor: true }),
    )
    expect(caseStatus(fileOf(own, notYetTo(own))).is).toBe('closed')
    expect(caseStatus(fileOf(own, yesTo(own)))).toMatchObject({ is: 'closed', endedBy: 'two' })
    expect(closedIn(file, { first: birthday, last: birthday })).toBe(true)
  })

  it('waits for a supervisor as every other where its writer could not tell the age, or went around it', () => {
    expect(
      decide(KINDS, fileHolding(['care'], born), { kind: 'closure', at: birthday, body: wish() }, birthday),
    ).toMatchObject({ ok: true, value: { unjudged: ['R2'] } })
    for (const over of [{ unjudged: ['R2'] }, { wentAround: ['R2'] }]) {
      const own = closed(over)
      expect(caseStatus(fileOf(own))).toMatchObject({ is: 'closure-asked', asked: [own.id] })
      expect(closedIn(fileOf(own), { first: birthday, last: birthday })).toBe(false)
    }
  })

  it('is kept longer where she wishes it, and shorter only down to what a law asks', () => {
    const rule = { yearsAfterClosing: 10, because: 'Our rule.' }
    const until = (wishForFile: WishForFile, by = {}) =>
      keptUntil(fileOf(born, closed({}, wishForFile)), { ...rule, ...by }, birthday)?.until
    const short: WishForFile = { wishes: 'no-longer-than-law-asks' }
    expect(until({ wishes: 'as-the-agency-keeps' }, { lawAsksYears: 3 })).toBe('2036-03-02')
    expect(until(short)).toBe('2036-03-02')
    expect(until(short, { lawAsksYears: 3 })).toBe('2029-03-02')
    expect(until(short, { lawAsksYears: 30 })).toBe('2036-03-02')
    expect(until({ wishes: 'kept-for-me', until: day('2050-01-01') })).toBe('2050-01-01')
    expect(until({ wishes: 'kept-for-me', until: day('2030-01-01') })).toBe('2036-03-02')
  })
})
