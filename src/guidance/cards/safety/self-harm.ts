import { factor } from '#domain/kinds/assessment/factor.ts'
import { selfHarm } from '#domain/kinds/assessment/self-harm.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { daysBetween, endOf, startOf } from '#domain/entry/plain-date.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { every, has, lacksKind } from '../../engine/condition.ts'
import { currentEntries, type FileOnDay } from '../../engine/file-on-day.ts'
import { notIn, riskNotSaidOver } from '../../engine/shared-conditions.ts'
import { GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

/** Days after it is over in which somebody looks more often. Our own figure [D]. */
const AFTERWARDS = 60

const isRecent = ({ at }: Entry, { today }: FileOnDay): boolean => daysBetween(endOf(at), today) <= AFTERWARDS

/** A night that is over answers no danger that was written on that day or later, and none for longer than the weeks after it. */
const nightIsPlannedOrOver = (body: BodyOf<typeof selfHarm>, entry: Entry, seen: FileOnDay): boolean =>
  body.is === 'open' ||
  (isRecent(entry, seen) &&
    currentEntries(seen, factor).every(
      (one) => one.body.is !== 'risk' || one.body.area !== 'self-harm' || endOf(one.at) < startOf(entry.at),
    ))

/** A child who may hurt or kill themselves. General knowledge of the field and our judgement; no publication of the library says it. */
export const SELF_HARM: readonly GuidanceCard[] = [
  {
    id: 'self-harm-tonight',
    when: has(selfHarm, 'is', (body) => body.is === 'open'),
    steps: ['assessment', 'follow-up'],
    place: 'individual',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    life: true,
    title: 'Do not leave this child alone tonight',
    text: 'Stay and listen. If the child told you, say that it was right to tell. Ask calmly whether the child thinks of dying: the question does not put that thought into the child’s head. You need not solve anything tonight. Stay until another adult, who is known to be safe, stays with the child.',
    points: [
      'If the child is hurt or swallowed something: to a doctor now, with a person the child trusts.',
      'With a safe carer, quietly put medicine, poison, blades and ropes out of reach.',
      'Agree who stays until morning, who comes then, and whom they call.',
      'If you cannot get to the child, or no safe adult can stay: ring your supervisor now, or go to the hospital with the child.',
      'Do not have the child sign a promise or fill in a test with points. Do not shut the child in, and blame nobody.',
      'Tell the child whom you must tell, and why. If somebody at home may be the danger, tell that person nothing.',
    ],
    offers: [
      { is: 'write', kind: 'self-harm', what: 'Write down who stays, and at what time somebody checks' },
      { is: 'need', what: 'A talk tomorrow with somebody trained for it', category: 'psychological-psychosocial' },
    ],
    sources: [GENERAL, OURS],
  },
  {
    id: 'self-harm-no-night-plan',
    when: every(riskNotSaidOver('self-harm'), lacksKind(selfHarm, nightIsPlannedOrOver)),
    steps: ['assessment'],
    place: 'individual',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    life: true,
    title: 'Danger of self-harm: no night plan found here',
    text: 'A plan under Health, or with the psychologist, does not show here: ask whether there is one. Find out today whether there is danger tonight: ask the child, alone and calmly. If you cannot reach the child, ask somebody who is near the child now and is known to be safe. If there may be danger, do not wait for an appointment.',
    points: [
      'Plan which safe adult stays with the child, what is put out of reach, whom to call, and what to do if nobody can come.',
      'If the danger is not for tonight: write down who checks again, and when.',
    ],
    offers: [{ is: 'write', kind: 'self-harm', what: 'Make a plan for the night' }],
    sources: [GENERAL, OURS],
  },
  {
    id: 'self-harm-to-bear-it',
    when: has(
      selfHarm,
      'signs',
      (body) =>
        body.is === 'open' &&
        body.signs.includes('hurt-on-purpose') &&
        !body.signs.some((sign) => ['speaks-of-dying', 'knows-how', 'tried'].includes(sign)),
    ),
    steps: ['assessment', 'services'],
    place: 'individual',
    is: 'challenge',
    area: 'psychological-psychosocial',
    urgency: 'soon',
    title: 'Hurting oneself can be a way to bear something',
    text: 'Hurting oneself need not be a wish to die, and it can become one. Ask about both. Shame, a search of the body or a punishment makes the child hide it.',
    points: [
      'Care for the wound first, without questions.',
      'What happened just before? What helps for ten minutes?',
      'Tell the child first; then tell safe carers what helps: stay calm and near, no threats.',
    ],
    sources: [GENERAL],
  },
  {
    id: 'self-harm-weeks-after',
    when: every(
      has(selfHarm, 'is', (body, entry, seen) => body.is === 'over' && isRecent(entry, seen)),
      notIn(
        has(selfHarm, 'is', (body) => body.is === 'open'),
        'care',
      ),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'soon',
    title: 'After danger of self-harm: stay close for weeks',
    text: 'The first days after a crisis, or after a hospital, can be the hardest: everybody else goes back to daily life. See the child this week, and come on time.',
    points: [
      'Are medicine, poison, blades and ropes still out of reach?',
      'Does the child know whom to call at night, and does that person answer?',
      'An anniversary, a hearing or a visit ahead: plan who is with the child that day.',
    ],
    offers: [{ is: 'write', kind: 'visit-planned', what: 'Plan a visit this week' }],
    sources: [GENERAL, OURS],
  },
]
