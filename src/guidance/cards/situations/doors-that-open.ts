import { education } from '#domain/kinds/rights/education.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { notIn, registered, riskNotSaidOver, strengthOf } from '../../engine/shared-conditions.ts'
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
      notIn(riskNotSaidOver('no-documents'), 'care'),
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
    title: 'Entitled to something, and not told yet',
    text: 'A person may claim what they have a right to, or leave it, and can only choose once told, in words that they use. If it is the child’s right, check first who at home would get hold of it.',
    points: [
      'Say what the person has to do to claim it, and who will hear of it.',
      'Say that our help does not depend on claiming it.',
      'Offer to go along the first time.',
    ],
    offers: [
      { is: 'task', what: 'Tell the person alone what may be claimed, and what has to be done for it', withinDays: 14 },
    ],
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
      notIn(riskNotSaidOver('suspect-near', 'threats-or-retaliation'), 'care', 'origins'),
    ),
    steps: ['planning', 'follow-up'],
    place: 'structural',
    is: 'opportunity',
    level: 'society',
    area: 'safety-security',
    urgency: 'in-time',
    title: 'Protection for the child is written down',
    text: 'It may be an order, or distance from the suspect: check that this is still so. While it is, ordinary life can begin again. It may end one day: prepare the child, and those who protect the child, for that day.',
    points: [
      'If there is an order: does the child know what it forbids, and to whom?',
      'Until when is the order in force, and who asks for an extension?',
      'What can be tried now that could not before?',
    ],
    offers: [{ is: 'task', what: 'Write down until when the protection lasts', withinDays: 14 }],
    sources: [CHANCES, GENERAL],
  },
]
