import type { BodyOf } from '#domain/file/kind.ts'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { danger } from '#domain/kinds/experience/danger.ts'
import { goal } from '#domain/kinds/planning/goal.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { service } from '#domain/kinds/services/service.ts'
import { daysBetween, endOf } from '#domain/entry/plain-date.ts'
import { every, has, lacksKind, some } from '../../engine/condition.ts'
import { notSeenFor } from '../../engine/not-seen.ts'
import { aParentEndangers, hurtAtHome, isForTheChild } from '../../engine/further-conditions.ts'
import { aParentIsAway, notKnownToBeSafe } from '../../engine/parents-and-home.ts'
import {
  aParentMayLive,
  levelWas,
  livesIn,
  notIn,
  noServiceOf,
  opened,
  openFor,
  personHasDied,
  strengthOf,
} from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

const AGES_DIFFER = from('forms-and-interventions-2006', 'ages-differ')
const baby = ['0-2'] as const
const small = ['3-5'] as const
/** Days in which a small child is seen at least once. Our own figure [D]. */
const UNSEEN_FOR = 30

/** Days after a move in which a small child may behave like a younger one because of it. Our own figure [D]. */
const AFTER_A_MOVE = 120
/** Men of the family: one of whom nobody knows whether he is safe may claim a small child, too. */
const MAY_CLAIM: readonly BodyOf<typeof tie>['tie'][] = [
  'father',
  'uncle',
  'step-father',
  'mothers-partner',
  'other-kin',
  'grandfather',
  'in-law',
]

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
    title: 'A baby needs one steady person',
    text: 'At this age the child depends on the person who holds, feeds and comforts them most. Check that this person is safe. Count who has cared for the child this month: each change can be hard for the child.',
    points: [
      'In a shelter with shifts, name one or two carers who stay the same.',
      'Watch how the child seeks comfort, and from whom.',
      'If a safe parent and the child must part, keep it to hours where you can.',
    ],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'baby-vaccines-and-growth',
    ages: baby,
    when: every(
      opened,
      lacksKind(service, (body) => body.category === 'medical' && isForTheChild(body), ['care', 'health']),
    ),
    steps: ['services'],
    place: 'individual',
    is: 'challenge',
    area: 'medical',
    urgency: 'soon',
    title: 'Weighed, measured, vaccinated?',
    text: 'No medical help for this small child is listed. Clinics for mothers and babies usually ask for few papers. A clinic may write down names and an address: check first that this is safe.',
    points: [
      'Bring the health card, if there is one; if not, ask the clinic to begin one.',
      'Ask how feeding goes and how nights are.',
      'Ask for a check of hearing and sight, too.',
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
      'If being named as a parent could give a dangerous person rights, get advice first.',
    ],
    offers: [{ is: 'write', kind: 'birth-registration', what: 'Write down the registration' }],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'baby-sleeps-safely',
    ages: baby,
    when: livesIn(
      'emergency-centre',
      'residential',
      'none',
      'detention',
      'unrelated-adult',
      'child-headed-household',
      'not-known',
    ),
    steps: ['services'],
    place: 'household',
    is: 'challenge',
    area: 'accommodation-care',
    urgency: 'now',
    title: 'Where does this child sleep, and who watches?',
    text: 'Small children need a carer of their own, and often do badly in institutions. Begin today to look for a place: with a safe parent, a mother-and-child place; without one, a foster family that has been checked.',
    points: [
      'If a parent is there: keep both together, unless the parent is the danger.',
      'Tonight: a carer who has been checked, or a colleague who is awake beside the child. Never a family that nobody has checked.',
    ],
    offers: [
      {
        is: 'need',
        what: 'A checked family or a mother-and-child place',
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
      notIn(some(hurtAtHome, notKnownToBeSafe, aParentEndangers, aParentIsAway), 'care', 'identity', 'origins'),
    ),
    steps: ['follow-up'],
    place: 'household',
    is: 'opportunity',
    level: 'with-parent',
    urgency: 'in-time',
    title: 'Parent and baby are doing quite well',
    text: 'Watch whether the baby looks and babbles, and whether the parent answers. Where you see it, say so to the parent: few people tell them what they do well.',
    points: [
      'Encourage the parent to sing, carry and talk: it costs nothing.',
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
    text: 'Other children, a regular day and a kind adult do much at this age. Kindergarten also gives whoever cares for the child hours for work, court or sleep. Check first who could see or find the child there.',
    points: [
      'Give the kindergarten a written list of who may fetch the child, and no reasons.',
      'A carer goes along in the first week, then stays for less time.',
      'Ask for a fee waiver without telling the child’s story.',
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
    title: 'Wetting, baby talk, clinging: common after a move',
    text: 'After a move small children often behave like younger children again. Scolding makes it worse. It often passes when things stay the same: bed, order of the day, song. It can also be a sign that somebody hurts the child.',
    points: [
      'Tell the carers that this is common, and that scolding harms.',
      'A cloth or toy that travels with the child.',
      'If the child has pain or sores, or it began suddenly: to a doctor now, and tell your supervisor. If it lasts for months, or the child loses words: to a specialist.',
    ],
    sources: [AGES_DIFFER, GENERAL],
  },
  {
    id: 'small-who-may-fetch',
    ages: ['0-2', '3-5'],
    when: some(
      has(
        tie,
        'safe',
        (body, _, seen) =>
          (body.safe === 'unsafe' || (body.safe === 'not-known' && MAY_CLAIM.includes(body.tie))) &&
          !personHasDied(seen, body.person),
      ),
      has(danger, 'roles', (body, _, seen) => body.stands !== 'no-longer-thought' && !personHasDied(seen, body.person)),
    ),
    steps: ['planning'],
    place: 'household',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'Who may fetch this small child?',
    text: 'A person around this child is unsafe, or not known to be safe. At this age the child cannot refuse to go along, so the adults must know who may fetch the child.',
    points: [
      'Give kindergarten and shelter a list of who may fetch the child. Ask a lawyer what to do if a parent is not on it.',
      'On the list: our number, to ring before handing over the child.',
      'Do not tell them the reason, only to ring us at once if anybody else wants the child.',
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
    title: 'A small child has a view, too',
    text: 'The child was not asked about one of the goals. With dolls, drawings or a walk a small child can show what they like about the plan and what scares them. Do not use this to find out what was done to the child. Explain simply what comes next.',
    points: [
      'Show pictures or things, and let the child choose between two that are both possible.',
      'In the form choose “Showed it without words”, and write what you saw.',
      'Tell the child only what comes soon and is certain.',
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
    title: 'The child has friends or siblings',
    text: 'A friend, a brother or a sister matters much at this age. If they live apart and it is safe where they meet, put the next meeting into the plan like an appointment.',
    points: ['The carer may like the company of another carer: check first that this person is safe.'],
    sources: [AGES_DIFFER, OURS],
  },
  {
    id: 'small-child-unseen',
    ages: ['0-2', '3-5'],
    when: every(openFor(UNSEEN_FOR), notSeenFor(UNSEEN_FOR)),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'now',
    title: 'When was this small child last seen?',
    text: 'For a month nothing here says that somebody saw the child. Small children cannot ring. See the child today or tomorrow, awake, where it is safe. A nurse or doctor undresses a child for a check; you do not.',
    points: [
      'Look at face, hands, weight, and how the child seeks comfort.',
      'If the child has bruises, or is thin or very sleepy: bring the child to a nurse or doctor the same day.',
    ],
    offers: [{ is: 'task', what: 'See the child, where it is safe', withinDays: 1 }],
    sources: [AGES_DIFFER, OURS],
  },
]
