import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { EXAMPLES } from '../../../../test/support/examples/all.ts'
import { idFrom, mira, mother, grandmother, uncle } from '../../../../test/support/people.ts'
import type { Entry, Whom } from '../../entry/entry.ts'
import { dueTo } from '../../continuity/who-carries.ts'
import { due } from '../../dues/due.ts'
import { consentFor } from '../consent/consents.ts'
import { disputeOnCard } from '../../questions/dispute-on-card.ts'
import { askBeforeActing } from '../../kinds/registration/ask-before-acting.ts'
import { consent } from '../../kinds/registration/consent.ts'
import { doNot } from '../../kinds/registration/do-not.ts'
import { visit } from '../../kinds/follow-up/visit.ts'
import { medicineToGive } from '../../kinds/care/medicine-to-give.ts'
import { healthMatter } from '../../kinds/rights/health-matter.ts'
import { service } from '../../kinds/services/service.ts'
import { KINDS } from '../../kinds.ts'
import { isAboutCare } from '../../file/kind.ts'
import { type ConsentAnswer, type ConsentPurpose, type Recipient, CARE_PURPOSES } from '../../vocabulary/consent.ts'
import { careInDispute, childsOwnNo } from './n04-in-dispute.ts'

const today = day('2026-03-01')
const said = (
  by: Whom,
  answer: ConsentAnswer,
  purpose: ConsentPurpose = 'health-care',
  recipient?: Recipient,
  over: Partial<Entry> = {},
) =>
  entryOf(
    consent,
    {
      purpose,
      ...(recipient && { recipient }),
      answer,
      by,
      capacity: by === 'child' ? 'child' : 'parent',
      as: 'consent',
      how: 'spoken',
      explained: [],
      notAsked: [],
    },
    over,
  )
const dues = (file: ReturnType<typeof fileOf>) => due(KINDS, file, today).map(({ what, on }) => `${what} ${on}`)

describe('people say different things about care that is under way', () => {
  it('no value of medicine, food or a bed is the safer one, in any kind of entry', () => {
    const single = EXAMPLES.filter(({ kind }) => kind.single)
    const called = new Set(single.filter(({ kind, body }) => isAboutCare(kind, [body])).map(({ kind }) => kind.name))
    expect([...called].sort()).toEqual([
      'consent',
      'first-hours',
      'first-hours-health',
      'health-matter',
      'medicine-to-give',
      'service',
    ])
    // A kind of `health` in which two people can contradict each other, and whose values are ranked, is about care.
    for (const { kind, body } of single)
      if (kind.single?.safer && kind.folders[0] === 'health') expect(isAboutCare(kind, [body]), kind.name).toBe(true)
    for (const purpose of CARE_PURPOSES) expect(isAboutCare(consent, [said(mother, 'no', purpose).body])).toBe(true)
    expect(isAboutCare(consent, [said(mother, 'no', 'tracing').body])).toBe(false)
  })

  it.each(CARE_PURPOSES)('about %s it is due today, whoever answered and with whomever it was agreed', (purpose) => {
    expect(dues(fileOf(said(mother, 'yes', purpose), said(grandmother, 'no', purpose)))).toEqual([
      `consent-to-talk-about ${today}`,
    ])
    expect(dues(fileOf(said(mother, 'yes', purpose), said(mother, 'withdrawn', purpose)))).toEqual([
      `consent-to-talk-about ${today}`,
    ])
    expect(dues(fileOf(said(mother, 'yes', purpose, 'health'), said(grandmother, 'no', purpose)))).toEqual([
      `consent-to-talk-about ${today}`,
    ])
    expect(
      consentFor(fileOf(said(mother, 'yes', purpose), said(grandmother, 'no', purpose)), purpose, today).doNotInterrupt,
    ).toBe(true)
  })

  it('is no dispute where the no came from somebody who must not decide', () => {
    const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: ['accept-consent'], numbers: [] })
    expect(careInDispute(fileOf(mark, said(mother, 'yes'), said(uncle, 'no')), today)).toEqual([])
  })

  it('is none about a yes that ended before today; on its last day it is one, and a no has no end', () => {
    const until = (entry: ReturnType<typeof said>, on: string) => ({
      ...entry,
      body: { ...entry.body, until: day(on) },
    })
    const against = (yes: ReturnType<typeof said>, no = said(grandmother, 'no')) =>
      careInDispute(fileOf(yes, no), today)
    expect(against(until(said(mother, 'yes'), '2026-02-28'))).toEqual([])
    expect(against(until(said(mother, 'yes'), '2026-03-01'))).toHaveLength(1)
    expect(against(said(mother, 'yes'), until(said(grandmother, 'no'), '2026-02-28'))).toHaveLength(1)
  })

  it('two workers who wrote different things of one help or one matter of the body talk today, and the reminder names neither', () => {
    const need = { need: 'medicine', category: 'medical', whom: 'child' } as const
    const [runs, no] = [
      entryOf(service, { stage: 'in-progress', ...need, since: today }, { folder: 'health' }),
      entryOf(
        service,
        {
          stage: 'declined',
          ...need,
          answeredBy: [mother],
          reasons: ['other'],
          whoseReason: mother,
          inTheirWords: { answer: 'said', words: 'no more' },
          door: { mayWeGetInTouch: 'no', wayBack: 'the nurse' },
        },
        { folder: 'health', by: mira.member },
      ),
    ]
    const matter = (stands: 'in-treatment' | 'declined-for-now', over: Partial<Entry> = { by: mira.member }) =>
      entryOf(
        healthMatter,
        {
          matter: 'tablets',
          what: 'Morning tablets',
          stands,
          medicine: [],
          allergicTo: [],
          mayKnow: [],
          childKnows: 'yes',
          childSays: { answer: 'did-not-want-to-say' },
        },
        over,
      )
    const two = fileOf(matter('in-treatment', {}), matter('declined-for-now'))
    expect(dues(fileOf(runs, no))).toEqual([`care-in-dispute ${today}`])
    expect(dues(two)).toEqual([`care-in-dispute ${today}`])
    expect(JSON.stringify(due(KINDS, two, today))).not.toContain('ablets')
    expect(dues(fileOf(matter('in-treatment', {}), matter('in-treatment')))).toEqual([])
    // What one person wrote later than what they had written is no dispute of two.
    expect(dues(fileOf(matter('in-treatment'), matter('declined-for-now')))).toEqual([])
  })

  it('about how much of a medicine is given it is due, and says neither how much nor of what', () => {
    const gives = (amount: string, over: Partial<Entry> = {}) =>
      entryOf(
        medicineToGive,
        { is: 'at-hours', medicine: 'syrup', called: 'syrup', doses: [{ at: '21:00', amount }] },
        over,
      )
    const two = fileOf(gives('one spoon'), gives('two spoons', { by: mira.member }))
    expect(dues(two)).toEqual([`care-in-dispute ${today}`])
    expect(JSON.stringify(due(KINDS, two, today))).not.toMatch(/syrup|spoon/)
    expect(dues(fileOf(gives('one spoon'), gives('one spoon', { by: mira.member })))).toEqual([])
  })
})

describe("the child's own no to care", () => {
  const met = (at: string) =>
    entryOf(
      visit,
      {
        child: 'spoken-with',
        others: [],
        place: 'office',
        childSays: { answer: 'did-not-want-to-say' },
        present: [],
        anythingNotSafe: { answer: 'no' },
      },
      { at: day(at) },
    )

  it('is no clash with what a grown-up agreed to: nothing is forced, and somebody talks with her today', () => {
    const file = fileOf(said(mother, 'yes'), said('child', 'no'))
    expect(careInDispute(file, today)).toEqual([])
    expect(consentFor(file, 'health-care', today)).toMatchObject({ answer: 'no', doNotInterrupt: false })
    expect(dues(file)).toEqual([`childs-no-to-talk-about ${today}`])
  })

  it('is due until somebody met her after it, not by a visit that missed her or that came before', () => {
    const no = said('child', 'no')
    expect(childsOwnNo(fileOf(met('2026-02-20'), no))).toHaveLength(1)
    const missed = met('2026-03-02')
    expect(childsOwnNo(fileOf(no, { ...missed, body: { ...missed.body, child: 'not-met' } }))).toHaveLength(1)
    expect(childsOwnNo(fileOf(no, met('2026-03-02')))).toEqual([])
    const act = (entry: Entry, id: string) => ({ ...entry, act: { id: id as never, n: 0, of: 2 } as never })
    expect(childsOwnNo(fileOf(act(no, 'one'), act(met('2026-03-02'), 'one')))).toHaveLength(1)
    expect(childsOwnNo(fileOf(act(no, 'one'), act(met('2026-03-02'), 'two')))).toEqual([])
    for (const answer of ['withdrawn', 'later', 'yes'] as const)
      expect(childsOwnNo(fileOf(said('child', answer))), answer).toHaveLength(answer === 'withdrawn' ? 1 : 0)
    expect(childsOwnNo(fileOf(said(mother, 'no')))).toEqual([])
    expect(childsOwnNo(fileOf(said('child', 'no', 'tracing')))).toEqual([])
  })
})

describe('whoever gives the care and does not hold the answers', () => {
  const before = fileOf(said(mother, 'yes'))
  const after = fileOf(said(mother, 'yes'), said(grandmother, 'no'))

  it('learns from the card that people have to talk, and not about what', () => {
    const [draft, ...more] = disputeOnCard(before, after, today)
    expect(more).toEqual([])
    expect(draft).toMatchObject({
      kind: 'ask-before-acting',
      body: { before: 'stopping-care', ask: 'case-holder', stands: true },
    })
    const marked = entryOf(askBeforeActing, draft?.body as never)
    expect(dues(fileHolding(['health'], marked))).toEqual([`care-in-dispute ${today}`])
    expect(dues(fileHolding(['justice'], marked))).toEqual([])
    // Holders of the answers are told once.
    expect(dues(fileOf(marked, said(mother, 'yes'), said(grandmother, 'no')))).toEqual([
      `consent-to-talk-about ${today}`,
    ])
  })

  it('whoever carries the child and may not open it reads that there is an agreement to talk about; who wrote it is told too', () => {
    const need = { need: 'food', category: 'basic-needs-material', whom: 'child' } as const
    const therapist = { folder: 'therapy', by: mira.member } as const
    const runs = entryOf(service, { stage: 'in-progress', ...need, since: today }, therapist)
    const ended = entryOf(service, { stage: 'needed', ...need, saidBy: 'family' }, { folder: 'therapy' })
    const file = fileOf(runs, ended)
    const [told, ...more] = due(KINDS, file, today)
    expect([told?.what, told?.on, more]).toEqual(['care-in-dispute', today, []])
    expect(told && dueTo(file, told, mira.member)).toBe('mine')
    const [draft] = disputeOnCard(fileOf(runs), file, today)
    const mark = entryOf(askBeforeActing, draft?.body as never)
    const hers = fileHolding(['care'], mark, runs, ended)
    expect(dues(hers)).toEqual([`care-in-dispute ${today}`])
    expect(JSON.stringify(due(KINDS, hers, today))).not.toContain('food')
    // Whoever reads the two values is told once, by them.
    expect(dues(fileOf(mark, runs, ended))).toEqual([`care-in-dispute ${today}`])
  })

  it('is told once, also of a dispute that only came together on this device, and it is lifted by what settles it', () => {
    const mark = entryOf(
      askBeforeActing,
      { before: 'stopping-care', ask: 'case-holder', stands: true },
      { id: idFrom('mark') as never },
    )
    expect(disputeOnCard(after, after, today)).toHaveLength(1)
    expect(disputeOnCard(after, fileOf(...after.entries, mark), today)).toEqual([])
    const settled = fileOf(said(mother, 'yes'), said(grandmother, 'yes'), mark)
    expect(disputeOnCard(fileOf(...after.entries, mark), settled, today)).toMatchObject([
      { replaces: [mark.id], body: { stands: false } },
    ])
    expect(disputeOnCard(before, fileOf(said(mother, 'yes'), mark), today)).toEqual([])
  })

  it("is told of the child's own no in the same way", () => {
    expect(disputeOnCard(before, fileOf(said(mother, 'yes'), said('child', 'no')), today)).toMatchObject([
      { body: { before: 'going-on-with-care', ask: 'child', stands: true } },
    ])
    expect(
      dues(
        fileHolding(['health'], entryOf(askBeforeActing, { before: 'going-on-with-care', ask: 'child', stands: true })),
      ),
    ).toEqual([`childs-no-to-talk-about ${today}`])
  })

  it('of a closed file nothing is put there', () => {
    expect(disputeOnCard(fileHolding(['health']), fileHolding(['health']), today)).toEqual([])
  })
})
