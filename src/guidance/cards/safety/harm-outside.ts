import { factor } from '#domain/kinds/assessment/factor.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { every, has, some } from '../../engine/condition.ts'
import { childsGapBecause, lastsOn, notIn, riskIn, workWas, strengthOf } from '../../engine/shared-conditions.ts'
import { GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

const learns = has(education, 'stands', (body) => ['goes-to-school', 'in-training', 'finished'].includes(body.stands))
const doesNotLearn = has(education, 'stands', (body) =>
  ['out-of-school', 'refused-by-school', 'left-school'].includes(body.stands),
)

/** Not only a danger that lies ahead. */
const outOfSchoolNow = has(
  factor,
  'is',
  (body, _, { today }) =>
    body.is === 'risk' &&
    body.area === 'out-of-school' &&
    (body.imminence === 'now' || body.imminence === 'not-known') &&
    lastsOn(body, today),
)

/** Dangers outside the home, and a disability that every step has to fit. */
export const HARM_OUTSIDE: readonly GuidanceCard[] = [
  {
    id: 'substances',
    when: riskIn('substances'),
    steps: ['assessment', 'services'],
    place: 'individual',
    is: 'challenge',
    area: 'medical',
    urgency: 'soon',
    title: 'Alcohol or drugs noted as danger',
    text: 'Some children were given alcohol or drugs by those who used them; some take them to sleep or to forget. Punishment and searches drive the use out of sight. Do not end any help because of it.',
    points: [
      'If the child cannot be woken, breathes slowly or has fits: get emergency help now. Turn the child on the side, and stay.',
      'Stopping all at once can be dangerous: ask a doctor first.',
      'Ask calmly what alcohol or drugs help the child to bear, and what else could help.',
    ],
    offers: [{ is: 'need', what: 'A talk with a health worker', category: 'medical', sub: 'check-up' }],
    sources: [GENERAL],
  },
  {
    id: 'hazardous-work',
    when: riskIn('hazardous-work'),
    ages: ['0-2', '3-5', '6-11', '12-14', '15-17', 'not-known'],
    steps: ['assessment', 'services'],
    place: 'household',
    is: 'challenge',
    area: 'economic-livelihood',
    urgency: 'soon',
    title: 'Work that can injure this child',
    text: 'It may be loads, machines, chemicals, heights, nights, or being shut in. Plan how to end the danger, with a child who is old enough; do not go to the employer before you have agreed on it with your supervisor and such a child. Find out what the wage pays for: without it the child may go back.',
    points: [
      'What does the law here allow at this age, and for how many hours?',
      'What does the household lose without the wage?',
      'A cough, a wound or pain: offer a nurse this week, or today if it is bad.',
    ],
    offers: [{ is: 'need', what: 'An income for the household', category: 'economic-livelihood' }],
    sources: [GENERAL],
  },
  {
    id: 'out-of-school',
    // A strength that was noted while the child went to school does not outlast that the child left it.
    when: some(
      every(doesNotLearn, notIn(learns, 'care')),
      every(outOfSchoolNow, notIn(some(learns, strengthOf('in-school-or-training')), 'care')),
    ),
    ages: ['6-11', '12-14', '15-17'],
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'education-early-childhood',
    urgency: 'soon',
    title: 'The child is not at school',
    text: 'Ask the child alone, and the family if it is safe, what keeps the child out of school: money, distance, fear, shame, work, a school that says no. Each needs a different answer.',
    points: [
      'Which papers does the school really need? Missing papers are no reason to wait.',
      'Catch-up lessons first, before a class of much younger children.',
    ],
    offers: [{ is: 'need', what: 'A school place', category: 'education-early-childhood', sub: 'school-place' }],
    sources: [GENERAL],
  },
  {
    id: 'forced-online-fraud',
    when: workWas('online-fraud'),
    steps: ['assessment', 'services'],
    place: 'structural',
    is: 'challenge',
    area: 'legal-justice',
    urgency: 'now',
    title: 'Made to cheat others online',
    text: 'A child who was held to cheat others online may be taken for an offender. People may claim that the child owes a debt. Phones and accounts can be tracked, and a sudden change can warn those people: get advice on both before the child travels.',
    points: [
      'Find a lawyer before the child makes any statement.',
      'Others may still be there: tell your supervisor what the child says without being asked.',
      'Threats can come by phone for months: agree what the child does then.',
    ],
    offers: [{ is: 'need', what: 'A lawyer, before any statement', category: 'legal-justice', sub: 'criminal' }],
    sources: [GENERAL, OURS],
  },
  {
    id: 'disability-in-every-step',
    when: some(
      has(education, 'obstacles', (body) => body.obstacles.includes('disability')),
      has(entitlement, 'what', (body) => body.what === 'disability-benefit' && body.whose === 'child'),
      childsGapBecause('not-reachable-with-disability'),
    ),
    steps: ['assessment', 'services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'soon',
    title: 'Does each step fit the disability?',
    text: 'Ask the child what they do alone, with whose help and with what equipment. If a child did not understand, that is not a no. A child who needs others for washing, dressing or speaking can be hurt more easily, and is believed less.',
    points: [
      'Speak with the child first and alone, in the child’s own way of speaking.',
      'Who helps with washing and dressing, and has that person been checked?',
      'Glasses, a hearing aid, a chair, a ramp: who pays?',
    ],
    sources: [GENERAL],
  },
]
