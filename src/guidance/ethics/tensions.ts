import { closure } from '#domain/kinds/closure/closure.ts'
import { feedbackOrComplaint } from '#domain/kinds/follow-up/feedback-or-complaint.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { returnPlan } from '#domain/kinds/care/return-plan.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { withhold } from '#domain/kinds/registration/withhold.ts'
import { service } from '#domain/kinds/services/service.ts'
import { sharedWith } from '#domain/kinds/any/shared-with.ts'
import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { every, has, some } from '../engine/condition.ts'
import { gapBecause, inGroup, involved, livesIn, riskIn, toldChild } from '../engine/shared-conditions.ts'
import { from, GENERAL, OURS } from '../engine/card.ts'
import type { Tension } from './tension.ts'

const ETHICS = from('ethical-principles-2013', 'anticipate-manage-address')
const DECIDE = from('ethical-principles-2013', 'reflect-and-decide')

export const TENSIONS: readonly Tension[] = [
  {
    id: 'truth-and-the-parents-secret',
    between: ['honesty-with-the-child', 'confidentiality'],
    when: every(
      inGroup('left-behind', 'trafficked-with-parent', 'born-of-trafficking'),
      toldChild('nothing', 'a-different-story', 'part'),
    ),
    question: 'How can the child be told the truth without giving away the parent’s story?',
    think: [
      'What does the child ask, and of whom?',
      'Who else might tell the child first?',
      'What could the parent say, with help?',
      'A lie is different from “not yet”.',
    ],
    sources: [DECIDE, GENERAL],
  },
  {
    id: 'no-from-the-child-and-danger',
    between: ['own-choice', 'safety-first', 'childs-own-voice'],
    when: every(
      has(service, 'stage', (body) => body.stage === 'declined'),
      riskIn(
        'suspect-near',
        'threats-or-retaliation',
        'self-harm',
        'violence-at-home',
        'goes-missing',
        'living-on-the-street',
      ),
    ),
    question: 'The child says no to help and is in danger: what do we do, and what do we not do?',
    think: [
      'What exactly does the child say no to?',
      'What is the smallest help that the child would accept?',
      'Who does the child listen to?',
      'When would we act against the child’s wish, and have we told the child so?',
    ],
    sources: [from('after-trafficking-2013', 'declined'), DECIDE],
  },
  {
    id: 'return-wanted-by-all-but-one',
    between: ['best-interests-of-the-child', 'respect-for-family-and-culture', 'childs-own-voice'],
    when: some(
      has(returnPlan, 'childSays', (body) => body.stage === 'planned' && body.childSays.answer !== 'said'),
      has(
        bestInterests,
        'dissent',
        (body) => (body.trigger === 'return' || body.trigger === 'family-reunification') && body.dissent.length > 0,
      ),
    ),
    question: 'Is this return for the child, or for those who want the matter closed?',
    think: [
      'Who gains if the child goes, and who if the child stays?',
      'What did the person who disagrees say?',
      'Can the return be tried first?',
    ],
    sources: [from('whats-home-2016', 'home-may-not-be'), DECIDE],
  },
  {
    id: 'mother-wants-family-child-not-welcome',
    between: ['own-choice', 'best-interests-of-the-child'],
    when: every(
      inGroup('born-of-trafficking'),
      has(familyAssessment, 'wantsTheChild', (body) => body.of !== 'community' && body.wantsTheChild !== 'yes'),
    ),
    question: 'The mother wants to go home, and home does not want the child: whose home are we building?',
    think: [
      'Is there a third place where both belong?',
      'What would a year of help near home change?',
      'Nobody has to choose today.',
    ],
    sources: [from('whats-home-2016', 'home-may-not-be'), from('whats-home-2016', 'in-own-right')],
  },
  {
    id: 'duty-to-report-and-trust',
    between: ['confidentiality', 'safety-first', 'honesty-with-the-child'],
    when: has(sharedWith, 'lawful', (body) => body.lawful.basis === 'legal-duty' && body.lawful.childTold !== 'yes'),
    question: 'The law asks for a report, and the child trusted us: how do we respect both?',
    think: [
      'Were the limits told before?',
      'What is the least that the law asks?',
      'Who tells the child, and who is there afterwards?',
    ],
    sources: [ETHICS, GENERAL],
  },
  {
    id: 'statement-and-recovery',
    between: ['best-interests-of-the-child', 'own-choice', 'do-no-harm'],
    when: has(bestInterests, 'trigger', (body) => body.trigger === 'taking-part-in-proceedings'),
    question: 'Is taking part in the proceedings good for this child?',
    think: [
      'What does the child hope for from the case?',
      'What if the case is lost?',
      'Other children may be in danger: is that this child’s burden?',
      'Can it be one recorded statement, and soon?',
    ],
    sources: [ETHICS, GENERAL],
  },
  {
    id: 'kept-safe-or-kept-in',
    between: ['safety-first', 'dignity-and-rights'],
    when: every(
      livesIn('residential', 'emergency-centre', 'mother-child-unit'),
      riskIn('suspect-near', 'goes-missing', 'threats-or-retaliation'),
    ),
    question: 'When does protection become locking the child in?',
    think: [
      'What is the least restriction that keeps the child safe?',
      'Who decides about the door, the phone, visits?',
      'When is it reviewed?',
      'What does being kept in remind the child of?',
    ],
    sources: [DECIDE, OURS],
  },
  {
    id: 'family-poor-and-involved',
    between: ['without-judgement', 'safety-first', 'respect-for-family-and-culture'],
    when: some(riskIn('family-involved-in-exploitation'), involved('profits')),
    question: 'The family profited and is in need: can we help them and also watch them?',
    think: [
      'Who had the choice, and who had not?',
      'Can help begin before trust?',
      'What must never happen again, and how would we know?',
    ],
    sources: [from('forms-and-interventions-2006', 'two-sites'), DECIDE],
  },
  {
    id: 'parents-no-and-childs-yes',
    between: ['childs-own-voice', 'respect-for-family-and-culture', 'informed-consent'],
    when: every(
      has(consent, 'answer', (body) => body.by === 'child' && body.answer === 'yes'),
      has(consent, 'answer', (body) => body.by !== 'child' && (body.answer === 'no' || body.answer === 'withdrawn')),
    ),
    question: 'The child says yes and a parent says no: who decides, and what does it cost each?',
    think: [
      'What is the consent for? Treatment under way is not interrupted.',
      'Why does the parent say no?',
      'Is the parent free to say anything else?',
      'What does the law here say at this age?',
    ],
    sources: [DECIDE, GENERAL],
  },
  {
    id: 'plan-without-the-child',
    between: ['childs-own-voice', 'best-interests-of-the-child'],
    when: has(planAgreed, 'child', (body) => body.child === 'does-not-agree'),
    question: 'May we act against the child’s wish?',
    think: [
      'What would we need to see to change our mind?',
      'Which part could follow the child’s wish?',
      'Does the child know how to object?',
    ],
    sources: [DECIDE, OURS],
  },
  {
    id: 'too-little-for-all',
    between: ['equal-treatment', 'fitted-to-this-child'],
    when: some(
      gapBecause('full', 'closed-or-no-money'),
      has(service, 'stage', (body) => body.stage === 'waitlisted'),
    ),
    question: 'There is not enough for all: who waits, and who decides that?',
    think: [
      'By which rule, and is the rule written down?',
      'Do quiet children wait longest?',
      'What does this child get meanwhile?',
      'Tell your donors what waiting costs.',
    ],
    sources: [from('ethical-principles-2013', 'organisations'), OURS],
  },
  {
    id: 'search-for-a-missing-child',
    between: ['safety-first', 'own-choice', 'do-no-harm'],
    when: has(
      missingEpisode,
      'is',
      (body) => body.is === 'missing' && (body.report === undefined || body.report.decided === 'not-yet'),
    ),
    question:
      'A report could help to find the child, and could bring the child to the wrong people: what should we do?',
    think: [
      'What does the law ask, and by when?',
      'From whom did the child go away?',
      'Who could search first?',
      'What have we promised the child?',
    ],
    sources: [ETHICS, OURS],
  },
  {
    id: 'what-is-kept-from-whom',
    between: ['confidentiality', 'answerable'],
    when: has(withhold, 'why', (body) => body.stands && body.askedBy !== 'child'),
    question: 'We withhold something from a person or office, and not at the child’s wish: is that still right?',
    think: ['Whom does the secret protect?', 'What would the child say about it at eighteen?', 'Who reviews it?'],
    sources: [DECIDE, OURS],
  },
  {
    id: 'closing-because-money-ends',
    between: ['answerable', 'honesty-with-the-child', 'do-no-harm'],
    when: has(closure, 'reason', (body) => body.reason === 'agency-cannot-go-on' || body.reason === 'not-eligible'),
    question: 'We close the file because we cannot go on: what do we still owe this child?',
    think: ['Say the true reason.', 'Who takes over, and have they met?', 'What was promised and is not done?'],
    sources: [from('ethical-principles-2013', 'organisations'), OURS],
  },
  {
    id: 'complaint-about-us',
    between: ['answerable', 'clear-boundaries'],
    when: has(
      feedbackOrComplaint,
      'status',
      (body) => body.status === 'open' && (body.sort === 'complaint' || body.sort === 'appeal'),
    ),
    question: 'There is a complaint about us: can we listen to it without feeling attacked?',
    think: [
      'Who was not involved and can answer?',
      'What can we correct at once?',
      'Nothing the child gets depends on the complaint.',
    ],
    sources: [from('ethical-principles-2013', 'organisations'), OURS],
  },
  {
    id: 'loved-and-not-safe',
    between: ['best-interests-of-the-child', 'own-choice', 'without-judgement'],
    when: has(
      tie,
      'safe',
      (body) =>
        body.safe === 'unsafe' &&
        ['mother', 'father', 'husband-or-partner', 'sister', 'brother', 'grandmother', 'friend'].includes(body.tie),
    ),
    question: 'The child loves somebody who is not safe: how much contact, and in what form?',
    think: [
      'What does the child miss?',
      'A letter, a call with somebody there, a photograph?',
      'Who tells the child, and how often is this reviewed?',
    ],
    sources: [from('see-recruiters-2007', 'near-ones'), DECIDE],
  },
]
