import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { goal } from '#domain/kinds/planning/goal.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { service } from '#domain/kinds/services/service.ts'
import { daysBetween, endOf } from '#domain/entry/plain-date.ts'
import { every, has, lacksKind, some } from '../../engine/condition.ts'
import { aParentIsAway, harmAtHome, notKnownToBeSafe } from '../../engine/parents-and-home.ts'
import {
  aParentMayLive,
  levelWas,
  livesIn,
  notIn,
  noServiceOf,
  opened,
  openFor,
  strengthOf,
  tiedTo,
} from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

const AGES_DIFFER = from('forms-and-interventions-2006', 'ages-differ')
const baby = ['0-2'] as const
const small = ['3-5'] as const

/** Days after a move in which a small child may behave like a younger one because of it. Our own figure [D]. */
const AFTER_A_MOVE = 120

/** Birth to five, age by age: from general practice of child protection and our judgement. */
export const SMALL_CHILDREN: readonly GuidanceCard[] = [
  {
    id: 'baby-one-pair-of-arms',
    ages: baby,
    when: opened,
    phases: ['crisis', 'transition'],
    steps: ['assessment'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'A baby needs one pair of arms',
    text: 'The person who holds, feeds and answers the child most of the time is the whole world at this age. Count the people who have done so this month: the child feels every change.',
    points: [
      'In a shelter with shifts, name one or two carers who stay the same.',
      'Watch how the child seeks comfort, and from whom.',
      'Where a safe parent and the child must part: for hours and not for weeks.',
    ],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'baby-vaccines-and-growth',
    ages: baby,
    when: every(
      opened,
      lacksKind(service, (body) => body.category === 'medical', ['care', 'health']),
    ),
    steps: ['services'],
    place: 'individual',
    is: 'challenge',
    area: 'medical',
    urgency: 'soon',
    title: 'Weighed, measured, vaccinated?',
    text: 'No health check of this small child is written down. Clinics for mothers and babies usually ask for few papers.',
    points: [
      'Bring the health card, if there is one; if not, the clinic begins a new one.',
      'Ask how feeding goes and how nights are.',
      'Hearing and sight, too.',
    ],
    offers: [{ is: 'need', what: 'A check of growth, and vaccinations', category: 'medical', sub: 'immunisation' }],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'baby-register-in-time',
    ages: baby,
    when: every(opened, lacksKind(birthRegistration)),
    steps: ['registration', 'services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    area: 'administrative-documentation',
    urgency: 'soon',
    title: 'Is this birth registered?',
    text: 'The file does not say. Within the legal deadline registration takes a form; later it can take a court.',
    points: [
      'Ask whether the mother alone may register the birth here.',
      'Get advice first if anybody could gain rights from a name.',
    ],
    offers: [{ is: 'write', kind: 'birth-registration', what: 'Write down the registration' }],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'baby-sleeps-safely',
    ages: baby,
    when: livesIn('emergency-centre', 'residential', 'none', 'detention', 'unrelated-adult'),
    steps: ['services'],
    place: 'household',
    is: 'challenge',
    area: 'accommodation-care',
    urgency: 'now',
    title: 'Where does this baby sleep, and who wakes?',
    text: 'Small children do badly in institutions and worst where they have no carer of their own. Look today for a foster family that has been checked, or for a mother-and-child place.',
    points: [
      'If the parent is near: keep both together, unless that is the danger.',
      'Tonight: a carer who has been checked, or a colleague who is awake beside the child. Never a family that nobody has checked.',
    ],
    offers: [
      {
        is: 'need',
        what: 'A family or a mother-and-child place',
        category: 'accommodation-care',
        sub: 'mother-child-unit',
      },
    ],
    sources: [from('children-and-youth-2014', 'foster-care'), GENERAL],
  },
  {
    id: 'baby-answers-a-smile',
    ages: baby,
    when: every(
      levelWas('with-parent', 'good', 'fair'),
      aParentMayLive,
      notIn(some(harmAtHome, notKnownToBeSafe), 'care'),
      notIn(aParentIsAway, 'identity'),
    ),
    steps: ['follow-up'],
    place: 'household',
    is: 'opportunity',
    level: 'with-parent',
    urgency: 'in-time',
    title: 'Parent and baby answer each other',
    text: 'A child who looks, babbles and gets an answer heals a little every day. Tell this to the parent: few people tell them what they do well.',
    points: [
      'Sing, carry, talk: it costs nothing and is the best there is.',
      'A group of parents with small children helps this to go on.',
    ],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'small-play-and-kindergarten',
    ages: small,
    when: every(
      opened,
      noServiceOf('education-early-childhood'),
      notIn(
        has(education, 'stands', ({ stands }) => stands === 'goes-to-school' || stands === 'goes-at-times'),
        'care',
      ),
    ),
    steps: ['services'],
    place: 'community',
    is: 'opportunity',
    area: 'education-early-childhood',
    urgency: 'in-time',
    title: 'Kindergarten is help, and not only school',
    text: 'Other children, a regular day and a kind adult do much at this age. Kindergarten also gives the parent hours for work, court or sleep.',
    points: [
      'Who may fetch the child: give the list in writing.',
      'Go together in the first week, then stay for less time.',
      'Ask for a fee waiver.',
    ],
    offers: [
      { is: 'need', what: 'A place in kindergarten', category: 'education-early-childhood', sub: 'kindergarten' },
    ],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'small-steps-backwards',
    ages: small,
    when: has(
      careArrangement,
      'arrangement',
      ({ arrangement, whyChanged }, { at }, { today }) =>
        (['emergency-centre', 'foster', 'residential', 'mother-child-unit'].includes(arrangement) ||
          whyChanged?.includes('return') === true) &&
        daysBetween(endOf(at), today) <= AFTER_A_MOVE,
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Wetting, baby talk, clinging: a step back to gather strength',
    text: 'After a move small children often behave like younger children again. Scolding makes it last. It passes when things stay the same: the same bed, the same order of the day, the same song.',
    points: [
      'Tell the carers to expect this.',
      'A cloth or toy that travels with the child.',
      'If there is pain or sores, or it began suddenly: to a doctor now. If it lasts for months, or words are lost: to a specialist.',
    ],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'small-who-may-fetch',
    ages: small,
    when: tiedTo(
      ['father', 'uncle', 'step-father', 'mothers-partner', 'other-kin', 'grandfather', 'in-law'],
      ['unsafe', 'not-known'],
    ),
    steps: ['planning'],
    place: 'household',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'Who may fetch this small child?',
    text: 'A person around this child is not known to be safe. At this age the child cannot refuse to go along, so the adults must know who may fetch the child.',
    points: [
      'Give kindergarten and shelter a list of who may fetch the child; nobody else may.',
      'A number to ring before handing over the child.',
      'Do not tell them the reason.',
    ],
    offers: [{ is: 'action', what: 'Give those who look after the child a list of who may fetch', withinDays: 2 }],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'small-hears-the-plan',
    ages: small,
    when: every(
      opened,
      has(goal, 'wish', (body) => body.status === 'open' && body.wish.answer === 'not-asked'),
    ),
    steps: ['planning'],
    place: 'individual',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'A four-year-old has a view',
    text: 'With dolls, drawings or a walk a small child can show what is good and what is scary. A simple explanation of what happens next belongs to this age, too.',
    points: [
      'Show, and offer two things to choose from.',
      'Write “showed”, and what you saw.',
      'Tell the child what happens tomorrow, not next year.',
    ],
    offers: [{ is: 'write', kind: 'views', what: 'Write down what the child showed' }],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'small-friend-or-sibling',
    ages: small,
    when: strengthOf('siblings-together', 'friends'),
    steps: ['planning'],
    place: 'community',
    is: 'opportunity',
    level: 'community',
    urgency: 'in-time',
    title: 'The child plays with others',
    text: 'A playmate matters much at this age. Put the next meeting into the plan as you would an appointment.',
    points: ['A mother may like the company of another mother.'],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'small-child-unseen',
    ages: ['0-2', '3-5'],
    when: every(
      openFor(30),
      lacksKind(visit, (body) => body.child === 'seen' || body.child === 'spoken-with'),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'now',
    title: 'When was this small child last seen?',
    text: 'The file is a month old and no visit says that the child was seen. Small children cannot ring. Go today or tomorrow, while the child is awake. A nurse or doctor undresses a child for a check; you do not.',
    points: [
      'Look at face, hands, weight, and how the child seeks comfort.',
      'Bruises, a thin or a sleepy child: to a nurse or doctor the same day.',
    ],
    offers: [{ is: 'task', what: 'Go and see the child', withinDays: 1 }],
    sources: [AGES_DIFFER, OURS],
  },
]
