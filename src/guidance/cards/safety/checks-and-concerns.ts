import { factor } from '#domain/kinds/assessment/factor.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { has } from '../../engine/condition.ts'
import { concernAbout, lookedNotSafe } from '../../engine/further-conditions.ts'
import { isPastItsDay } from '../../engine/shared-conditions.ts'
import { GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

const NOT_WHO_RAISED_IT = 'Say to nobody at home, at work or at school who raised the concern.'

/** Where the text names two days: this week, or today for a child who may be hurt. */
const CHECK_WHENEVER = {
  is: 'write',
  kind: 'safety-look',
  what: 'Check safety, and write down what you found',
} as const

/** The last day that was written for a danger is past, and nobody has written that the danger is over. A danger of self-harm keeps its own card. */
const dangerPastItsDay = has(
  factor,
  'is',
  (body, _, { today }) => isPastItsDay(body, today) && body.is === 'risk' && body.area !== 'self-harm',
)

/** What the last safety check says where it does not say safe, concerns that nobody has looked into yet, and dangers whose last day is past. */
export const CHECKS_AND_CONCERNS: readonly GuidanceCard[] = [
  {
    id: 'safety-check-not-safe',
    when: lookedNotSafe,
    steps: ['assessment', 'services'],
    place: 'household',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'The last safety check says: not safe',
    text: 'Agree with your supervisor within the hour where the child can sleep tonight, and which adult who is known to be safe stays with the child. If a life is in danger now, get emergency help first. Ask a child who is old enough, alone, what would make tonight safer. Give no warning to anybody who may be the danger.',
    points: [
      'If one parent is safe for the child: look for a place for both.',
      'Other children in that home: who checks on them tonight?',
      'From 18, the young person decides where to stay: offer a safe place, and respect a no.',
    ],
    offers: [
      { is: 'write', kind: 'safety-plan', what: 'Make or renew the safety plan' },
      { is: 'write', kind: 'safety-look', what: 'Check safety again' },
    ],
    sources: [GENERAL, OURS],
  },
  {
    id: 'safety-check-not-known',
    when: has(safetyLook, 'answer', (body) => body.answer === 'not-known'),
    steps: ['assessment', 'follow-up'],
    place: 'household',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'The last safety check says: not known',
    text: 'Not known is not safe. See the child today or tomorrow where it is safe, and alone if the child is old enough. If you cannot reach the child, ask somebody who is near the child and known to be safe. The person you worry about cannot answer for the child.',
    points: ['Do not ask about safety on a phone that others may hear or read.'],
    offers: [{ is: 'write', kind: 'safety-look', what: 'Check safety again' }],
    sources: [GENERAL, OURS],
  },
  {
    id: 'concern-about-safety',
    when: concernAbout('safety'),
    steps: ['assessment', 'follow-up'],
    place: 'household',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'An open concern about safety',
    text: 'Check safety today, even if nothing is certain. See the child where the person who may be the danger can neither listen nor wait for the child afterwards. Talk with your supervisor today about who does what first.',
    points: [NOT_WHO_RAISED_IT],
    offers: [{ is: 'write', kind: 'safety-look', what: 'Check safety today' }],
    sources: [GENERAL, OURS],
  },
  {
    id: 'concern-about-care',
    when: concernAbout('care'),
    steps: ['assessment', 'services'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    area: 'safety-security',
    urgency: 'now',
    title: 'An open concern about care',
    text: 'See the child this week; today if it is a baby, or if the child may be hungry, sick or alone at night. Look at food, sleep, warmth, and who is there. Poverty can look like neglect: help at once with what is lacking, and check safety all the same.',
    points: ['Take a baby or a sick child without food or care to a doctor today.', NOT_WHO_RAISED_IT],
    offers: [CHECK_WHENEVER],
    sources: [GENERAL, OURS],
  },
  {
    id: 'concern-about-work',
    when: concernAbout('work-or-begging'),
    steps: ['assessment', 'services'],
    place: 'household',
    is: 'challenge',
    area: 'economic-livelihood',
    urgency: 'now',
    title: 'An open concern about work or begging',
    text: 'See the child this week; today if the child is small, or may be hurt, watched or forced. Ask a child who is old enough, alone, what a day is like: hours, rest, food, who keeps the money. Go to no employer, and take nobody off the street, before you have agreed on it with the child and your supervisor.',
    points: [
      'If an adult takes a baby or small child along: see both today. If that adult is a parent who is safe for the child, ask what would make it possible to stop.',
      'If somebody forces the child or takes the money: check safety first. A day without earnings may be punished.',
      NOT_WHO_RAISED_IT,
    ],
    offers: [CHECK_WHENEVER],
    sources: [GENERAL, OURS],
  },
  {
    id: 'concern-about-body-or-mind',
    when: concernAbout('body-or-mind'),
    steps: ['assessment', 'services'],
    place: 'individual',
    is: 'challenge',
    area: 'medical',
    urgency: 'now',
    title: 'An open concern about body or mind',
    text: 'Ask today, calmly and alone, how the child is. With a baby: does the baby drink, sleep and move as usual? If the child has pain, fever or a wound, or stopped eating or speaking: bring the child to a doctor today, with a safe person whom the child wants. You need not find the cause.',
    points: [
      'If the child cannot be woken, breathes slowly or has fits: get emergency help now. Turn the child on the side, and stay.',
      'If the child speaks of dying: first make the plan for the night.',
    ],
    offers: [{ is: 'need', what: 'A talk with a health worker', category: 'medical', sub: 'check-up' }],
    sources: [GENERAL, OURS],
  },
  {
    id: 'concern-about-school',
    when: concernAbout('school'),
    steps: ['assessment', 'follow-up'],
    place: 'community',
    is: 'challenge',
    area: 'education-early-childhood',
    urgency: 'soon',
    title: 'An open concern about school',
    text: 'See the child this week; today if somebody at school or on the way may hurt the child, or if the child is kept at home. Ask a child who is old enough, alone, how school and the way there are, and what the child wants. Speak with the school only if the child agrees, and say no more than the school must know.',
    points: [
      'If a person who works at the school may be the danger: before you ask anybody there, agree with your supervisor who does what first.',
      NOT_WHO_RAISED_IT,
    ],
    offers: [{ is: 'write', kind: 'visit-planned', what: 'Plan a visit this week' }],
    sources: [GENERAL, OURS],
  },
  {
    id: 'concern-about-something-else',
    when: concernAbout('other'),
    steps: ['assessment', 'follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'now',
    title: 'An open concern',
    text: 'Read what was written, and ask the colleague who wrote it what else is known. See the child this week, alone if the child is old enough; today if the child may be hurt, or if you cannot tell. Then write down what you found, even if there was nothing.',
    points: [NOT_WHO_RAISED_IT],
    offers: [CHECK_WHENEVER],
    sources: [GENERAL, OURS],
  },
  {
    id: 'danger-past-its-day',
    when: dangerPastItsDay,
    steps: ['assessment', 'follow-up'],
    place: 'household',
    is: 'challenge',
    urgency: 'now',
    title: 'A danger is past its last day',
    text: 'A danger was written down with a last day, and that day is past. Nobody wrote here that the danger is over, and no date ends a danger. Find out where it is safe: today if the child may be hurt, otherwise this week. Until you know, act as if the danger goes on.',
    points: [
      'Then correct the entry: say that the danger is over, and why, or write a later last day.',
      'The person you worry about cannot answer for the child.',
    ],
    offers: [CHECK_WHENEVER],
    sources: [OURS],
  },
]
