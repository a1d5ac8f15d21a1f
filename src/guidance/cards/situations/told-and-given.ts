import { daysBetween, startOf } from '#domain/entry/plain-date.ts'
import { askedAbout } from '#domain/kinds/before/asked-about.ts'
import { fromEarlierList } from '#domain/kinds/before/from-earlier-list.ts'
import { movedInLooked } from '#domain/kinds/before/moved-in-looked.ts'
import { childWasTold } from '#domain/kinds/experience/child-was-told.ts'
import { talkPlanned } from '#domain/kinds/experience/talk-planned.ts'
import { authorityDemand } from '#domain/kinds/follow-up/authority-demand.ts'
import { demandAnswer } from '#domain/kinds/follow-up/demand-answer.ts'
import { reportByLaw } from '#domain/kinds/follow-up/report-by-law.ts'
import { isSurelyBaby } from '#domain/questions/protective-band.ts'
import { moneyGiven } from '#domain/kinds/services/money-given.ts'
import { referralAnswer } from '#domain/kinds/services/referral-answer.ts'
import { currentEntries } from '../../engine/file-on-day.ts'
import { every, has, lastOf, lastOfEach } from '../../engine/condition.ts'
import { notReturned } from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

/** Days after a talk in which questions come. Our own figure [D]. */
const FRESH = 14
/** Days after money was given in which it may still be talked about. Our own figure [D]. */
const RECENT = 30

/** What the child was told or not told, and what was given or refused. */
export const TOLD_AND_GIVEN: readonly GuidanceCard[] = [
  {
    id: 'outsider-asks',
    when: has(askedAbout, 'stands', (body, entry, seen) => {
      const since = daysBetween(startOf(entry.at), seen.today)
      return body.stands === 'this-child' && since >= 0 && since <= RECENT
    }),
    steps: ['follow-up'],
    place: 'community',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'Somebody from outside asked about this child',
    text: 'Think first how they came to ask you: through somebody near the child? Is the child safe tonight? Those known to be safe at home, at school and at the shelter’s door should know to say nothing about the child.',
    points: [
      'Does the child know that somebody is asking? Who tells the child, and how?',
      'Do not ring the number that was left before you have spoken with your supervisor.',
    ],
    sources: [OURS],
  },
  {
    id: 'authority-wants-file',
    when: has(
      authorityDemand,
      'wants',
      ({ demand }, _, seen) =>
        !currentEntries(seen, demandAnswer).some((entry) => entry.body.demand === demand && notReturned(entry, seen)),
    ),
    steps: ['follow-up'],
    place: 'structural',
    is: 'challenge',
    area: 'legal-justice',
    urgency: 'now',
    title: 'An authority wants something from this file',
    text: 'Do not answer alone at the door: say that your agency will answer, and ring your supervisor. Have a lawyer read the paper before its deadline. Two people decide; give the least that the law here requires. If they show an order, ask a lawyer at once.',
    points: [
      'What could reach the family through this authority?',
      'If it is safe, tell the child before anything is handed over.',
    ],
    sources: [GENERAL, OURS],
  },
  {
    id: 'talk-is-planned',
    when: has(
      talkPlanned,
      'when',
      ({ talk, when }, { at }, seen) =>
        when.is === 'on-a-day' &&
        when.on >= seen.today &&
        !currentEntries(seen, childWasTold).some((one) => one.body.talk === talk && startOf(one.at) >= startOf(at)),
    ),
    steps: ['planning'],
    place: 'individual',
    is: 'challenge',
    level: 'family',
    area: 'psychological-psychosocial',
    urgency: 'soon',
    title: 'An important talk with the child is planned',
    text: 'Check that quiet days follow the planned day, and that the child can leave the place. A few true sentences are enough; follow the child’s questions. If the child does not want it now, wait.',
    points: [
      'Has the person whose story this is agreed? Without that yes, do not tell it.',
      'Who stays near that evening? Do brothers and sisters need to hear anything, and from whom?',
    ],
    sources: [OURS],
  },
  {
    id: 'just-learnt',
    when: has(childWasTold, 'about', (_, entry, seen) => {
      const since = daysBetween(startOf(entry.at), seen.today)
      return since >= 0 && since <= FRESH
    }),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    level: 'family',
    area: 'psychological-psychosocial',
    urgency: 'now',
    title: 'The child has just learnt something important',
    text: 'For example about the family, or where the child comes from. Questions often come later: at bedtime, on the way, at school. Tell safe people near the child to expect questions; they need not know what the child was told.',
    points: [
      'Who notices how the child sleeps and eats, and asks the child alone about thoughts of self-harm?',
      'Brothers and sisters may know less: do not tell them by asking.',
    ],
    sources: [OURS],
  },
  {
    id: 'report-not-told',
    when: has(
      reportByLaw,
      'stands',
      (body, _, seen) =>
        body.stands === 'reported' && body.childTold.told === 'not-yet' && !isSurelyBaby(seen.file, seen.today),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'Child not told about a report',
    text: 'The child should hear about the report from you before anybody comes to the door: what you said, to whom, and what may happen now.',
    points: [
      'Who is at home when they come? Is tonight safe?',
      'Say that the child did nothing wrong, and what you did not tell.',
    ],
    sources: [OURS],
  },
  {
    id: 'referral-turned-away',
    when: lastOfEach(
      referralAnswer,
      'answer',
      (body) => body.referral,
      (body) => body.answer === 'turned-away' || body.answer === 'not-reached',
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'case-management-monitoring',
    urgency: 'soon',
    title: 'A referral was refused, or reached nobody',
    text: 'Was nobody reached? Try another way. After a no, ask why, who decides, and whether a letter or a later date would help. Tell no more than the child agreed to.',
    points: ['Tell the child that this is not the child’s fault.'],
    sources: [from('bulgaria-sops', 'feedback'), OURS],
  },
  {
    id: 'money-in-the-home',
    when: has(moneyGiven, 'to', (_, entry, seen) => {
      const since = daysBetween(startOf(entry.at), seen.today)
      return since >= 0 && since <= RECENT
    }),
    steps: ['follow-up'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    area: 'economic-livelihood',
    urgency: 'in-time',
    title: 'Money was given or paid: who decides over it?',
    text: 'Money can be taken from whoever got it, become known in the street, or make a dangerous person come back. Ask the one who got it, alone, how it went.',
    points: ['Are others in the home as much in need? Something for all may be safer than something for one.'],
    sources: [from('leaving-the-past-behind-2007', 'others-in-need'), OURS],
  },
  {
    id: 'earlier-list-not-read',
    when: every(
      has(fromEarlierList, 'words'),
      lastOf(movedInLooked, 'read', (body) => body.read === 'enough-to-begin'),
    ),
    steps: ['assessment'],
    place: 'individual',
    is: 'challenge',
    area: 'case-management-monitoring',
    urgency: 'soon',
    title: 'Part of the earlier list has not been read yet',
    text: 'The unread part may name a danger, an allergy or a promise. Read it before the next visit, and write what is still true where it belongs.',
    sources: [OURS],
  },
]
