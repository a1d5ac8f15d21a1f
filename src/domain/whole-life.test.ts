import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../test/support/entries.ts'
import { besa, drita, grandmother, mother, sibling, uncle } from '../../test/support/people.ts'
import {
  aBestInterests,
  aClosure,
  aConference,
  aFamilyAssessment,
  aGoal,
  anAction,
  aPlanAgreed,
  aRisk,
  aRiskAssessment,
  aSafetyPlan,
  aView,
  aVisit,
  aVisitPlanned,
  me,
  notYetTo,
  says,
  yesTo,
} from '../../test/support/work.ts'
import { waitingForApproval } from './approvals.ts'
import { caseStatus } from './case-status.ts'
import { decide } from './decide.ts'
import { due } from './due.ts'
import { endOf } from './plain-date.ts'
import type { Entry } from './entry.ts'
import { journey } from './journey.ts'
import { KINDS } from './kinds.ts'
import { factor } from './kinds/assessment/factor.ts'
import { familyAssessment } from './kinds/assessment/family-assessment.ts'
import { levelAssessment } from './kinds/assessment/level-assessment.ts'
import { riskAssessment } from './kinds/assessment/risk-assessment.ts'
import { isSheSafe, safetyLook } from './kinds/assessment/safety-look.ts'
import { safetyPlan } from './kinds/assessment/safety-plan.ts'
import { careArrangement } from './kinds/care/care-arrangement.ts'
import { returnPlan } from './kinds/care/return-plan.ts'
import { whatIsOpen } from './closing/what-is-open.ts'
import { closure } from './kinds/closure/closure.ts'
import { reopened } from './kinds/closure/reopened.ts'
import { caseConference } from './kinds/follow-up/case-conference.ts'
import { visitPlanned } from './kinds/follow-up/visit-planned.ts'
import { visit } from './kinds/follow-up/visit.ts'
import { action } from './kinds/planning/action.ts'
import { bestInterests } from './kinds/planning/best-interests.ts'
import { goal } from './kinds/planning/goal.ts'
import { planAgreed } from './kinds/planning/plan-agreed.ts'
import { views } from './kinds/planning/views.ts'
import { childGroup } from './kinds/registration/child-group.ts'
import { doNot } from './kinds/registration/do-not.ts'
import { fileOpened } from './kinds/registration/file-opened.ts'
import { limitsTold } from './kinds/registration/limits-told.ts'
import { tie } from './kinds/registration/tie.ts'
import { service } from './kinds/services/service.ts'
import { levelsOverTime } from './levels/levels-over-time.ts'
import { phaseOf } from './phase.ts'
import { promises } from './promises.ts'
import { teamRow } from './team-view.ts'

/** Ana was born while her mother was trafficked. She comes in April 2026, goes to her grandmother, and the file closes a year later; closing is asked for twice. All of it is invented. */
const april = { at: day('2026-04-02') }
const counselling = { need: 'counselling', category: 'psychological-psychosocial' as const, whom: 'child' as const }
const school = {
  need: 'school',
  category: 'education-early-childhood' as const,
  sub: 'school-place',
  whom: 'child' as const,
}
const look = (level: 'very-hard' | 'hard' | 'fair' | 'good') => ({
  level,
  view: 'child' as const,
  observation: 'as she showed us',
})

const opening: readonly Entry[] = [
  entryOf(
    fileOpened,
    {
      source: 'school',
      askedAboutOthers: 'some-there',
      othersThere: [{ person: sibling, called: 'the little brother', safeTonight: 'yes' }],
    },
    april,
  ),
  entryOf(
    limitsTold,
    { to: 'child', told: ['who-may-read', 'duty-to-report'], how: 'spoken', understood: 'yes' },
    april,
  ),
  entryOf(childGroup, { group: 'born-of-trafficking', stands: 'yes', parent: mother }, april),
  entryOf(
    tie,
    {
      person: grandmother,
      tie: 'grandmother',
      safe: 'safe',
      checked: { on: april.at, how: 'two visits' },
      livesWithChild: 'no',
      cares: 'yes',
    },
    april,
  ),
  entryOf(tie, { person: uncle, tie: 'uncle', safe: 'unsafe', livesWithChild: 'no', cares: 'no' }, april),
  entryOf(
    doNot,
    { person: uncle, called: 'man with a red van', never: ['contact', 'inform', 'hand-over'], numbers: [] },
    april,
  ),
  entryOf(
    safetyLook,
    {
      answer: 'not-safe',
      how: 'talked-with-child',
      because: 'The uncle waits at the gate.',
      againBy: day('2026-04-09'),
    },
    april,
  ),
]

const risk = entryOf(factor, aRisk(), { ...april, folder: 'origins' })
const assessment: readonly Entry[] = [
  risk,
  entryOf(safetyPlan, aSafetyPlan({ reviewOn: day('2026-06-01') }), { at: day('2026-04-03') }),
  entryOf(
    levelAssessment,
    { levels: { family: look('very-hard'), community: look('hard'), society: { level: 'not-known' } } },
    { at: day('2026-04-10') },
  ),
  entryOf(riskAssessment, aRiskAssessment('acceptable-with-measures'), { at: day('2026-04-12') }),
  entryOf(familyAssessment, aFamilyAssessment(), { at: day('2026-04-14') }),
  entryOf(views, aView(), { at: day('2026-04-15') }),
]

const weighing = entryOf(bestInterests, aBestInterests(), { at: day('2026-04-16') })
const going: Entry = entryOf(
  returnPlan,
  {
    to: 'her grandmother’s village',
    place: 'never-lived-there',
    with: [grandmother],
    stage: 'planned',
    childSays: says('Can Dren have the top bed?'),
    prepared: { child: 'She saw the house.', family: 'They made room.' },
    handOver: { travelsWith: me, receivedBy: { person: grandmother }, papers: [] },
    firstVisitBy: day('2026-05-01'),
    ifItFails: 'Back to the unit, at once.',
  },
  { at: day('2026-04-18') },
)
const lives = {
  arrangement: 'kin',
  with: [grandmother],
  decidedBy: 'agency',
  whyChanged: ['return'],
  siblings: 'together',
  childSays: says('I can stay.'),
} as const
const home: readonly Entry[] = [
  weighing,
  yesTo(weighing, { at: day('2026-04-17') }),
  going,
  yesTo(going, { at: day('2026-04-18') }),
  entryOf(careArrangement, { ...lives, with: [grandmother], whyChanged: ['return'] }, { at: day('2026-04-20') }),
]

const offered = entryOf(service, { stage: 'offered', ...counselling, offeredBy: me }, { at: day('2026-04-24') })
const plan = entryOf(planAgreed, aPlanAgreed({ reviewOn: day('2026-10-01') }), { at: day('2026-04-24') })
const form = entryOf(action, anAction({ by: day('2026-09-30') }), { at: day('2026-04-24') })
const visitAtSchool = entryOf(visitPlanned, aVisitPlanned({ on: day('2026-05-04') }), { at: day('2026-04-24') })
const planning: readonly Entry[] = [
  entryOf(goal, aGoal(), { at: day('2026-04-24') }),
  form,
  plan,
  yesTo(plan, { at: day('2026-04-25') }),
  offered,
  entryOf(
    service,
    {
      stage: 'declined',
      ...counselling,
      answeredBy: ['child'],
      reasons: ['does-not-want-to-tell-it-again'],
      whoseReason: 'child',
      inTheirWords: says('I don’t want to tell it again.'),
      door: { mayWeGetInTouch: 'yes', how: 'at school', askAgainOn: day('2027-01-12') },
    },
    { at: day('2026-04-24'), replaces: [offered.id] },
  ),
  entryOf(service, { stage: 'accepted', ...school, answeredBy: ['child', grandmother] }, { at: day('2026-04-24') }),
  visitAtSchool,
]

const seen = entryOf(visit, aVisit({ planned: visitAtSchool.id }), { at: day('2026-05-04') })
const lookBefore = opening.at(-1)?.id
const following: readonly Entry[] = [
  seen,
  entryOf(
    safetyLook,
    {
      answer: 'safe-with-care',
      careMeans: 'meet at school',
      how: 'seen-there',
      because: 'He has not come since.',
      againBy: day('2027-06-01'),
    },
    { at: day('2026-06-01'), replaces: lookBefore ? [lookBefore] : [] },
  ),
  entryOf(
    factor,
    { is: 'over', factor: 'uncle-at-the-gate', because: 'He left the town.' },
    { at: day('2026-12-01'), folder: 'origins', replaces: [risk.id] },
  ),
  entryOf(action, anAction({ status: 'done', by: day('2026-09-30') }), { at: day('2026-09-20'), replaces: [form.id] }),
  entryOf(
    levelAssessment,
    { levels: { family: look('good'), community: look('very-hard'), society: look('fair') } },
    { at: day('2027-03-10') },
  ),
]

const end = { on: day('2027-03-20') }
const aftercare = {
  call: [{ who: me, how: 'by phone' }],
  contacts: [{ on: day('2027-05-20'), who: me, how: 'at school' }],
  until: day('2028-04-20'),
}
/** Each thing that is open is taken on by her worker until the looking in ends. */
const open = whatIsOpen(fileOf(...opening, ...assessment, ...home, ...planning, ...following), day('2027-04-20')).map(
  ({ key }) => ({ answer: 'carried-on' as const, thing: key, by: me, until: aftercare.until }),
)
const ask = (at: string, replaces: readonly Entry[] = []) =>
  entryOf(
    closure,
    aClosure({
      aftercare,
      open,
      childTold: { told: 'yes', on: end.on, by: me, childSays: says('Will you still come if I ask?') },
    }),
    { at: day(at), replaces: replaces.map((entry) => entry.id) },
  )
const review = entryOf(caseConference, aConference(), { at: day('2027-03-15') })
const tooEarly = ask('2027-03-20')
const asked = ask('2027-04-20', [tooEarly])
const closing: readonly Entry[] = [
  review,
  tooEarly,
  notYetTo(tooEarly, { at: day('2027-03-21') }),
  asked,
  yesTo(asked, { at: day('2027-04-21') }),
]

const life = [...opening, ...assessment, ...home, ...planning, ...following, ...closing]
const until = (entry: Entry | undefined) => fileOf(...life.slice(0, entry ? life.indexOf(entry) + 1 : 0))
const names = (file: ReturnType<typeof fileOf>) => promises(file).map((promise) => promise.what)

describe('a whole life of a case', () => {
  it('could be written entry by entry, as people would, each rule asked on the way', () => {
    for (const [n, entry] of life.entries()) {
      const { kind, folder, at, body, replaces } = entry
      const answer = decide(KINDS, fileOf(...life.slice(0, n)), { kind, folder, at, body, replaces }, endOf(at))
      expect(answer, `${kind} on ${endOf(at)}`).toMatchObject({ ok: true, value: { wentAround: [] } })
    }
  })

  it('could not have sent her home before all that R8 asks was there, nor closed before a review', () => {
    const at = life.indexOf(going)
    for (const missing of [...assessment.slice(3), ...home.slice(0, 2)]) {
      const file = fileOf(...life.slice(0, at).filter((entry) => entry !== missing))
      expect(
        decide(KINDS, file, { kind: going.kind, at: going.at, body: going.body }, endOf(going.at)),
        missing.kind,
      ).toMatchObject({ ok: false, code: 'rule-refused' })
    }
    const unreviewed = fileOf(
      ...life.slice(0, life.indexOf(review)).filter((entry) => entry.kind !== 'level-assessment'),
    )
    expect(decide(KINDS, unreviewed, { kind: 'closure', at: tooEarly.at, body: tooEarly.body }, end.on)).toMatchObject({
      ok: false,
      code: 'rule-refused',
    })
  })

  it('begins in crisis, not safe, with a risk that somebody answers', () => {
    const first = until(opening.at(-1))
    expect(caseStatus(first).is).toBe('open')
    expect(isSheSafe(first)).toBe('not-safe')
    expect(phaseOf(first, day('2026-04-03')).phase).toBe('crisis')
    expect(due(KINDS, until(risk), day('2026-04-03')).map((item) => item.what)).toEqual([
      'safety-look-now',
      'answer-to-risk',
    ])
    expect(due(KINDS, until(assessment[1]), day('2026-04-04')).map((item) => item.what)).not.toContain('answer-to-risk')
  })

  it('promises what the plan says, and keeps it', () => {
    expect(names(until(planning.at(-1)))).toEqual(['visit', 'action', 'ask-again'])
    expect(names(until(seen))).toEqual(['action', 'ask-again'])
    expect(names(until(following.at(-1)))).toEqual(['ask-again'])
  })

  it('sees each level go its own way, and the setback beside the gain', () => {
    const levels = levelsOverTime(until(following.at(-1)))
    expect([
      levels.family.direction,
      levels.community.direction,
      levels.society.direction,
      levels['with-parent'].direction,
    ]).toEqual(['up', 'setback', null, null])
  })

  it('waits for the supervisor, comes back once, and closes with her yes', () => {
    expect(waitingForApproval(until(tooEarly)).map((item) => item.entry.id)).toEqual([tooEarly.id])
    expect(caseStatus(until(tooEarly)).is).toBe('closure-asked')
    expect(caseStatus(until(closing[2])).is).toBe('open')
    expect(caseStatus(until(asked)).is).toBe('closure-asked')
    expect(caseStatus(fileOf(...life))).toMatchObject({ is: 'closed', by: [asked.id], clash: false })
  })

  it('after closing owes her the visits of the aftercare plan and what was taken on, and nothing else, and opens again when she asks', () => {
    const today = day('2027-05-01')
    expect(due(KINDS, fileOf(...life), today).map((item) => `${item.what} ${item.on}`)).toEqual([
      'aftercare 2027-05-20',
      ...open.map(() => 'carried-on 2028-04-20'),
    ])
    expect(teamRow(KINDS, fileOf(...life), today)).toMatchObject({
      status: { is: 'closed' },
      lookFirst: [],
      waiting: [],
      drifts: [],
    })

    const again = entryOf(
      reopened,
      { because: 'She called from the station.', askedBy: 'child' },
      { at: today, replaces: [asked.id], by: besa.member },
    )
    expect(caseStatus(fileOf(...life, again)).is).toBe('reopened')
    expect(names(fileOf(...life, again))).toEqual(['ask-again'])
  })

  it('is the same file in whatever order its entries arrive', () => {
    const file = fileOf(...life)
    fc.assert(
      fc.property(fc.shuffledSubarray(life, { minLength: life.length }), (shuffled) => {
        expect(fileOf(...shuffled)).toEqual(file)
        expect(caseStatus(fileOf(...shuffled))).toEqual(caseStatus(file))
      }),
      { numRuns: 50 },
    )
  })

  it('keeps every entry in the journey, and shows a colleague without `origins` no word of them', () => {
    expect(journey(fileOf(...life)).months.flatMap((month) => month.items)).toHaveLength(life.length)
    const { months, notHeld } = journey(fileHolding(['identity', 'care'], ...life))
    expect(months.flatMap((month) => month.items).map((item) => item.entry.folder)).not.toContain('origins')
    expect(notHeld).toContain('origins')
    expect(life.filter((entry) => entry.by === drita.member).length).toBeGreaterThan(20)
  })
})
