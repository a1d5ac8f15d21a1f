import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../support/examples/all.ts'
import { day, entryOf, fileOf } from '../support/entries.ts'
import { anasFile, besa, drita, grandmother, idFrom, uncle } from '../support/people.ts'
import { aRisk, aSafetyPlan, aVisit, aVisitPlanned, me, says } from '../support/work.ts'
import type { FileLine } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { decide, STAYS_IN_SIGHT } from '#domain/deciding/decide.ts'
import { due } from '#domain/dues/due.ts'
import type { Draft, Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { selfHarm } from '#domain/kinds/assessment/self-harm.ts'
import { safetyPlan } from '#domain/kinds/assessment/safety-plan.ts'
import { childAtRisk } from '#domain/kinds/before/child-at-risk.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { returnPlan } from '#domain/kinds/care/return-plan.ts'
import { firstHours } from '#domain/kinds/first-72-hours/first-hours.ts'
import { askedAbout } from '#domain/kinds/before/asked-about.ts'
import { concern } from '#domain/kinds/follow-up/concern.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { reportByLaw } from '#domain/kinds/follow-up/report-by-law.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { nonPunishment } from '#domain/kinds/rights/non-punishment.ts'
import { isOfSafety, sortOfDue } from '#domain/vocabulary/due-sorts.ts'
import { answersDue, isSame } from '#domain/deciding/safety-dues-removed.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { daysWork } from '#web/screens/today/days-work.ts'
import { teamChildren } from '#web/screens/team/team-rows.ts'

const today = day('2026-12-01')
const on = day('2026-03-01')
const going = {
  to: 'Gran’s',
  place: 'never-lived-there' as const,
  childSays: says('Yes.'),
  prepared: { child: 'x', family: 'y' },
  handOver: { travelsWith: me, receivedBy: { person: grandmother }, papers: [] },
  firstVisitBy: on,
  ifItFails: 'Back at once.',
}

/** A child's file in which every safety task is due. */
const LIFE: readonly Entry[] = [
  entryOf(fileOpened, { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }),
  entryOf(factor, aRisk({ factor: 'harm', pressing: 'urgent' })),
  entryOf(concern, {
    status: 'open',
    concern: 'worry',
    about: 'safety',
    words: 'x',
    raisedBy: 'child',
    look: 'now',
    greatestOn: day('2026-05-01'),
  }),
  entryOf(selfHarm, { is: 'open', crisis: 'tonight', signs: ['speaks-of-dying'], hurtNow: 'no', stays: [] }),
  entryOf(missingEpisode, {
    is: 'missing',
    episode: 'march',
    since: on,
    lastSeen: 'at the bus stop',
    lawAsksReport: 'yes',
    report: { decided: 'not-yet' },
  }),
  entryOf(safetyLook, { answer: 'not-safe', how: 'seen-there', because: 'x', againBy: on }),
  entryOf(safetyPlan, aSafetyPlan({ answers: [] })),
  entryOf(returnPlan, { ...going, with: [uncle], stage: 'planned' }),
  entryOf(returnPlan, { ...going, with: [grandmother], stage: 'received' }),
  entryOf(doNot, { person: uncle, called: 'man with a red van', never: ['hand-over'], numbers: [] }),
  entryOf(reportByLaw, { stands: 'to-be-decided', report: 'law', law: 'Article 5' }),
  entryOf(nonPunishment, {
    matter: 'theft',
    blamedFor: ['petty-crime'],
    stands: 'raised',
    held: 'is-held',
    childSays: says('x'),
  }),
  entryOf(askedAbout, {
    stands: 'this-child',
    request: { file: anasFile, entry: idFrom('entry-asked') as EntryId },
    says: 'says-lawyer',
    wants: 'Is she there?',
    way: 'rang',
    told: 'standing-answer',
  }),
  entryOf(childAtRisk, {
    mark: 'cap',
    ageSeems: '12-14',
    seems: 'female',
    signs: ['out-of-school'],
    toldBy: 'teacher',
    lookAgainOn: on,
    stands: 'open',
  }),
  entryOf(firstHours, { line: 'siblings-safe', answer: 'no', lookAgainOn: on }),
  entryOf(firstHours, { line: 'safe-sleep', answer: 'no', lookAgainOn: on }),
  entryOf(firstHours, { line: 'fed-and-warm', answer: 'no' }),
  entryOf(firstHours, { line: 'who-may-fetch', answer: 'no' }),
]
const file = (...more: readonly Entry[]): CaseFile => ({ ...fileOf(...LIFE, ...more), supervisors: [besa.member] })
const before = file()
const owed = due(KINDS, before, today).filter(isOfSafety)

/** What the supervisor's list and the case holder's day show of a file. */
function sightOf(now: CaseFile) {
  const line: FileLine = {
    file: anasFile,
    line: now,
    rights: {},
    due: due(KINDS, now, today),
    unsent: 0,
    lastReceivedAt: null,
  }
  const known = knownChildren([line], today)
  const [team] = teamChildren(known, today)
  const work = daysWork(known, drita.member, today)
  return {
    dues: team?.row.ofSafety ?? [],
    wentAround: team?.row.wentAround ?? [],
    today: [...work.today, ...work.overdue],
  }
}

/**
 * Every body that one member can write in this file: each example, also one about the same thing; and a correction that
 * strikes out each entry.
 */
const KEYS = {
  factor: 'harm',
  concern: 'worry',
  episode: 'march',
  report: 'law',
  matter: 'theft',
  mark: 'cap',
  crisis: 'tonight',
  line: 'safe-sleep',
  person: uncle,
}
const BODIES: readonly Pick<Draft, 'kind' | 'folder' | 'body'>[] = [
  ...EXAMPLES.flatMap(({ kind, body }) => [
    { kind: kind.name, body },
    {
      kind: kind.name,
      body: {
        ...(body as object),
        ...Object.fromEntries(Object.entries(KEYS).filter(([key]) => key in (body as object))),
      },
    },
  ]),
  ...LIFE.flatMap((entry) =>
    ['superseded', 'approved', 'returned'].map((kind) => ({
      kind,
      folder: entry.folder,
      body:
        kind === 'superseded'
          ? { entry: entry.id, because: 'x' }
          : kind === 'approved'
            ? { entry: entry.id }
            : { entry: entry.id, words: 'x', first: [] },
    })),
  ),
  { kind: 'light-closure', body: { reason: 'lost', words: 'Rang twice.', tried: 'x', wayBack: 'x' } },
  { kind: 'light-closure', body: { reason: 'met-once', words: 'x', wayBack: 'x' } },
  { kind: 'light-closure', body: { reason: 'died', words: 'x', familySupported: 'yes' } },
  { kind: 'factor', body: { is: 'over', factor: 'another', because: 'x' } },
  { kind: 'do-not', body: { person: uncle, called: 'man with a red van', never: [], numbers: [] } },
]

/** The dues that a draft removes for everybody, or nothing. */
function lostBy(draft: Draft): readonly string[] {
  const decided = decide(KINDS, before, draft, today)
  if (!decided.ok) return []
  const { kind, version, folder, body, wentAround } = decided.value
  const entry = {
    ...entryOf(factor, aRisk()),
    kind,
    version,
    folder,
    body,
    at: on,
    replaces: [...(draft.replaces ?? [])],
    wentAround: [...wentAround],
  }
  const seen = sightOf(file(entry))
  if (wentAround.includes(STAYS_IN_SIGHT) && seen.wentAround.some((one) => one.entry.id === entry.id)) return []
  if (seen.dues.some(({ what }) => what === 'review-after-death')) return []
  const gone = owed.filter((one) => !answersDue(one.what, kind) && !seen.dues.some((other) => isSame(one, other)))
  return gone.map(({ what }) => `${what}, by ${kind}`)
}

describe('what is due for a child’s safety', () => {
  it('is there to begin with, of every sort', () => {
    expect(new Set(owed.map(({ what }) => what))).toEqual(
      new Set([
        'answer-to-risk',
        'look-into-concern',
        'worry-is-greatest',
        'who-stays-tonight',
        'check-tonight',
        'still-missing',
        'decide-about-report',
        'safety-look-now',
        'safety-plan-review',
        'return-to-think-over',
        'first-visit-after-return',
        'look-after-return',
        'child-is-held',
        'look-at-child-again',
        'asked-from-outside',
        'first-hours-siblings-safe',
        'first-hours-safe-sleep',
        'first-hours-fed-and-warm',
        'first-hours-who-may-fetch',
      ]),
    )
    expect(sightOf(before).today.length).toBeGreaterThan(0)
  })

  it('is still somebody’s to see after any single entry that one member can write, or was answered by it', () => {
    const standing = LIFE.map(({ id }) => id)
    const lost = BODIES.flatMap((written) =>
      [whatItReplaces(KINDS, before, written), standing, []].flatMap((replaces) =>
        lostBy({ ...written, at: on, replaces }),
      ),
    )
    expect(lost).toEqual([])
  })

  it('is still due after an entry of the kind that answers it, which says that it is still open and names no day', () => {
    const stillOpen: readonly Pick<Draft, 'kind' | 'body'>[] = [
      { kind: 'first-hours', body: { line: 'siblings-safe', answer: 'no' } },
      { kind: 'first-hours', body: { line: 'siblings-safe', answer: 'not-known' } },
      { kind: 'first-hours', body: { line: 'safe-sleep', answer: 'under-way' } },
      { kind: 'safety-look', body: { answer: 'not-known', how: 'not-looked', because: 'x', againBy: on } },
      {
        kind: 'child-at-risk',
        body: {
          mark: 'cap',
          ageSeems: '12-14',
          seems: 'female',
          signs: ['out-of-school'],
          toldBy: 'teacher',
          stands: 'open',
        },
      },
      { kind: 'missing-episode', body: { is: 'known-elsewhere', episode: 'march', since: on } },
      { kind: 'self-harm', body: { is: 'open', crisis: 'tonight', signs: ['tried'], hurtNow: 'not-known', stays: [] } },
      { kind: 'visit', body: aVisit({ child: 'not-met' }) },
    ]
    for (const { kind, body } of stillOpen) {
      const draft: Draft = { kind, body, at: on, replaces: whatItReplaces(KINDS, before, { kind, body }) }
      const decided = decide(KINDS, before, draft, today)
      expect(decided.ok, kind).toBe(true)
      const now = file({
        ...entryOf(factor, aRisk()),
        kind,
        body,
        folder: decided.ok ? decided.value.folder : 'care',
        at: on,
        replaces: [...(draft.replaces ?? [])],
      })
      const left = due(KINDS, now, today).map(({ what }) => what)
      const gone = owed.filter(({ what }) => !left.includes(what)).map(({ what }) => what)
      // To check safety now, and to check it again, are one question.
      expect(gone, JSON.stringify(body)).toEqual([])
    }
  })

  it('is no contact on anybody’s day once she wishes none, and stands on the supervisor’s list', () => {
    const wish: Draft = {
      kind: 'dormant-by-wish',
      at: on,
      body: { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } },
    }
    const seen = sightOf(
      file({ ...entryOf(factor, aRisk()), ...wish, folder: 'card', version: 1, about: [], replaces: [] }),
    )
    expect(seen.today).toEqual([])
    expect(seen.dues.map(({ what }) => what).toSorted()).toEqual(owed.map(({ what }) => what).toSorted())
  })

  it('is no more after her death: nothing rings, visits or asks a child who died', () => {
    const more = [
      entryOf(visitPlanned, aVisitPlanned()),
      entryOf(task, { task: 't', what: 'Ring her', who: me, by: on, status: 'open' }),
      entryOf(consent, {
        purpose: 'health-care',
        answer: 'yes',
        by: grandmother,
        capacity: 'trusted-adult',
        as: 'consent',
        how: 'spoken',
        explained: [],
        notAsked: [],
      }),
    ]
    const died = entryOf(lightClosure, { reason: 'died', words: 'x', familySupported: 'yes' })
    const left = due(KINDS, file(...more, died), today).map(({ what }) => what)
    expect(
      left.filter((what) => what !== 'first-hours-siblings-safe' && !['right', 'ending'].includes(sortOfDue(what))),
    ).toEqual([])
    expect(left).toContain('siblings-safe-after-death')
  })
})
