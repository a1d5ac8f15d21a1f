import { factor } from '../../../src/domain/kinds/assessment/factor.ts'
import { communityAssessment } from '../../../src/domain/kinds/assessment/community-assessment.ts'
import { familyAssessment } from '../../../src/domain/kinds/assessment/family-assessment.ts'
import { healthFactor } from '../../../src/domain/kinds/assessment/health-factor.ts'
import { encountersCounted } from '../../../src/domain/kinds/any/encounters-counted.ts'
import { phaseWindows } from '../../../src/domain/kinds/any/phase-windows.ts'
import { supervisionSession } from '../../../src/domain/kinds/planning/supervision-session.ts'
import { instrumentCompleted } from '../../../src/domain/kinds/assessment/instrument-completed.ts'
import { instrumentHeld } from '../../../src/domain/kinds/any/instrument-held.ts'
import { levelAssessment } from '../../../src/domain/kinds/assessment/level-assessment.ts'
import { formOrder } from '../../../src/domain/kinds/assessment/form-order.ts'
import { ownAnswers } from '../../../src/domain/kinds/assessment/own-answers.ts'
import { ownForm } from '../../../src/domain/kinds/assessment/own-form.ts'
import { ownQuestion } from '../../../src/domain/kinds/assessment/own-question.ts'
import { riskAssessment } from '../../../src/domain/kinds/assessment/risk-assessment.ts'
import { safetyLook } from '../../../src/domain/kinds/assessment/safety-look.ts'
import { safetyPlan } from '../../../src/domain/kinds/assessment/safety-plan.ts'
import { action } from '../../../src/domain/kinds/planning/action.ts'
import { bestInterests } from '../../../src/domain/kinds/planning/best-interests.ts'
import { goal } from '../../../src/domain/kinds/planning/goal.ts'
import { pageForChild } from '../../../src/domain/kinds/planning/page-for-child.ts'
import { phase } from '../../../src/domain/kinds/planning/phase.ts'
import { planAgreed } from '../../../src/domain/kinds/planning/plan-agreed.ts'
import { views } from '../../../src/domain/kinds/planning/views.ts'
import { service } from '../../../src/domain/kinds/services/service.ts'
import { riskAndProtection } from '../../../src/domain/instruments/built-in/risk-and-protection.ts'
import { day } from '../entries.ts'
import { besa, drita } from '../people.ts'
import {
  aBestInterests,
  aFamilyAssessment,
  aGoal,
  anAction,
  anOutcomeLook,
  aPlanAgreed,
  aRisk,
  aRiskAssessment,
  aSafetyPlan,
  aView,
  me,
  says,
  supervisor,
} from '../work.ts'
import { anOwnForm, aQuestion, WHAT_FOR } from '../own-questions.ts'
import { example } from './example.ts'

/** What was assessed, planned and offered. */
export const planExamples = [
  example(factor, aRisk()),
  example(familyAssessment, aFamilyAssessment()),
  example(communityAssessment, {
    neighboursAccept: 'in-part',
    schoolTakes: 'yes',
    sparedFromTalk: 'no',
    helpInReach: 'not-known',
    wayIsSafe: 'no',
    observation: 'The baker greets her; two women turned away.',
    assessedBy: [{ named: 'Dora' }],
  }),
  example(healthFactor, { factor: 'teeth', is: 'risk', area: 'illness', words: 'A tooth hurts.', source: 'child' }),
  example(instrumentCompleted, anOutcomeLook()),
  example(instrumentHeld, { is: 'held', instrument: riskAndProtection }),
  example(formOrder, { order: { beside: 'education', first: ['next'], hidden: ['grade'] }, because: WHAT_FOR }),
  example(ownForm, { is: 'asked', form: anOwnForm(), because: WHAT_FOR }),
  example(ownQuestion, { is: 'asked', question: aQuestion(), because: WHAT_FOR }),
  example(ownAnswers, {
    beside: 'education',
    answers: [
      {
        is: 'chosen',
        question: aQuestion().key,
        asked: 'How does she get there?',
        language: 'en',
        chosen: [{ code: 'a1', words: 'On foot with someone' }],
      },
    ],
  }),
  example(encountersCounted, { counted: true, because: 'The ministry plans outreach by it.' }),
  example(phaseWindows, { transition: 6, inclusion: 12, end: 36, because: 'Ours are longer.' }),
  example(supervisionSession, {
    worker: drita.member,
    supervisor: besa.member,
    how: 'one-to-one',
    workerSays: 'Tired, and glad of the talk.',
    talkedAbout: ['own-strain', 'what-went-well'],
    agreed: [{ what: 'one file fewer', who: supervisor }],
    staffCare: ['fewer-files'],
    nextOn: day('2026-03-15'),
  }),
  example(levelAssessment, {
    levels: {
      community: { level: 'hard', view: 'child', observation: 'She sat alone at the break.' },
      society: { level: 'not-known' },
    },
  }),
  example(riskAssessment, aRiskAssessment('acceptable-with-measures')),
  example(safetyLook, {
    answer: 'safe-with-care',
    careMeans: 'not after dark',
    how: 'seen-there',
    because: 'The door locks.',
    againBy: day('2026-03-15'),
  }),
  example(safetyPlan, aSafetyPlan()),
  example(action, anAction()),
  example(bestInterests, aBestInterests()),
  example(goal, aGoal()),
  example(pageForChild, {
    order: ['school'],
    orderOf: 'child',
    pictures: [{ goal: 'school', picture: 'school' }],
    words: [{ of: 'school', language: 'sq', text: 'Mësoj prapë' }],
  }),
  example(phase, { phase: 'crisis', because: 'She came yesterday.' }),
  example(planAgreed, aPlanAgreed()),
  example(views, aView()),
  example(service, {
    stage: 'offered',
    need: 'school-catch-up',
    category: 'education-early-childhood',
    whom: 'child',
    offeredBy: me,
  }),
  example(service, {
    stage: 'declined',
    need: 'talks',
    category: 'psychological-psychosocial',
    whom: 'child',
    answeredBy: ['child'],
    reasons: ['does-not-want-to-tell-it-again'],
    whoseReason: 'child',
    inTheirWords: says('Not now.'),
    door: { mayWeGetInTouch: 'no', wayBack: 'Any Tuesday at the school.' },
  }),
]
