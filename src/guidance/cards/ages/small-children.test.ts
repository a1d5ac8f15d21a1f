import {
  around,
  born,
  help,
  known,
  levels,
  lives,
  met,
  opened,
  registration,
  strength,
  wants,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { uncle } from '../../../../test/support/people.ts'
import { says } from '../../../../test/support/work.ts'
import { SMALL_CHILDREN } from './small-children.ts'

const baby = born('2025-01-15')
const small = born('2021-06-15')
const older = born('2014-06-15')

proveCards(SMALL_CHILDREN, {
  'baby-one-pair-of-arms': near([opened()], [baby], [small]),
  'baby-vaccines-and-growth': near([opened(), baby], [], [help('offered', 'medical')]),
  'baby-register-in-time': near([opened(), baby], [], [registration('in-progress')]),
  'baby-sleeps-safely': near([baby], [lives('residential')], [lives('foster')]),
  'baby-answers-a-smile': near([baby], [levels({ 'with-parent': 'good' })], [levels({ 'with-parent': 'hard' })]),
  'small-play-and-kindergarten': near([opened(), small], [], [help('needed', 'education-early-childhood')]),
  'small-steps-backwards': near([small], [lives('foster')], [lives('parents')]),
  'small-who-may-fetch': near(
    [small],
    [around(uncle, 'uncle', { safe: 'not-known' })],
    [around(uncle, 'uncle', { safe: 'safe' })],
  ),
  'small-hears-the-plan': near(
    [opened(), small],
    [wants({ wish: { answer: 'not-asked', because: 'small' } })],
    [wants({ wish: says('my ball') })],
  ),
  'small-friend-or-sibling': near([small], [strength('friends')], [strength('documents-in-order')]),
  'small-child-unseen': near([opened('2026-01-15'), small], [met({ child: 'not-met' })], [met({ child: 'seen' })]),
})

proveCards(
  SMALL_CHILDREN.filter(({ id }) => id === 'small-who-may-fetch'),
  { 'small-who-may-fetch': near([around(uncle, 'uncle', { safe: 'unsafe' })], [small], [older]) },
  [
    // Who is written as unsafe may come to fetch the child, whatever they are to the child; who has died does not come.
    ...(['mother', 'aunt', 'neighbour', 'teacher'] as const).map((tie): [string, Near] => [
      'small-who-may-fetch',
      near([small], [around(uncle, tie, { safe: 'unsafe' })], [around(uncle, tie, { safe: 'not-known' })]),
    ]),
    [
      'small-who-may-fetch',
      near(
        [small, around(uncle, 'uncle', { safe: 'unsafe' })],
        [known(uncle, { alive: 'not-known' })],
        [known(uncle, { alive: 'no' })],
      ),
    ],
  ],
)
