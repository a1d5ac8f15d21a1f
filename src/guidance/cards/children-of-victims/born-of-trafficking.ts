import { communityAssessment } from '#domain/kinds/assessment/community-assessment.ts'
import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { service } from '#domain/kinds/services/service.ts'
import { every, has, lacksKind, some } from '../../engine/condition.ts'
import {
  levelWas,
  livedThrough,
  livesIn,
  notIn,
  motherMayLive,
  opened,
  riskIn,
  riskNotSaidOver,
  toldChild,
} from '../../engine/shared-conditions.ts'
import { hurtAtHome, isForTheChild, lookedNotSafe, motherEndangers } from '../../engine/further-conditions.ts'
import { motherMayBeAway } from '../../engine/parents-and-home.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

export const groups = ['born-of-trafficking'] as const
export const FOUR_LEVELS = from('whats-home-2016', 'four-levels')
const CHANCES = from('whats-home-2016', 'challenges-and-chances')
const OWN_RIGHT = from('whats-home-2016', 'in-own-right')

/** Nothing says that the mother, or somebody at home, endangers the child. */
const safeWithMother = notIn(some(motherEndangers, hurtAtHome, lookedNotSafe), 'identity', 'origins', 'care')

/** Children born of trafficking, at each of the four levels. */
export const BORN_OF_TRAFFICKING: readonly GuidanceCard[] = [
  {
    id: 'born-mother-torn',
    groups,
    when: every(levelWas('with-parent', 'very-hard', 'hard'), motherMayLive),
    steps: ['assessment', 'services'],
    place: 'household',
    is: 'challenge',
    level: 'with-parent',
    area: 'family-work',
    urgency: 'soon',
    title: 'It is hard between parent and child',
    text: 'A mother may love the child and, on the same day, be reminded by the child of what was done to her. Both can be true. Rest, safety, company and practical skill can help; a judgement on her love does not.',
    points: [
      'Ask what the day is like, not whether she loves the child.',
      'Look for one moment that goes well and make room for it.',
      'A person you have checked, who takes the child for an hour, is help for both.',
      'If the child may not be safe, agree today with your supervisor how to protect the child; nobody has to be blamed.',
    ],
    offers: [
      {
        is: 'need',
        what: 'Sessions for mother and child together',
        category: 'psychological-psychosocial',
        when: safeWithMother,
      },
      { is: 'need', what: 'Childcare to relieve the mother for some hours', category: 'family-member-support' },
    ],
    sources: [FOUR_LEVELS, from('survivor-mothers-2021', 'patterns')],
  },
  {
    id: 'born-bond-as-strength',
    groups,
    when: every(
      levelWas('with-parent', 'good', 'fair'),
      motherMayLive,
      safeWithMother,
      notIn(motherMayBeAway, 'identity'),
    ),
    steps: ['planning'],
    place: 'household',
    is: 'opportunity',
    level: 'with-parent',
    urgency: 'in-time',
    title: 'For many mothers the child gives strength',
    text: 'If mother and child get on well, everything else can build on that. Where they are safe with each other, a plan that keeps them together, with help near, is often worth more than better help far apart.',
    points: ['Ask the mother what she enjoys with the child.', 'Build the plan on what the two do together.'],
    sources: [CHANCES, from('survivor-mothers-2021', 'what-eases')],
  },
  {
    id: 'born-family-took-mother-only',
    groups,
    when: every(
      some(
        levelWas('family', 'very-hard', 'hard'),
        livedThrough('not-accepted-by-family'),
        has(
          familyAssessment,
          'wantsTheChild',
          (body) => body.of !== 'community' && ['no', 'in-part'].includes(body.wantsTheChild),
        ),
      ),
      motherMayLive,
    ),
    steps: ['assessment', 'planning'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'now',
    title: 'The mother’s home may not be the child’s',
    text: 'A family may take the daughter back and not the child, or take both and make the child feel unwelcome. Wanting the child and being able to care for the child are two questions.',
    points: [
      'If it is safe for the child and for you, see the child in that home, also at a meal.',
      'See who holds and feeds the child, and by which name the child is called.',
      'Time, a relative whom you have checked or help with costs can change a no; pressure rarely does, and a yes under pressure is not safe.',
      'Have another place ready; if mother and child live together and it is safe, one that keeps them together.',
    ],
    offers: [
      { is: 'write', kind: 'family-assessment', what: 'Assess the family, for the child' },
      {
        is: 'action',
        what: 'Have another safe place ready, for mother and child if they stay together',
        withinDays: 14,
      },
    ],
    sources: [from('whats-home-2016', 'home-may-not-be'), FOUR_LEVELS],
  },
  {
    id: 'born-family-opens',
    groups,
    when: every(
      has(
        familyAssessment,
        'wantsTheChild',
        (body) => body.of !== 'community' && body.wantsTheChild === 'yes' && body.finding !== 'not-suitable',
      ),
      notIn(riskNotSaidOver('family-involved-in-exploitation', 'violence-at-home', 'sexual-abuse-at-home'), 'care'),
    ),
    steps: ['planning', 'follow-up'],
    place: 'household',
    is: 'opportunity',
    level: 'family',
    urgency: 'in-time',
    title: 'The family is said to want the child',
    text: 'To want the child is not yet to be safe for the child: check both. One relative who is openly fond of the child can help more than many talks. Find out who that could be.',
    points: [
      'If it is safe to talk with them: what will they say when people ask? Do not tell them how the child was born.',
      'Offer help before it gets hard: costs, school, papers.',
      'Agree who decides about the child. A mother who is there and safe remains the mother.',
    ],
    sources: [CHANCES, OURS],
  },
  {
    id: 'born-talk-of-the-place',
    groups,
    when: some(
      livedThrough('teased-or-shunned'),
      has(communityAssessment, 'sparedFromTalk', ({ sparedFromTalk }) => sparedFromTalk === 'no'),
      levelWas('community', 'very-hard', 'hard'),
      riskIn('reprisal-in-community'),
    ),
    steps: ['assessment', 'services'],
    place: 'community',
    is: 'challenge',
    level: 'community',
    urgency: 'soon',
    title: 'What people may say about this child',
    text: 'A child can be marked by looks, by language, by a person who is absent, or by the mother’s past. What is wrong is the talk, not the child.',
    points: [
      'Prepare a short answer for when people ask, with the child, and with the mother if she is there.',
      'Look for two or three people whom child and mother choose, for example a teacher or a neighbour. They need not know the past.',
      'If child and mother agree, tell the school what it must know, no more.',
      'Ask child and mother whether living somewhere else would be easier, and what they would lose.',
    ],
    offers: [{ is: 'action', what: 'Ask the child, or a safe carer, whether to speak with a teacher', withinDays: 14 }],
    sources: [FOUR_LEVELS, GENERAL],
  },
  {
    id: 'born-place-in-community',
    groups,
    when: every(
      levelWas('community', 'good', 'fair'),
      notIn(riskNotSaidOver('reprisal-in-community', 'suspect-near'), 'care', 'origins'),
    ),
    steps: ['planning'],
    place: 'community',
    is: 'opportunity',
    level: 'community',
    urgency: 'in-time',
    title: 'Life in the community goes fairly well',
    text: 'A friend, a kindergarten or a kind neighbour helps a child belong. In a move this is quickly lost.',
    points: [
      'Write down who is good to the child there.',
      'Plan visits and feasts with safe people; they need not know the past.',
    ],
    sources: [CHANCES, OURS],
  },
  {
    id: 'born-in-husbands-house',
    groups,
    when: livesIn('with-husband-or-his-family'),
    steps: ['assessment'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    area: 'safety-security',
    urgency: 'now',
    title: 'The child lives with a husband or his family',
    text: 'The mother, if she is there, may not be free, and leaving can mean losing the child. Ask her first, alone and safely. Do nothing that warns the household. If somebody is in danger now: act with your supervisor at once.',
    points: [
      'First find out how to contact the mother safely.',
      'Know the way out for mother and child before anybody speaks of leaving.',
      'Are papers in the house? Put in the plan how to do without them.',
    ],
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make a safety plan' }],
    sources: [from('whats-home-2016', 'origins'), from('whats-home-2016', 'deprived')],
  },
  {
    id: 'born-growing-and-checked',
    groups,
    when: every(
      opened,
      lacksKind(service, (body) => body.category === 'medical' && isForTheChild(body), ['care', 'health']),
    ),
    ages: ['0-2', '3-5'],
    steps: ['services'],
    place: 'individual',
    is: 'challenge',
    area: 'medical',
    urgency: 'soon',
    title: 'Is this child growing well?',
    text: 'The file shows no medical service for this child. A small child born without proper care may have missed vaccinations, checks of hearing and sight, and enough to eat. A children’s nurse can see much in one visit.',
    points: [
      'Tell the nurse only what concerns health, nothing about the parents’ past.',
      'Ask about feeding, sleep, words and steps.',
      'Offer to go along the first time.',
    ],
    offers: [
      { is: 'need', what: 'A check-up with a children’s nurse or doctor', category: 'medical', sub: 'check-up' },
    ],
    sources: [from('whats-home-2016', 'deprived'), GENERAL],
  },
  {
    id: 'born-where-do-i-come-from',
    groups,
    when: every(toldChild('nothing', 'a-different-story', 'part'), motherMayLive),
    ages: ['6-11', '12-14', '15-17', '18-24'],
    steps: ['planning'],
    place: 'individual',
    is: 'challenge',
    level: 'with-parent',
    urgency: 'in-time',
    title: '“Where do I come from?” may be asked',
    text: 'The question may come with a form at school, in a quarrel, at the first love. It is better that the mother, or whom she trusts with it, has words ready than that a cousin tells the child.',
    points: [
      'The mother decides what of her story is told; the child has a right not to be lied to.',
      'Plan the answers in steps, by age.',
      'Whatever is told, begin with this: the child did nothing wrong and is to blame for nothing.',
      'Who else knows the story, and could tell it?',
    ],
    offers: [
      {
        is: 'action',
        what: 'If the mother can safely be asked, prepare with her how to answer the child’s questions',
        withinDays: 60,
      },
    ],
    sources: [OWN_RIGHT, GENERAL],
  },
  {
    id: 'born-to-be-given-away',
    groups,
    when: has(bestInterests, 'trigger', (body) => body.trigger === 'adoption-or-relinquishment'),
    steps: ['planning'],
    place: 'household',
    is: 'challenge',
    level: 'with-parent',
    urgency: 'now',
    title: 'Giving a child away is not decided in the first weeks',
    text: 'A mother may speak of giving the child away out of exhaustion, shame or pressure, and mean that she needs help. She may also mean what she says; then do not talk her out of it. The decision needs time, real alternatives and a panel.',
    points: [
      'Whoever would gain from it must not counsel the mother.',
      'Show what help there would be if she kept the child, and if kin cared.',
      'Ask whether anybody is pressing the mother.',
      'Keep the child’s papers, history and links to siblings for later.',
    ],
    offers: [{ is: 'action', what: 'Arrange counselling with somebody independent', withinDays: 14 }],
    sources: [FOUR_LEVELS, from('unhcr-bip-2021', 'two-sizes')],
  },
]
