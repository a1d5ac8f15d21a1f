import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { aClosure, aConference, anAction, aRisk, me, says, yesTo } from '../../../test/support/work.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import type { CaseFile } from '../file/case-file.ts'
import { decide } from '../deciding/decide.ts'
import { due } from '../dues/due.ts'
import type { Entry } from '../entry/entry.ts'
import { typesOfKind } from '../file/file-type.ts'
import { KINDS } from '../kinds.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { sharedWith } from '../kinds/any/shared-with.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { closure } from '../kinds/closure/closure.ts'
import { caseConference } from '../kinds/follow-up/case-conference.ts'
import { feedbackOrComplaint } from '../kinds/follow-up/feedback-or-complaint.ts'
import { action } from '../kinds/planning/action.ts'
import { card } from '../kinds/registration/card.ts'
import { ageAssessment } from '../kinds/rights/age-assessment.ts'
import { birthRegistration } from '../kinds/rights/birth-registration.ts'
import { healthMatter } from '../kinds/rights/health-matter.ts'
import { proceeding } from '../kinds/rights/proceeding.ts'
import { service } from '../kinds/services/service.ts'
import { ENDS_OF_HER_OWN } from '../vocabulary/open-answer.ts'
import { OPENS } from './opens.ts'
import { whatIsOpen } from './what-is-open.ts'

const today = day('2026-03-02')
const review = entryOf(caseConference, aConference(), { at: day('2026-02-20') })
const court = entryOf(proceeding, {
  stands: 'under-way',
  proceeding: 'case',
  sort: 'criminal',
  childIs: 'witness',
  body: 'District court',
  childSays: says('x'),
  stage: 'before-the-court',
  wantsToTakePart: 'yes',
})
const birth = entryOf(birthRegistration, {
  state: 'not-registered',
  certificate: 'none',
  obstacles: [],
  legalAdvice: 'not-yet',
})
const codes = (file: CaseFile) =>
  whatIsOpen(file, today)
    .map(({ what }) => what)
    .toSorted()
const ask = (file: CaseFile, over: Parameters<typeof aClosure>[0]) =>
  decide(KINDS, file, { kind: 'closure', at: today, body: aClosure(over) }, today)
const given = (thing: Entry) => ({
  answer: 'given' as const,
  thing: thing.id,
  papers: 'the letter of the court',
  number: '116 111',
})

describe('what is open when a file closes', () => {
  it('is said by every kind that may stand in a child’s file, so that a new one says it, too', () => {
    const inChilds = KINDS.filter((kind) => kind.step === 'any' || typesOfKind(kind).includes('child')).map(
      ({ name }) => name,
    )
    expect(
      inChilds.filter((name) => OPENS[name] === undefined),
      'name it in src/domain/closing/opens.ts or leaves-nothing-open.ts',
    ).toEqual([])
    expect(Object.keys(OPENS).filter((name) => !KINDS.some((kind) => kind.name === name))).toEqual([])
  })

  it('names a case before a court, a birth that is not registered, steps, dangers and a child who is missing', () => {
    const gone = entryOf(missingEpisode, {
      is: 'missing',
      episode: 'march',
      since: today,
      lastSeen: 'x',
      lawAsksReport: 'no',
      report: { decided: 'not-yet' },
    })
    const file = fileOf(court, birth, gone, entryOf(action, anAction()), entryOf(factor, aRisk()))
    expect(codes(file)).toEqual([
      'action',
      'answer-to-risk',
      'birth-not-registered',
      'case-before-court',
      'still-missing',
    ])
  })

  it('says nothing of what stands in health, but that something is open there', () => {
    const matter = entryOf(healthMatter, {
      matter: 'm',
      what: 'x',
      stands: 'in-treatment',
      medicine: [],
      allergicTo: [],
      mayKnow: [],
      childKnows: 'yes',
      childSays: says('x'),
    })
    expect(whatIsOpen(fileHolding(['care', 'health'], matter), today)).toEqual([
      { key: matter.id, what: 'sealed-matter', kind: 'health-matter', folder: 'health', entry: matter.id },
    ])
  })

  it('names a talk after coming back, a planned assessment of age, and what two people decide while nobody but its writer answered for it', () => {
    const shared = entryOf(
      sharedWith,
      {
        recipient: 'school',
        with: { named: 'the class teacher' },
        purpose: 'a place in class',
        facts: [birth.id],
        folders: [],
        how: 'paper',
        passingOn: 'not-allowed',
        lawful: { basis: 'best-interests', reason: 'School begins.', alone: 'It is night.' },
      },
      { folder: 'care' },
    )
    const example = (name: string) =>
      EXAMPLES.filter(({ kind }) => kind.name === name).map(({ body }) => body as object)
    const [assessed] = example('age-assessment')
    const assessment = entryOf(ageAssessment, { ...assessed, on: '2026-03-09' } as never)
    const [back] = example('missing-episode').filter((body) => 'is' in body && body.is === 'back')
    const talk = entryOf(missingEpisode, { ...back, talk: undefined } as never)
    const held = ['care', 'status'] as const
    expect(codes(fileHolding(held, birth, talk))).toContain('talk-after-coming-back')
    expect(codes(fileHolding(held, birth, shared))).toContain('decision-not-approved')
    expect(codes(fileHolding(held, birth, shared, yesTo(shared)))).toEqual(['birth-not-registered'])
    expect(codes(fileHolding(held, birth, assessment))).toContain('appointment')
  })

  it('stands in the order of its days, what has none last, and of one day in one order on every device', () => {
    const step = (name: string, by?: string) =>
      entryOf(action, { ...anAction({ action: name, status: 'open' }), by: by === undefined ? undefined : day(by) })
    const [none, may, other, april] = [
      step('a'),
      step('b', '2026-05-01'),
      step('c', '2026-05-01'),
      step('d', '2026-04-01'),
    ]
    const keys = (...entries: Entry[]) =>
      whatIsOpen(fileOf(birth, ...entries), today).flatMap(({ what, entry }) => (what === 'action' ? [entry] : []))
    const sameDay = [may.id, other.id].sort()
    expect(keys(none, may, other, april)).toEqual([april.id, ...sameDay, none.id])
    expect(keys(april, other, none, may)).toEqual([april.id, ...sameDay, none.id])
  })

  it('bars closing until each thing has an answer', () => {
    const file = fileOf(review, court, birth)
    expect(ask(file, {})).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(ask(file, { open: [given(court)] })).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(
      ask(file, { open: [given(court), { answer: 'not-wanted', thing: birth.id, says: 'Not now.' }] }),
    ).toMatchObject({ ok: true })
  })

  // Each closing rule refuses this file for another reason: R9 the late risk, R10 the review, R11 help that runs, R18
  // the short aftercare, R20 the request.
  const short = { call: [{ who: me, how: 'by phone' }], contacts: [], until: day('2026-04-01') }
  const risk = entryOf(factor, aRisk(), { at: day('2026-01-01') })
  const request = entryOf(feedbackOrComplaint, {
    request: 'r',
    sort: 'asks-to-see',
    from: 'child',
    status: 'open',
    words: 'What is written about me?',
    wantsAnswer: true,
  })
  const help = entryOf(service, {
    stage: 'in-progress',
    need: 'n',
    category: 'medical',
    whom: 'child',
    since: day('2026-01-01'),
  })
  const everything = fileOf(court, birth, risk, request, help)

  it('bars an end for another reason, by every rule of closing', () => {
    const refusedBy = (over: Parameters<typeof ask>[1]) => {
      const answer = ask(everything, over)
      return answer.ok
        ? []
        : (answer.detail.rulings ?? []).flatMap((one) => (one.answer === 'refused' ? [one.rule] : []))
    }
    expect(
      [...new Set([...refusedBy({ aftercare: short }), ...refusedBy({ reason: 'refused-services' })])].sort(),
    ).toEqual(['R10', 'R11', 'R18', 'R20', 'R9'])
  })

  it.each(ENDS_OF_HER_OWN)('bars no end by her own wish, by her age or by moving away: %s', (reason) => {
    const grown = fileOf(
      ...everything.entries,
      entryOf(card, { pronoun: 'she', ageBand: '18-24', languages: [], interpreter: 'not-needed' }),
    )
    for (const aftercare of [undefined, short])
      expect(ask(grown, { reason: reason as 'moved', aftercare, open: undefined })).toMatchObject({
        ok: true,
        value: { wentAround: [] },
      })
  })

  it('stays due after closing with whoever carries it on', () => {
    const closing = entryOf(
      closure,
      aClosure({
        aftercare: undefined,
        open: [{ answer: 'carried-on', thing: birth.id, by: me, until: day('2026-06-30') }],
      }),
    )
    expect(due(KINDS, fileOf(birth, closing), today).filter(({ what }) => what === 'carried-on')).toEqual([])
    expect(due(KINDS, fileOf(birth, closing, yesTo(closing)), today)).toContainEqual({
      what: 'carried-on',
      on: '2026-06-30',
      entry: closing.id,
      who: me,
    })
  })
})
