import { courtDate } from '#domain/kinds/rights/court-date.ts'
import { nonPunishment } from '#domain/kinds/rights/non-punishment.ts'
import { daysBetween } from '#domain/entry/plain-date.ts'
import { has } from '../../engine/condition.ts'
import { notSurelyBaby } from '../../engine/safety-plan-offers.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

/** Days before, from which the child is prepared. Our own figure [D]. */
const NEAR = 14
/** Days on which nobody is in a courtroom. */
const NO_COURTROOM: readonly string[] = ['term', 'payment', 'release-of-suspect', 'measure-ends']
/** Days on which somebody dangerous may be free again, or may come nearer. */
const LESS_SAFE: readonly string[] = ['release-of-suspect', 'measure-ends']

/** A day at court or a release that is near, and a child who is blamed. */
export const COURT_AND_BLAME: readonly GuidanceCard[] = [
  {
    id: 'court-day-near',
    when: has(courtDate, 'on', (body, _, seen) => {
      const away = daysBetween(seen.today, body.on)
      return (
        body.stands === 'planned' &&
        body.childComes !== 'no' &&
        !NO_COURTROOM.includes(body.sort) &&
        away >= 0 &&
        away <= NEAR
      )
    }),
    steps: ['services', 'follow-up'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'legal-justice',
    urgency: 'now',
    title: 'A court date is near',
    text: 'Tell a child who is old enough what will happen, who will be there, what the child may refuse, and who stays beside the child. Go and see the courtroom together beforehand.',
    points: [
      'Check the way there and back, the door and the corridor, so that the child meets nobody dangerous.',
      'Ask the court for breaks, and tell the child that “I do not know” is an answer.',
      'Plan something good and quiet afterwards, and a call the next day.',
      'If nobody is sentenced: say now that this would not mean that the child lied.',
    ],
    offers: [
      { is: 'task', what: 'See the courtroom with the child before the day', withinDays: 1, when: notSurelyBaby },
    ],
    sources: [from('albania-justice-code-2017', 'support-person'), GENERAL],
  },
  {
    id: 'release-is-near',
    when: has(
      courtDate,
      'on',
      (body, _, seen) =>
        (body.stands === 'planned' || body.stands === 'held') &&
        LESS_SAFE.includes(body.sort) &&
        Math.abs(daysBetween(seen.today, body.on)) <= NEAR,
    ),
    steps: ['assessment', 'follow-up'],
    place: 'community',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'A release, or the end of protection, is near',
    text: 'Plan how the child can keep away from that person: other ways and times, and somebody safe who goes along. Do not rely on promises. If that person lives with the child or may come to the home, agree with your supervisor today where the child can sleep. If the child knows of the danger, ask the child alone where they might meet.',
    points: [
      'Think of the way to school, the market and feast days.',
      'If the child agrees, tell the school who may not come, not why.',
    ],
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make or renew the safety plan' }],
    sources: [from('uniap-ethics-2008', 'seven'), GENERAL],
  },
  {
    id: 'blamed-for-it',
    when: has(
      nonPunishment,
      'stands',
      (body) => ['not-raised', 'refused', 'punished'].includes(body.stands) || body.held === 'is-held',
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'legal-justice',
    urgency: 'now',
    title: 'The child is blamed: a lawyer first',
    text: 'Find a lawyer before the child makes any statement. The lawyer decides with the child whether others made the child do it, what is said about exploitation, to whom and when: somebody dangerous could learn of it.',
    points: [
      'If the child is held: a lawyer and a representative today, and a safe person who asks every day how the child is.',
      'If this was refused, or the child was punished, ask the lawyer: until when is an appeal possible? Can the record be cleared?',
      'Those who gave the child orders may fear what the child knows: check safety.',
    ],
    offers: [{ is: 'need', what: 'A lawyer for the child', category: 'legal-justice', sub: 'criminal' }],
    sources: [from('coe-convention-2005', 'non-punishment'), OURS],
  },
]
