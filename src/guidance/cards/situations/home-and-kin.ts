import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { type PlainDate, startOf, type When, yearsBetween } from '#domain/entry/plain-date.ts'
import { every, has, some } from '../../engine/condition.ts'
import {
  personHasDied,
  levelWas,
  livesIn,
  notIn,
  riskIn,
  riskNotSaidOver,
  strengthOf,
} from '../../engine/shared-conditions.ts'
import { concernAbout, livesWithOwnChild } from '../../engine/further-conditions.ts'
import { currentEntries } from '../../engine/file-on-day.ts'
import {
  aParentMayBeInvolved,
  atHomeInvolved,
  isAtHome,
  notKnownToBeSafe,
  unsafeAtHome,
  unsafeOfEveryDay,
} from '../../engine/parents-and-home.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

/** The lowest age of a band, from which follows when everybody of the band is an adult. */
const YOUNGEST: Readonly<Record<string, number>> = { '12-14': 12, '15-17': 15 }

function mayBeUnder18(band: string, at: When, today: PlainDate): boolean {
  const youngest = YOUNGEST[band]
  return youngest !== undefined && yearsBetween(startOf(at), today) < 18 - youngest
}

/** Situations at home and in the family, whatever the child group. */
export const HOME_AND_KIN: readonly GuidanceCard[] = [
  {
    id: 'parent-thought-involved',
    when: aParentMayBeInvolved,
    steps: ['assessment', 'planning'],
    place: 'household',
    is: 'challenge',
    level: 'with-parent',
    urgency: 'now',
    title: 'A parent is thought to be involved',
    text: 'A child can love and fear the same person. Arrange no contact, news or decision through that parent until the suspicion has been checked. Do not ask the child to choose or to accuse.',
    points: [
      'Check that the child’s card says who must not be told, called or asked to agree.',
      'Make sure an independent person represents the child.',
      'Is the other parent safe, or under pressure?',
      'Plan what the child is told.',
    ],
    offers: [{ is: 'write', kind: 'do-not', what: 'Mark on the card what must not be done' }],
    sources: [from('eu-directive-2011', 'guardian-conflict'), OURS],
  },
  {
    id: 'somebody-dangerous-near',
    when: some(
      riskIn('suspect-near', 'threats-or-retaliation'),
      concernAbout('somebody-near'),
      unsafeAtHome,
      unsafeOfEveryDay,
    ),
    steps: ['assessment', 'follow-up'],
    place: 'community',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'Somebody dangerous may be near, or make threats',
    text: 'Plan how the child can keep away from that person: other ways and times, and somebody safe who goes along. Do not rely on promises. If that person lives with the child or may come to the home, agree with your supervisor today where the child can sleep. If the child knows of the danger, ask the child alone where they might meet.',
    points: [
      'Think of the way to school, the market and feast days.',
      'If the child agrees, tell the school who may not come, not why.',
      'Would a report make it safer or more dangerous this week? Think it through with your supervisor.',
    ],
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make or renew the safety plan' }],
    sources: [from('uniap-ethics-2008', 'seven'), GENERAL],
  },
  {
    id: 'violence-at-home',
    when: riskIn('violence-at-home'),
    steps: ['assessment', 'planning'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    area: 'safety-security',
    urgency: 'now',
    title: 'Violence at home, or a danger of it',
    text: 'The child, a parent or both may be hurt. Leaving can be the most dangerous moment: plan it with people who know how. If one parent is safe, keep that parent and the child together. Talk with the safe parent and with a child who is old enough, each alone, never where the person who hits may hear.',
    points: [
      'Do not bring them to one table to make peace: it can make the danger worse.',
      'Where could they go tonight that the person who hits does not know?',
      'Keep papers and clothes ready in another place, never at home where somebody may find them.',
    ],
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make or renew the safety plan' }],
    sources: [from('after-trafficking-2013', 'home-problems'), GENERAL],
  },
  {
    id: 'family-wants-but-cannot',
    when: has(
      familyAssessment,
      'isAble',
      (body) =>
        body.of !== 'community' &&
        body.finding !== 'not-suitable' &&
        (body.wantsTheChild === 'yes' || body.wantsTheChild === 'in-part') &&
        (body.isAble === 'no' || body.isAble === 'with-support'),
    ),
    steps: ['planning', 'services'],
    place: 'household',
    is: 'opportunity',
    level: 'family',
    urgency: 'soon',
    title: 'The family seems willing but needs help',
    text: 'The family wants the child, at least in part. What is missing may be money, room, health or an hour of help: some of that can often be found. Wanting the child does not show that the home is safe: check that, and ask the child.',
    points: [
      'Ask what a hard day would look like.',
      'Set up the help before the child moves in, and only for a home that was found suitable.',
    ],
    offers: [{ is: 'need', what: 'Support for the family who takes the child', category: 'family-member-support' }],
    sources: [from('eu-directive-2011', 'family-support'), from('childrens-reintegration-2016', 'prepare')],
  },
  {
    id: 'family-can-but-does-not-want',
    when: has(familyAssessment, 'wantsTheChild', (body) => body.of !== 'community' && body.wantsTheChild === 'no'),
    steps: ['planning'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'soon',
    title: 'So far the family has not said yes',
    text: 'A family may say no from fear of talk, of debts or of trouble, or from grief. Some change their mind when one safe relative makes a start. Do not press: a child placed with a family that said no may feel it every day.',
    points: [
      'Which safe relative has not been asked? Ask only if the child agrees; do not say what happened.',
      'If the child wants it and it is safe, keep some contact: a visit, a call.',
      'If the child knows of the no: say that it is about the family, and not about the child’s worth.',
    ],
    sources: [from('after-trafficking-2013', 'home-problems'), from('west-africa-2025', 'blame')],
  },
  {
    id: 'children-alone-in-house',
    when: livesIn('child-headed-household', 'adult-sibling'),
    steps: ['services', 'follow-up'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'soon',
    title: 'A sibling or child leads this household',
    text: 'An older brother or sister, or this child, keeps the family together, and it can cost their own youth. See each child alone: are they safe? Support the one who leads as a carer, with visits by somebody who has been checked.',
    points: ['Who signs for school and doctor?', 'Land, house and benefits: in whose name?'],
    offers: [
      {
        is: 'need',
        what: 'Support for the one who leads the household',
        category: 'family-member-support',
        sub: 'for-a-brother-or-sister',
      },
    ],
    sources: [from('children-of-victims-2022', 'two-periods'), GENERAL],
  },
  {
    id: 'mother-is-young',
    when: has(
      person,
      'ageBand',
      (body, entry, seen) =>
        body.alive !== 'no' &&
        mayBeUnder18(body.ageBand, entry.at, seen.today) &&
        currentEntries(seen, tie).some((one) => one.body.person === body.person && one.body.tie === 'mother'),
    ),
    steps: ['planning'],
    place: 'household',
    is: 'challenge',
    level: 'with-parent',
    urgency: 'soon',
    title: 'The mother is, or may be, a child herself',
    text: 'She is this child’s mother: unless that is unsafe, ask her first in all that is decided about the child. Find out what the law here lets a young mother decide. She has needs of her own, and should have a representative and a file of her own. Help mother and child side by side; do not set one against the other.',
    points: [
      'The mother’s representative is not her child’s.',
      'School for the mother, with childcare nearby.',
      'Her own mother may take over, gladly or not: ask the young mother.',
    ],
    offers: [
      {
        is: 'need',
        what: 'Childcare while the mother is at school',
        category: 'family-member-support',
        sub: 'for-a-parent',
      },
    ],
    sources: [from('whats-home-2016', 'in-own-right'), OURS],
  },
  {
    id: 'own-small-child',
    when: has(tie, 'tie', (body, _, seen) => body.tie === 'own-child' && !personHasDied(seen, body.person)),
    steps: ['assessment', 'services'],
    place: 'household',
    is: 'challenge',
    level: 'with-parent',
    urgency: 'soon',
    title: 'A young person with a child of their own',
    text: 'The small child has needs and rights too, and may need a file. If the two live together, school, training and shelter have to fit both.',
    points: [
      'Has the small child been seen and registered?',
      'Love and refusal can be there on the same day: ask what the day is like, without judging.',
      'If the young person is afraid of hurting the baby or themselves: make sure that a safe adult stays with both tonight, and get a doctor today.',
      'Praise what goes well: a parent who is only watched becomes afraid.',
    ],
    offers: [
      {
        is: 'need',
        what: 'Places that take parent and child',
        category: 'accommodation-care',
        sub: 'mother-child-unit',
        when: livesWithOwnChild,
      },
    ],
    sources: [from('whats-home-2016', 'four-levels'), from('survivor-mothers-2021', 'patterns')],
  },
  {
    id: 'safe-home-holds',
    when: every(
      strengthOf('safe-home'),
      levelWas('family', 'good', 'fair'),
      notIn(
        some(
          riskNotSaidOver(
            'violence-at-home',
            'sexual-abuse-at-home',
            'emotional-abuse',
            'neglect',
            'suspect-near',
            'family-involved-in-exploitation',
          ),
          notKnownToBeSafe,
          unsafeAtHome,
          atHomeInvolved,
        ),
        'care',
        'identity',
        'origins',
      ),
    ),
    steps: ['planning', 'closure'],
    place: 'household',
    is: 'opportunity',
    level: 'family',
    urgency: 'in-time',
    title: 'The home is noted as safe',
    text: 'Check first that the file names no danger at home. Then let it be a home, not a project: fewer visits, if the child wishes it when asked alone, and help with what child and family name. Each time still see the child alone for a moment.',
    sources: [from('children-of-victims-2022', 'five-parts'), OURS],
  },
  {
    id: 'kin-not-known-to-be-safe',
    when: has(
      tie,
      'safe',
      (body, _, seen) => body.safe === 'not-known' && isAtHome(seen, body) && !personHasDied(seen, body.person),
    ),
    steps: ['assessment'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'soon',
    title: 'A person at home, not known to be safe',
    text: '“Not known” is an honest answer, but find out more. First ask the child away from home, where nobody listens, what the days with this person are like. Then meet this person, if that is safe.',
    offers: [{ is: 'write', kind: 'tie', what: 'Write down what you found' }],
    sources: [from('childrens-reintegration-2016', 'stages'), OURS],
  },
  {
    id: 'family-gained-by-it',
    when: some(riskIn('family-involved-in-exploitation'), atHomeInvolved),
    steps: ['assessment', 'planning'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'now',
    title: 'Somebody in the family or home may be involved',
    text: 'Before any talk with the family decide with your supervisor who is spoken to, by whom, and what must not be said. Other relatives may be the safe ones.',
    points: [
      'If you decide to talk: with each person alone, all on one day.',
      'Before any talk: where will the child sleep safely that night?',
      'Poverty or fear may explain what somebody did. The child is no safer for it.',
      'From 18, the young person decides where to stay: offer a safe place, and respect a no.',
    ],
    offers: [{ is: 'action', what: 'Agree with the supervisor who is spoken to and how', withinDays: 2 }],
    sources: [from('eu-directive-2011', 'guardian-conflict'), OURS],
  },
]
