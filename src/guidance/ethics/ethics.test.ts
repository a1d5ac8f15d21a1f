import { describe, expect, it } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { sharedWith } from '#domain/kinds/any/shared-with.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { returnPlan } from '#domain/kinds/care/return-plan.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { ethicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { feedbackOrComplaint } from '#domain/kinds/follow-up/feedback-or-complaint.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { withhold } from '#domain/kinds/registration/withhold.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { PRINCIPLES } from '#domain/vocabulary/principles.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import {
  agreed,
  around,
  family,
  help,
  inGroup,
  lived,
  lives,
  risk,
  TODAY,
} from '../../../test/support/guidance/child.ts'
import { grandmother, idFrom, mother } from '../../../test/support/people.ts'
import { aBestInterests, aClosure, aPlanAgreed, aReflection, me, says } from '../../../test/support/work.ts'
import { findingOf } from '../library/library.ts'
import { offeredReflections } from './offered.ts'
import { PRINCIPLES_EXPLAINED } from './principles.ts'
import { TENSIONS } from './tensions.ts'

const left = inGroup('left-behind')
const missing = (report: Extract<BodyOf<typeof missingEpisode>, { is: 'missing' }>['report']) =>
  entryOf(missingEpisode, {
    is: 'missing',
    episode: 'march',
    since: day('2026-03-01'),
    lastSeen: 'The bus stop.',
    lawAsksReport: 'not-known',
    report,
  })
const sharing = (childTold: 'yes' | 'not-yet') =>
  entryOf(sharedWith, {
    recipient: 'police',
    with: { named: 'police' },
    purpose: 'Duty',
    facts: [idFrom('fact') as EntryId],
    folders: [],
    how: 'paper',
    passingOn: 'not-allowed',
    lawful: { basis: 'legal-duty', law: 'a law', childTold },
  })
const going = (childSays: BodyOf<typeof returnPlan>['childSays']) =>
  entryOf(returnPlan, {
    to: 'Gran',
    place: 'lived-there-before',
    with: [grandmother],
    stage: 'planned',
    childSays,
    prepared: { child: 'x', family: 'x' },
    handOver: { travelsWith: me, receivedBy: me, papers: [] },
    firstVisitBy: day('2026-03-15'),
    ifItFails: 'Back.',
  })
const kept = (askedBy: 'child' | typeof mother) =>
  entryOf(withhold, {
    key: 'one',
    withheld: { what: 'everything' },
    from: { recipient: 'school' },
    why: 'shame-or-stigma',
    askedBy,
    stands: true,
  })
const said = (sort: 'complaint' | 'feedback') =>
  entryOf(feedbackOrComplaint, {
    status: 'open',
    request: 'bus',
    sort,
    from: 'child',
    words: 'Late.',
    wantsAnswer: true,
  })

/** Offered for the first, not for the second. */
const NEAR: Readonly<Record<string, readonly [Entry[], Entry[]]>> = {
  'truth-and-the-parents-secret': [
    [left, lived([], 'nothing')],
    [left, lived([], 'nothing'), lived([], 'all', 'after')],
  ],
  'no-from-the-child-and-danger': [
    [help('declined', 'medical'), risk('suspect-near')],
    [help('declined', 'medical'), risk('out-of-school')],
  ],
  'return-wanted-by-all-but-one': [[going({ answer: 'did-not-want-to-say' })], [going(says('Yes.'))]],
  'mother-wants-family-child-not-welcome': [
    [inGroup('born-of-trafficking'), family({ wantsTheChild: 'no' })],
    [inGroup('born-of-trafficking'), family()],
  ],
  'duty-to-report-and-trust': [[sharing('not-yet')], [sharing('yes')]],
  'statement-and-recovery': [
    [entryOf(bestInterests, aBestInterests({ trigger: 'taking-part-in-proceedings' }))],
    [entryOf(bestInterests, aBestInterests())],
  ],
  'kept-safe-or-kept-in': [
    [lives('residential'), risk('goes-missing')],
    [lives('foster'), risk('goes-missing')],
  ],
  'family-poor-and-involved': [[risk('family-involved-in-exploitation')], [risk('debt-to-recruiter')]],
  'parents-no-and-childs-yes': [
    [agreed('child'), agreed(mother, { answer: 'no' })],
    [agreed('child'), agreed(mother)],
  ],
  'plan-without-the-child': [
    [entryOf(planAgreed, aPlanAgreed({ child: 'does-not-agree' }))],
    [entryOf(planAgreed, aPlanAgreed())],
  ],
  'too-little-for-all': [[help('waitlisted', 'medical')], [help('accepted', 'medical')]],
  'search-for-a-missing-child': [
    [missing({ decided: 'not-yet' })],
    [missing({ decided: 'not-reported', by: me, because: 'She rang.' })],
  ],
  'what-is-kept-from-whom': [[kept(mother)], [kept('child')]],
  'closing-because-money-ends': [
    [entryOf(closure, aClosure({ reason: 'agency-cannot-go-on' }))],
    [entryOf(closure, aClosure())],
  ],
  'complaint-about-us': [[said('complaint')], [said('feedback')]],
  'loved-and-not-safe': [[around(mother, 'mother', { safe: 'unsafe' })], [around(mother, 'mother')]],
}

const offered = (...entries: Entry[]) => offeredReflections(fileOf(...entries), TODAY).map(({ tension }) => tension.id)

describe('what principles and hard questions say', () => {
  const said = [
    ...TENSIONS.flatMap((one) => [one.question, ...one.think]),
    ...PRINCIPLES_EXPLAINED.flatMap((one) => [one.title, one.text, one.ask]),
  ]
  it.each([
    ['names nothing of the body (N5)', /\b(hiv|aids|sti|std|pregnan\w*|abort\w*|contracepti\w*)\b/i],
    [
      'puts no label and no number on anybody (N3, N7)',
      /\b(re-?traffick\w*|prostitut\w*|illegitimate|delinquent|roma|ethnic\w*|score\w*|rating)\b/i,
    ],
    [
      'sends no word by itself (N8)',
      /\b(inform|notify|alert|call|report (it )?to) (the )?(police|family|parents|embassy)\b/i,
    ],
  ])('%s', (_, never) => {
    expect(said.filter((text) => never.test(text))).toEqual([])
  })
})

describe('a reflection is offered where principles meet', () => {
  it.each(TENSIONS.map(({ id }) => id))('%s', (id) => {
    const [yes, no] = NEAR[id] ?? [[], []]
    expect(offered(...yes)).toContain(id)
    expect(offered(...no)).not.toContain(id)
  })

  it('and not where a folder that would tell is not held, or where the child wishes no contact', () => {
    const told = [left, lived([], 'nothing')]
    expect(offeredReflections(fileHolding(['care'], ...told), TODAY)).toEqual([])
    expect(
      offered(...told, entryOf(dormantByWish, { wayBack: 'Tuesdays', mayWeGetInTouch: { answer: 'no' } })),
    ).toEqual([])
  })

  it('and not again where people already think about it', () => {
    expect(offered(left, lived([], 'nothing'), entryOf(ethicalReflection, aReflection()))).not.toContain(
      'truth-and-the-parents-secret',
    )
    expect(
      offered(
        left,
        lived([], 'nothing'),
        entryOf(ethicalReflection, { ...aReflection(), principles: ['do-no-harm', 'own-choice'] }),
      ),
    ).toContain('truth-and-the-parents-secret')
  })
})

describe('a reflection with several ways to be offered', () => {
  const another = { who: { person: grandmother }, words: 'Not to that house.' }
  it.each([
    ['return-wanted-by-all-but-one', [entryOf(bestInterests, aBestInterests({ trigger: 'return', dissent: [] }))]],
    [
      'return-wanted-by-all-but-one',
      [entryOf(bestInterests, aBestInterests({ trigger: 'taking-part-in-proceedings', dissent: [another] }))],
    ],
    ['parents-no-and-childs-yes', [agreed('child', { answer: 'no' }), agreed(mother, { answer: 'no' })]],
    ['parents-no-and-childs-yes', [agreed('child')]],
    ['parents-no-and-childs-yes', [agreed(mother), agreed(mother, { answer: 'no' })]],
  ] satisfies [string, Entry[]][])('%s is not offered without each part of its condition', (id, entries) => {
    expect(offered(...entries)).not.toContain(id)
  })

  it.each([
    [
      'return-wanted-by-all-but-one',
      [entryOf(bestInterests, aBestInterests({ trigger: 'return', dissent: [another] }))],
    ],
    [
      'return-wanted-by-all-but-one',
      [entryOf(bestInterests, aBestInterests({ trigger: 'family-reunification', dissent: [another] }))],
    ],
    ['parents-no-and-childs-yes', [agreed('child'), agreed(mother, { answer: 'withdrawn' })]],
  ] satisfies [string, Entry[]][])('%s is offered in each of its ways', (id, entries) => {
    expect(offered(...entries)).toContain(id)
  })

  it('is offered as long as only one of its two principles was thought about', () => {
    const about = (principles: BodyOf<typeof ethicalReflection>['principles']) =>
      offered(left, lived([], 'nothing'), entryOf(ethicalReflection, { ...aReflection(), principles }))
    const [one, other] = TENSIONS.find(({ id }) => id === 'truth-and-the-parents-secret')?.between ?? []
    if (!one || !other) throw new Error('the tension has two principles')
    expect(about([one, other])).not.toContain('truth-and-the-parents-secret')
    expect(about([one, 'on-her-own-feet'])).toContain('truth-and-the-parents-secret')
    expect(about(['on-her-own-feet', other])).toContain('truth-and-the-parents-secret')
  })
})

describe('what is offered to think', () => {
  it('names at least two principles, a question, and no answer', () => {
    expect(
      TENSIONS.filter(
        ({ between, question, think }) => new Set(between).size < 2 || !question.endsWith('?') || think.length < 3,
      ).map(({ id }) => id),
    ).toEqual([])
    expect(new Set(TENSIONS.map(({ id }) => id)).size).toBe(TENSIONS.length)
  })

  it('explains every principle once, and each is met somewhere', () => {
    expect(PRINCIPLES_EXPLAINED.map(({ id }) => id)).toEqual([...PRINCIPLES])
    const met = new Set(TENSIONS.flatMap(({ between }) => between))
    expect(PRINCIPLES.filter((principle) => !met.has(principle))).toEqual(['on-her-own-feet'])
  })

  it('rests on findings that are there', () => {
    const sources = [...TENSIONS, ...PRINCIPLES_EXPLAINED].flatMap((one) => one.sources)
    expect(
      sources.filter((source) => source.is === 'finding' && !findingOf(source.publication, source.finding)),
    ).toEqual([])
  })
})
