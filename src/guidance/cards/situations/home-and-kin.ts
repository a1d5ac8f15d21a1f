import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { type PlainDate, startOf, type When, yearsBetween } from '#domain/entry/plain-date.ts'
import { every, has, some } from '../../engine/condition.ts'
import { personHasDied, levelWas, livesIn, notIn, riskIn, strengthOf } from '../../engine/shared-conditions.ts'
import { currentEntries } from '../../engine/file-on-day.ts'
import { aParentMayBeInvolved, atHomeInvolved, notKnownToBeSafe } from '../../engine/parents-and-home.ts'
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
      'Check that the card says who must not be told, called or asked to agree.',
      'Make sure an independent person represents the child.',
      'Is the other parent safe, or under pressure?',
      'Plan what the child is told.',
    ],
    offers: [{ is: 'write', kind: 'do-not', what: 'Mark on the card what must not be done' }],
    sources: [from('eu-directive-2011', 'guardian-conflict'), OURS],
  },
  {
    id: 'somebody-dangerous-near',
    when: riskIn('suspect-near', 'threats-or-retaliation'),
    steps: ['assessment', 'follow-up'],
    place: 'community',
    is: 'challenge',
    area: 'safety-security',
    urgency: 'now',
    title: 'Somebody dangerous is near, or threatens',
    text: 'Distance, witnesses and changes of routine protect better than promises. Ask the child where they might come across this person.',
    points: [
      'Way to school, market, feast days.',
      'Tell the school who may not come, not why.',
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
    title: 'There is violence at home',
    text: 'The child, the mother or both may be hit. Leaving is the most dangerous moment; plan it with people who know how, and keep mother and child together if she is the safe one.',
    points: [
      'No mediation.',
      'Where could they go tonight?',
      'Keep papers and clothes ready at a place that the person who hits does not know.',
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
        (body.wantsTheChild === 'yes' || body.wantsTheChild === 'in-part') &&
        (body.isAble === 'no' || body.isAble === 'with-support'),
    ),
    steps: ['planning', 'services'],
    place: 'household',
    is: 'opportunity',
    level: 'family',
    urgency: 'soon',
    title: 'The family wants the child but needs help',
    text: 'The family wants the child: that is the part nobody can give them. What is missing may be money, room, health or an hour of help: that can be found.',
    points: ['Ask what a hard day would look like.', 'Set up the help before the child comes.'],
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
    title: 'The family does not want the child',
    text: 'A family may say no from fear of talk, of debts or of trouble, or from grief. Some change their mind when one relative makes a start. A child placed with a family that said no feels it every day.',
    points: [
      'Who in the wider family has not been asked?',
      'Keep contact possible where it is safe: a visit, a call.',
      'Tell the child that the no is about the family, and not about the child’s worth.',
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
    title: 'A brother or sister acts as parent',
    text: 'The older brother or sister keeps the family together, and it costs their own youth. Support them as a carer, with a person who visits, so that they need not give up.',
    points: ['Who signs for school and doctor?', 'Land, house and benefits: in whose name?'],
    offers: [
      {
        is: 'need',
        what: 'Support for the sibling who leads the household',
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
    text: 'She is this child’s mother: ask her first in all that is decided about the child, and find out what the law here lets a young mother decide. She has needs of her own, and should have a representative and a file of her own. Help mother and child side by side; do not set one against the other.',
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
    text: 'The small child has needs, rights and a file of their own. School, training and shelter have to fit both.',
    points: [
      'Has the small child been seen and registered?',
      'Love and refusal can be there on the same day: ask what the day is like, without judging.',
      'If the young person is afraid of hurting the baby or themselves: make sure the two are not alone tonight, and get a doctor today.',
      'Praise what goes well; only being watched makes people afraid.',
    ],
    offers: [
      {
        is: 'need',
        what: 'Places that take parent and child',
        category: 'accommodation-care',
        sub: 'mother-child-unit',
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
          riskIn(
            'violence-at-home',
            'sexual-abuse-at-home',
            'emotional-abuse',
            'neglect',
            'suspect-near',
            'family-involved-in-exploitation',
          ),
          notKnownToBeSafe,
        ),
        'care',
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
      'livesWithChild',
      ({ livesWithChild, livesUntil, safe }) =>
        livesWithChild === 'yes' && livesUntil === undefined && safe === 'not-known',
    ),
    steps: ['assessment'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'soon',
    title: 'A person at home, not known to be safe',
    text: '“Not known” is an honest answer, but find out more. Meet this person yourself. Ask the child away from home, where nobody listens, what the days with this person are like.',
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
    title: 'Someone at home may have profited, or knew and did nothing',
    text: 'Before any talk with the family decide with your supervisor who is spoken to, by whom, and what must not be said. Other relatives may be the safe ones.',
    points: [
      'Hold separate talks, on one day.',
      'Where does the child sleep that night?',
      'Poverty and fear explain much, but they make nothing safe.',
    ],
    offers: [{ is: 'action', what: 'Agree with the supervisor who is spoken to and how', withinDays: 2 }],
    sources: [from('eu-directive-2011', 'guardian-conflict'), OURS],
  },
]
