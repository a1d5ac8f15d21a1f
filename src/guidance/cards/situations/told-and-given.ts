import { daysBetween, startOf } from '#domain/entry/plain-date.ts'
import { askedAbout } from '#domain/kinds/before/asked-about.ts'
import { fromEarlierList } from '#domain/kinds/before/from-earlier-list.ts'
import { movedInLooked } from '#domain/kinds/before/moved-in-looked.ts'
import { childWasTold } from '#domain/kinds/experience/child-was-told.ts'
import { talkPlanned } from '#domain/kinds/experience/talk-planned.ts'
import { authorityDemand } from '#domain/kinds/follow-up/authority-demand.ts'
import { demandAnswer } from '#domain/kinds/follow-up/demand-answer.ts'
import { reportByLaw } from '#domain/kinds/follow-up/report-by-law.ts'
import { moneyGiven } from '#domain/kinds/services/money-given.ts'
import { referralAnswer } from '#domain/kinds/services/referral-answer.ts'
import { currentEntries } from '../../engine/file-on-day.ts'
import { every, has, lastOf, lastOfEach } from '../../engine/condition.ts'
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
    text: 'Think first how they came to ask you. Do home, school and the shelter’s door know what to answer? Is tonight safe?',
    points: [
      'Does the child know that somebody asks? Who tells the child, and how?',
      'Nobody rings the number that was left before a supervisor has thought about it.',
    ],
    sources: [OURS],
  },
  {
    id: 'authority-wants-file',
    when: has(
      authorityDemand,
      'wants',
      ({ demand }, _, seen) => !currentEntries(seen, demandAnswer).some(({ body }) => body.demand === demand),
    ),
    steps: ['follow-up'],
    place: 'structural',
    is: 'challenge',
    area: 'legal-justice',
    urgency: 'now',
    title: 'An authority wants something from this file',
    text: 'Nobody has to answer at the door. A lawyer reads the paper, two people decide, and the authority gets the least that the law requires.',
    points: ['What could come back to the family through this authority?', 'Tell the child before anything is given.'],
    sources: [GENERAL, OURS],
  },
  {
    id: 'talk-is-planned',
    when: has(talkPlanned, 'when', ({ when }, _, seen) => when.is === 'on-a-day' && when.on >= seen.today),
    steps: ['planning'],
    place: 'individual',
    is: 'challenge',
    level: 'family',
    area: 'psychological-psychosocial',
    urgency: 'soon',
    title: 'A talk about where the child comes from is planned',
    text: 'Choose a day that is followed by quiet ones, and a place that the child can leave. A few true sentences are enough; the child’s questions lead.',
    points: [
      'Has the person whose story it is said yes?',
      'Who stays near that evening, and who tells brothers and sisters?',
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
    title: 'The child has just learnt something about where they come from',
    text: 'Questions come later: at bedtime, on the way, at school. Those who are near should expect questions. They need not know what it is about.',
    points: [
      'Who looks at sleep, food and thoughts of hurting themselves these days?',
      'Do brothers and sisters know less, or more?',
    ],
    sources: [OURS],
  },
  {
    id: 'report-not-told',
    when: has(reportByLaw, 'stands', (body) => body.stands === 'reported' && body.childTold.told === 'not-yet'),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'A report was made, and the child does not know yet',
    text: 'The child should hear it from you before somebody knocks: what you said, to whom, and what may happen now.',
    points: [
      'Who is at home when they come? Is tonight safe?',
      'Say that nobody is angry with the child, and what you did not tell.',
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
    title: 'A service to which the child was referred did not take the referral',
    text: 'Ask why, who decides, and whether it would be a yes with a letter, later, or at another place.',
    points: ['Tell the child that it is not because of them.'],
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
    title: 'Money was given: who decides over it at home?',
    text: 'Money can be taken from the child or the mother, become known in the street, or bring somebody back.',
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
    title: 'Part of what came from an earlier list has not been read',
    text: 'It may name a danger, an allergy or a promise. Read it before the next visit, and write what is still true where it belongs.',
    sources: [OURS],
  },
]
