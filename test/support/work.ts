import type { BodyOf } from '../../src/domain/file/kind.ts'
import { approved } from '../../src/domain/kinds/any/approved.ts'
import { returned } from '../../src/domain/kinds/any/returned.ts'
import { superseded } from '../../src/domain/kinds/any/superseded.ts'
import type { factor } from '../../src/domain/kinds/assessment/factor.ts'
import type { tracingRequest } from '../../src/domain/kinds/care/tracing-request.ts'
import type { instrumentCompleted } from '../../src/domain/kinds/assessment/instrument-completed.ts'
import type { familyAssessment } from '../../src/domain/kinds/assessment/family-assessment.ts'
import type { riskAssessment } from '../../src/domain/kinds/assessment/risk-assessment.ts'
import type { safetyPlan } from '../../src/domain/kinds/assessment/safety-plan.ts'
import type { closure } from '../../src/domain/kinds/closure/closure.ts'
import type { caseConference } from '../../src/domain/kinds/follow-up/case-conference.ts'
import type { EthicalReflection } from '../../src/domain/kinds/follow-up/ethical-reflection.ts'
import type { visitPlanned } from '../../src/domain/kinds/follow-up/visit-planned.ts'
import type { visit } from '../../src/domain/kinds/follow-up/visit.ts'
import type { action } from '../../src/domain/kinds/planning/action.ts'
import type { bestInterests } from '../../src/domain/kinds/planning/best-interests.ts'
import type { goal } from '../../src/domain/kinds/planning/goal.ts'
import type { planAgreed } from '../../src/domain/kinds/planning/plan-agreed.ts'
import type { views } from '../../src/domain/kinds/planning/views.ts'
import type { healthMatter } from '../../src/domain/kinds/rights/health-matter.ts'
import type { Entry } from '../../src/domain/entry/entry.ts'
import type { Say } from '../../src/domain/entry/say.ts'
import { day, entryOf } from './entries.ts'
import { besa, drita, grandmother } from './people.ts'

/**
 * Bodies of the daily work, complete and valid; a test changes the fields that it is about. Everyone in them is
 * invented.
 */
export const says = (words: string): Say => ({ answer: 'said', words })
export const me = { member: drita.member }
export const supervisor = { member: besa.member }
export const child = { person: 'child' as const }

export const aVisit = (over: Partial<BodyOf<typeof visit>> = {}): BodyOf<typeof visit> => ({
  child: 'spoken-with',
  others: [grandmother],
  place: 'school',
  childSays: says('There are four girls like me in the other group.'),
  present: [],
  anythingNotSafe: { answer: 'no' },
  ...over,
})

export const aVisitPlanned = (over: Partial<BodyOf<typeof visitPlanned>> = {}): BodyOf<typeof visitPlanned> => ({
  visit: 'visit-1',
  on: day('2026-03-15'),
  place: 'school',
  who: me,
  mind: 'At school, not at home: her wish',
  status: 'planned',
  ...over,
})

export const aRisk = (over: Partial<Extract<BodyOf<typeof factor>, { is: 'risk' }>> = {}): BodyOf<typeof factor> => ({
  is: 'risk',
  factor: 'uncle-at-the-gate',
  place: 'community',
  area: 'suspect-near',
  words: 'He waited at the school gate on Monday.',
  source: 'child',
  pressing: 'high',
  imminence: 'now',
  ...over,
})

export const aHealthMatter = (over: Partial<BodyOf<typeof healthMatter>> = {}): BodyOf<typeof healthMatter> => ({
  matter: 'm',
  what: 'the cough',
  stands: 'in-treatment',
  medicine: ['syrup'],
  allergicTo: [],
  mayKnow: [],
  childKnows: 'yes',
  childSays: says('It tastes bad.'),
  ...over,
})

export const aSafetyPlan = (over: Partial<BodyOf<typeof safetyPlan>> = {}): BodyOf<typeof safetyPlan> => ({
  signs: ['he stands at the gate'],
  childDoes: ['goes back in and tells the teacher'],
  call: [{ who: me, number: '0670000000' }],
  safePlaces: ['the library'],
  answers: ['uncle-at-the-gate'],
  madeWith: [child],
  childSays: says('I can do that.'),
  childHasCopy: 'no-not-safe',
  reviewOn: day('2026-04-01'),
  ...over,
})

export const aGoal = (over: Partial<BodyOf<typeof goal>> = {}): BodyOf<typeof goal> => ({
  goal: 'school',
  wish: says('I want to learn, but not with the little ones.'),
  title: 'Back in school',
  order: 1,
  status: 'open',
  ...over,
})

export const anAction = (over: Partial<BodyOf<typeof action>> = {}): BodyOf<typeof action> => ({
  action: 'school-form',
  goal: 'school',
  answers: [],
  what: 'School form signed',
  who: me,
  by: day('2026-03-20'),
  status: 'open',
  ...over,
})

export const aView = (over: Partial<BodyOf<typeof views>> = {}): BodyOf<typeof views> => ({
  matter: 'return',
  say: says('Yes. Dren too.'),
  askedHow: 'talking',
  askedBy: me,
  present: [],
  wishes: [],
  ...over,
})

const anOption = (option: string, means: 'goes' | 'stays') => ({
  option,
  means,
  for: ['her wish'],
  against: [],
  notKnown: [],
  riskThatStays: 'low' as const,
  childThinks: says('Yes.'),
})

export const aBestInterests = (over: Partial<BodyOf<typeof bestInterests>> = {}): BodyOf<typeof bestInterests> => ({
  matter: 'going-to-grandmother',
  size: 'assessment',
  trigger: 'return',
  question: 'Where shall she live?',
  urgent: false,
  childSays: says('With Gran.'),
  options: [anOption('To her grandmother', 'goes'), anOption('Stay at the shelter', 'stays')],
  chosen: 0,
  reasons: 'Her wish, her brother and her school weigh most.',
  consulted: [child],
  panel: [],
  dissent: [],
  reviewOn: day('2026-09-01'),
  appealTold: { told: 'yes', on: day('2026-03-01'), how: 'with a support person' },
  ...over,
})

export const aRiskAssessment = (
  finding: BodyOf<typeof riskAssessment>['finding'] = 'acceptable',
): BodyOf<typeof riskAssessment> => {
  const looked = { of: 'return' as const, assessedBy: [me], observation: 'Went there twice.', restsOn: [] }
  return finding === 'acceptable-with-measures'
    ? { finding, measures: ['school route'], ...looked }
    : { finding, ...looked }
}

export const aFamilyAssessment = (
  finding: BodyOf<typeof familyAssessment>['finding'] = 'suitable',
): BodyOf<typeof familyAssessment> => {
  const looked = {
    withWhom: [grandmother],
    homeSeen: 'yes' as const,
    assessedBy: [me],
    observation: 'A bed for each.',
    familySays: says('She is ours.'),
    wantsTheChild: 'yes' as const,
    isAble: 'yes' as const,
  }
  return finding === 'suitable-with-support' ? { finding, support: ['bus money'], ...looked } : { finding, ...looked }
}

export const aPlanAgreed = (over: Partial<BodyOf<typeof planAgreed>> = {}): BodyOf<typeof planAgreed> => ({
  goals: ['school'],
  signedBy: [{ who: child, on: day('2026-03-01'), how: 'signature' }],
  child: 'signed',
  childSays: says('Good.'),
  dissent: [],
  seeEveryDays: 14,
  copy: 'child-has-it',
  reviewOn: day('2026-06-01'),
  ...over,
})

export const aConference = (over: Partial<BodyOf<typeof caseConference>> = {}): BodyOf<typeof caseConference> => ({
  purpose: 'review',
  attended: [me, supervisor],
  child: 'was-asked-before',
  childSays: says('I am fine with it.'),
  words: 'The plan was looked at again.',
  decided: [],
  dissent: [],
  ...over,
})

export const aClosure = (over: Partial<BodyOf<typeof closure>> = {}): BodyOf<typeof closure> => ({
  reason: 'goals-met',
  reasons: 'She goes to school and has papers.',
  aftercare: {
    call: [{ who: me, how: 'by phone' }],
    contacts: [
      { on: day('2026-05-01'), who: me, how: 'at school' },
      { on: day('2026-11-01'), who: me, how: 'at school' },
    ],
    until: day('2027-03-31'),
  },
  childTold: { told: 'yes', on: day('2026-03-01'), by: me, childSays: says('Will you still come if I ask?') },
  stillToWatch: [],
  ...over,
})

/** Besa's answers, and a correction: each in the folder of the entry that it names. */
export const yesTo = (asked: Entry, over: Partial<Entry> = {}) =>
  entryOf(approved, { entry: asked.id }, { by: besa.member, device: besa.device, folder: asked.folder, ...over })
export const notYetTo = (asked: Entry, over: Partial<Entry> = {}) =>
  entryOf(
    returned,
    { entry: asked.id, words: 'Wait for two visits after school starts.', first: [] },
    { by: besa.member, device: besa.device, folder: asked.folder, ...over },
  )
export const strike = (wrong: Entry) =>
  entryOf(superseded, { entry: wrong.id, because: 'written in the wrong file' }, { folder: wrong.folder })

/** The fourteen domains, three of them assessed in the child's view. */
export function anOutcomeLook(): BodyOf<typeof instrumentCompleted> {
  return {
    instrument: 'reintegration-outcomes',
    instrumentVersion: '1',
    title: 'How life is going: fourteen domains',
    asked: 'en',
    view: 'child',
    sources: ['child', 'observed'],
    confidence: 'fairly-sure',
    answers: [
      { is: 'answered', item: 'home', value: 'fair', rests: 'She has a bed by the window.' },
      { is: 'answered', item: 'people', value: 'hard', rests: 'She sat alone at the break.' },
      { is: 'not-known', item: 'means', because: 'Nobody asked yet.' },
    ],
    againAfterDays: 180,
  }
}

export const aReflection = (): Extract<EthicalReflection, { readonly state: 'still-thinking' }> => ({
  state: 'still-thinking',
  reflection: 'tell-or-wait',
  question: 'Do we tell her now what her mother asked us to keep?',
  principles: ['honesty-with-the-child', 'confidentiality'],
  moment: 'before-it-comes-up',
  ways: [
    {
      way: 'Tell her with her mother beside her',
      helps: ['the child: an answer'],
      harms: ['the mother: she is not ready'],
      childThinks: { answer: 'not-asked', because: 'It would tell her.' },
    },
    {
      way: 'Wait until her mother can',
      helps: ['the mother: time'],
      harms: ['the child: she feels that something is kept from her'],
      childThinks: { answer: 'not-asked', because: 'It would tell her.' },
    },
  ],
  asked: [supervisor],
  childSays: says('Why does nobody talk about it?'),
  reviewOn: day('2026-04-01'),
})

type AskedTracing = Extract<BodyOf<typeof tracingRequest>, { is: 'asked' }>
/** A search for an aunt across the border. */
export const aTracing = (over: Partial<AskedTracing> = {}): AskedTracing => ({
  is: 'asked',
  tracing: 'aunt',
  sought: [],
  words: 'Her mother’s sister, in the north.',
  why: 'contact',
  ways: ['by-hand-of-an-authority'],
  through: { named: 'the social office across the border' },
  contact: 'not-yet',
  told: ['the name of the aunt'],
  neverSaid: ['where the child is'],
  childSays: says('Find her.'),
  lawful: { basis: 'consent' },
  answerBy: day('2026-04-01'),
  ...over,
})
