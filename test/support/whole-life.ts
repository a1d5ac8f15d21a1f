import { day, entryOf, fileOf } from './entries.ts'
import { grandmother, mother, sibling, uncle } from './people.ts'
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
} from './work.ts'
import type { Entry } from '../../src/domain/entry/entry.ts'
import { factor } from '../../src/domain/kinds/assessment/factor.ts'
import { familyAssessment } from '../../src/domain/kinds/assessment/family-assessment.ts'
import { levelAssessment } from '../../src/domain/kinds/assessment/level-assessment.ts'
import { riskAssessment } from '../../src/domain/kinds/assessment/risk-assessment.ts'
import { safetyLook } from '../../src/domain/kinds/assessment/safety-look.ts'
import { safetyPlan } from '../../src/domain/kinds/assessment/safety-plan.ts'
import { careArrangement } from '../../src/domain/kinds/care/care-arrangement.ts'
import { returnPlan } from '../../src/domain/kinds/care/return-plan.ts'
import { whatIsOpen } from '../../src/domain/closing/what-is-open.ts'
import { closure } from '../../src/domain/kinds/closure/closure.ts'
import { caseConference } from '../../src/domain/kinds/follow-up/case-conference.ts'
import { visitPlanned } from '../../src/domain/kinds/follow-up/visit-planned.ts'
import { visit } from '../../src/domain/kinds/follow-up/visit.ts'
import { action } from '../../src/domain/kinds/planning/action.ts'
import { bestInterests } from '../../src/domain/kinds/planning/best-interests.ts'
import { goal } from '../../src/domain/kinds/planning/goal.ts'
import { planAgreed } from '../../src/domain/kinds/planning/plan-agreed.ts'
import { views } from '../../src/domain/kinds/planning/views.ts'
import { childGroup } from '../../src/domain/kinds/registration/child-group.ts'
import { doNot } from '../../src/domain/kinds/registration/do-not.ts'
import { fileOpened } from '../../src/domain/kinds/registration/file-opened.ts'
import { limitsTold } from '../../src/domain/kinds/registration/limits-told.ts'
import { tie } from '../../src/domain/kinds/registration/tie.ts'
import { service } from '../../src/domain/kinds/services/service.ts'

/**
 * Ana was born while her mother was trafficked. She arrives in April 2026, moves to her grandmother, and the file is closed a year later; closing is
 * asked for twice. All of it is invented.
 */
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

export const opening: readonly Entry[] = [
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

export const risk = entryOf(factor, aRisk(), { ...april, folder: 'origins' })
export const assessment: readonly Entry[] = [
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
export const going: Entry = entryOf(
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
export const home: readonly Entry[] = [
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
export const planning: readonly Entry[] = [
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

export const seen = entryOf(visit, aVisit({ planned: visitAtSchool.id }), { at: day('2026-05-04') })
const lookBefore = opening.at(-1)?.id
export const following: readonly Entry[] = [
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

export const end = { on: day('2027-03-20') }
const aftercare = {
  call: [{ who: me, how: 'by phone' }],
  contacts: [{ on: day('2027-05-20'), who: me, how: 'at school' }],
  until: day('2028-04-20'),
}

/** Her worker answers each open item until the visits after closing end. */
export const open = whatIsOpen(
  fileOf(...opening, ...assessment, ...home, ...planning, ...following),
  day('2027-04-20'),
).map(({ key }) => ({ answer: 'carried-on' as const, thing: key, by: me, until: aftercare.until }))
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
export const review = entryOf(caseConference, aConference(), { at: day('2027-03-15') })
export const tooEarly = ask('2027-03-20')
export const asked = ask('2027-04-20', [tooEarly])
export const closing: readonly Entry[] = [
  review,
  tooEarly,
  notYetTo(tooEarly, { at: day('2027-03-21') }),
  asked,
  yesTo(asked, { at: day('2027-04-21') }),
]

export const life = [...opening, ...assessment, ...home, ...planning, ...following, ...closing]
