import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { service } from '#domain/kinds/services/service.ts'
import { every, has, lacksKind, some, type Condition } from '../../engine/condition.ts'
import { ageBandOn } from '../../engine/fitting.ts'
import {
  aParentMayLive,
  childsGapBecause,
  personHasDied,
  isParent,
  levelWas,
  livedThrough,
  notIn,
  strengthOf,
} from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'
import { currentEntries } from '../../engine/file-on-day.ts'
import { onlyInvolvedParentsAreHere } from '../../engine/parents-and-home.ts'

const groups = ['left-behind', 'trafficked-with-parent', 'born-of-trafficking'] as const

const mayBeUnderAge: Condition = {
  reads: [],
  look: (seen) => (['18-24', '25-or-more'].includes(ageBandOn(seen).band) ? null : []),
}

/** Children of victims, whatever their child group. */
export const CHILDREN_OF_VICTIMS: readonly GuidanceCard[] = [
  {
    id: 'child-of-victim-own-plan',
    groups,
    when: every(
      has(fileOpened, 'source', (body) => body.source === 'parents-own-case'),
      lacksKind(planAgreed),
    ),
    steps: ['planning'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Give this child a plan of their own',
    text: 'This child came to us with the parent’s case. What is good for the parent is not always good for the child. A child who appears only in the parent’s plan is easily overlooked.',
    points: [
      'At least one goal that is the child’s own.',
      'A visit that is for the child.',
      'If the parent stops, find out how the child’s help can go on.',
    ],
    offers: [{ is: 'write', kind: 'goal', what: 'Write down a goal of the child' }],
    sources: [from('whats-home-2016', 'in-own-right'), from('children-of-victims-2022', 'little-attention')],
  },
  {
    id: 'child-of-victim-two-files',
    groups,
    when: has(
      tie,
      'theirFile',
      (body, _, seen) => isParent(body.tie) && body.theirFile !== undefined && !personHasDied(seen, body.person),
    ),
    steps: ['planning', 'follow-up'],
    place: 'household',
    is: 'challenge',
    level: 'with-parent',
    urgency: 'in-time',
    title: 'Two files: keep each one confidential',
    text: 'The parent has a file as well. The parent’s story stays out of the child’s file, except what keeps the child safe. What the child told you is not for the parent unless the child agrees. If somebody is in danger, decide with your supervisor who must know: the parent may be the danger.',
    points: [
      'Tell each of them this rule, apart, and also when you cannot keep a secret.',
      'If something concerns both, write it in words that each may read.',
      'If their interests differ, give the two files to two workers.',
    ],
    sources: [from('whats-home-2016', 'in-own-right'), OURS],
  },
  {
    id: 'child-of-victim-parent-gone',
    groups,
    when: some(
      has(
        person,
        'alive',
        (body, _, seen) =>
          body.alive === 'no' &&
          currentEntries(seen, tie).some((entry) => entry.body.person === body.person && isParent(entry.body.tie)),
      ),
      has(parentChanged, 'what', ({ what }) => what === 'died'),
    ),
    steps: ['planning'],
    place: 'household',
    is: 'challenge',
    level: 'with-parent',
    urgency: 'soon',
    title: 'A parent has died: keep all help for the child going',
    text: 'No help for the child should end because the parent’s case ends: ask each service. Grief comes in pieces and late. Who represents the child now, and where the child lives, may have to be decided again.',
    points: [
      'Keep photos, papers and things of the parent for the child.',
      'Tell the truth in simple words. The child may come to the burial if they wish, and if it is safe there.',
      'Review guardianship, care and benefits.',
    ],
    offers: [
      { is: 'write', kind: 'guardianship', what: 'Write down who represents the child now', when: mayBeUnderAge },
    ],
    sources: [from('whats-home-2016', 'in-own-right'), GENERAL],
  },
  {
    id: 'child-of-victim-turned-away',
    groups,
    when: childsGapBecause('does-not-take-children-of-victims', 'asks-for-formal-identification'),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'soon',
    title: 'A service may not be open to this child',
    text: 'Some programmes count the parent and forget the child. General services for children may still help. Tell your agency about this gap, without anything that points to the child.',
    points: [
      'Ask for the service’s rule in writing, without naming the child.',
      'Try school, health and other services for all children. They need not know the child’s story.',
      'Has anybody looked at whether the child is a victim too, and what help that would open?',
    ],
    offers: [
      {
        is: 'action',
        what: 'Ask the service for its rule in writing, without a name, and try a general service',
        withinDays: 14,
      },
    ],
    sources: [from('children-of-victims-2022', 'providers-limits'), from('after-trafficking-2013', 'unidentified')],
  },
  {
    id: 'child-of-victim-parent-first-aid',
    groups,
    when: every(
      some(
        has(
          service,
          'stage',
          ({ category, stage, sub }) =>
            category === 'family-member-support' &&
            (stage === 'needed' || stage === 'absent') &&
            (sub === undefined || sub === 'for-a-parent'),
        ),
        levelWas('with-parent', 'very-hard'),
      ),
      aParentMayLive,
      notIn(onlyInvolvedParentsAreHere, 'origins', 'identity'),
    ),
    steps: ['services'],
    place: 'household',
    is: 'opportunity',
    level: 'with-parent',
    area: 'family-member-support',
    urgency: 'soon',
    title: 'Help for the parent can help the child',
    text: 'First make sure that the child is safe with this parent. If so: sleep, money for the week or one adult to talk to are small relief for the parent, and can quickly change the child’s day.',
    points: [
      'Ask the parent which part of the day is hardest.',
      'Fit the parent’s appointments to the child’s hours. Only somebody who has been checked minds the child.',
    ],
    offers: [{ is: 'need', what: 'Support for the parent', category: 'family-member-support', sub: 'for-a-parent' }],
    sources: [from('survivor-mothers-2021', 'what-eases'), from('eu-directive-2011', 'family-support')],
  },
  {
    id: 'child-of-victim-trusted-adult',
    groups,
    when: strengthOf('an-adult-she-trusts'),
    steps: ['planning'],
    place: 'community',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'There is an adult whom the child trusts',
    text: 'One steady adult can be worth more than many services. Once you have checked this adult, and with the child’s permission, ask this adult to take part in the plan.',
    points: [
      'Check first that this adult is safe: a child’s trust can be misused.',
      'Tell this adult only what they need for their part.',
      'Ask what this adult can really promise, and for how long.',
    ],
    offers: [
      {
        is: 'action',
        what: 'Once checked, and with the child’s permission, ask the trusted adult to be part of the plan',
        withinDays: 21,
      },
    ],
    sources: [from('children-of-victims-2022', 'belonging-and-rights'), OURS],
  },
  {
    id: 'child-of-victim-carried-too-much',
    groups,
    when: every(
      livedThrough('parent-abused-before-child', 'left-alone', 'separated-from-parent'),
      notIn(livedThrough('carer-cared-well'), 'origins'),
    ),
    ages: ['12-14', '15-17', '18-24'],
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    level: 'with-parent',
    urgency: 'in-time',
    title: 'Does this child look after the grown-ups?',
    text: 'Older children of victims may run the household, comfort an adult and hide what happened to the family. Only to praise them for it can keep them in this role.',
    points: [
      'Find somebody else for one task that is too heavy for them.',
      'Offer a place where the child can just be young: sport, music, a friend’s house.',
      'Do not use the child as interpreter or messenger.',
    ],
    offers: [{ is: 'need', what: 'Something of their own: sport, music, friends', category: 'spiritual-recreation' }],
    sources: [from('children-of-victims-2022', 'two-periods'), GENERAL],
  },
]
