import { education } from '#domain/kinds/rights/education.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { notIn, registered, riskIn, strengthOf } from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'
import { every, has, some } from '../../engine/condition.ts'

const CHANCES = from('whats-home-2016', 'challenges-and-chances')
const ALL_RIGHTS = from('after-trafficking-2013', 'all-rights')

/** Chances at the level of society: offices, schools and laws that help a child. */
export const DOORS_THAT_OPEN: readonly GuidanceCard[] = [
  {
    id: 'papers-in-order',
    when: every(
      some(registered('registered'), strengthOf('documents-in-order')),
      notIn(riskIn('no-documents'), 'care'),
    ),
    steps: ['planning', 'services'],
    place: 'structural',
    is: 'opportunity',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'in-time',
    title: 'Some papers are in order: what next?',
    text: 'With papers in order it may be easier to ask for school, a health card or money from the State. Make a list before you go. First ask who could learn from an office where the child lives.',
    points: [
      'Keep a copy in a safe place that the child knows and nobody dangerous can reach.',
      'Brothers and sisters may lack what this child has.',
      'Write down what an office refuses, with the reason it gave.',
    ],
    offers: [{ is: 'task', what: 'Make the list of what can be asked for now', withinDays: 21 }],
    sources: [CHANCES, ALL_RIGHTS, GENERAL],
  },
  {
    id: 'entitled-and-not-told',
    when: has(
      entitlement,
      'toldToThem',
      (body, _, seen) =>
        body.stage === 'entitled' &&
        body.toldToThem === 'not-yet' &&
        (body.claimBy === undefined || body.claimBy >= seen.today),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'opportunity',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'soon',
    title: 'An entitlement that they were not told about',
    text: 'People may claim what they have a right to, or leave it. They can only choose once they have been told, in words that they use.',
    points: [
      'Say what claiming it asks of them, and who will hear of it.',
      'Those who do not claim it lose nothing else.',
      'Go along the first time.',
    ],
    offers: [{ is: 'task', what: 'Tell them what they may claim, and what it asks of them', withinDays: 14 }],
    sources: [ALL_RIGHTS, from('children-of-victims-2022', 'belonging-and-rights'), OURS],
  },
  {
    id: 'goes-to-school',
    when: has(education, 'stands', (body) => body.stands === 'goes-to-school'),
    steps: ['planning', 'follow-up'],
    place: 'structural',
    is: 'opportunity',
    level: 'society',
    area: 'education-early-childhood',
    urgency: 'in-time',
    title: 'The child goes to school: that can help',
    text: 'A place where a child is expected each morning can give friends, a meal, an adult who notices the child, and an order to the day. Ask the child whether school and the way there are safe.',
    points: [
      'Who at school is on the child’s side?',
      'Plan visits and hearings around lessons.',
      'If the home changes: can the child safely stay at this school?',
    ],
    sources: [CHANCES, from('eu-directive-2011', 'education'), GENERAL],
  },
  {
    id: 'protection-in-force',
    when: every(
      strengthOf('protection-measure-in-force', 'distance-from-suspect'),
      notIn(riskIn('suspect-near', 'threats-or-retaliation'), 'care', 'origins'),
    ),
    steps: ['planning', 'follow-up'],
    place: 'structural',
    is: 'opportunity',
    level: 'society',
    area: 'safety-security',
    urgency: 'in-time',
    title: 'The child is protected for now: use this time',
    text: 'While an order is in force, or the suspect is far away, ordinary life can begin again. This protection ends one day: prepare everybody for that day.',
    points: [
      'Does the child know what the measure forbids, and to whom?',
      'Until when is it in force, and who asks for an extension?',
      'What can be tried now that could not before?',
    ],
    offers: [{ is: 'task', what: 'Write down until when the measure lasts', withinDays: 14 }],
    sources: [CHANCES, GENERAL],
  },
]
