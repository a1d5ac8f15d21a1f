import { describe, expect, it } from 'vitest'
import { danger } from '#domain/kinds/experience/danger.ts'
import { education } from '#domain/kinds/rights/education.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { ofKind } from '../../../../test/support/examples/of-kind.ts'
import {
  around,
  born,
  dangerFrom,
  help,
  known,
  levels,
  lives,
  met,
  opened,
  registration,
  risk,
  strength,
  TODAY,
  wants,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother, uncle } from '../../../../test/support/people.ts'
import { says } from '../../../../test/support/work.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { SMALL_CHILDREN } from './small-children.ts'

const baby = born('2025-01-15')
const small = born('2021-06-15')
const older = born('2014-06-15')
const seenOn = (at: string) => met({ child: 'seen', place: 'home' }, { at: day(at) })
const spokenWith = (place: 'by-phone' | 'home') => met({ child: 'spoken-with', place }, { at: day('2026-03-05') })

proveCards(
  SMALL_CHILDREN,
  {
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
  },
  [
    // One visit long ago says nothing of today.
    ['small-child-unseen', near([opened('2025-01-15'), small], [seenOn('2026-02-07')], [seenOn('2026-02-08')])],
    ['small-child-unseen', near([opened('2025-01-15'), small], [], [seenOn('2025-02-01'), seenOn('2026-03-01')])],
    // A child who was spoken with on the telephone was seen by nobody.
    ['small-child-unseen', near([opened('2025-01-15'), small], [spokenWith('by-phone')], [spokenWith('home')])],
    ['small-child-unseen', near([opened('2026-02-08'), small], [], [opened('2026-02-09')])],
  ],
)

const school = (stands: BodyOf<typeof education>['stands']) =>
  entryOf(education, {
    stands,
    level: 'early-childhood',
    obstacles: [],
    schoolKnows: 'nothing',
    childSays: says('I have a hook.'),
  })
const movedOn = (at: string) => lives('foster', {}, { at: day(at) })

describe('a small child', () => {
  const spoken = (...entries: Parameters<typeof fileOf>) =>
    guidanceFor(SMALL_CHILDREN, fileOf(small, ...entries), TODAY).applicable.map(({ card }) => card.id)

  it('who goes to a kindergarten is not offered one', () => {
    expect(spoken(opened(), school('waits-for-a-place'))).toContain('small-play-and-kindergarten')
    expect(spoken(opened(), school('goes-to-school'))).not.toContain('small-play-and-kindergarten')
    expect(spoken(opened(), school('goes-at-times'))).not.toContain('small-play-and-kindergarten')
  })

  it('who was seen again, and then for a month by nobody, has the card again although it was dismissed', () => {
    const once = fileOf(opened('2025-01-15'), small, seenOn('2025-02-01'))
    const [card] = guidanceFor(SMALL_CHILDREN, once, TODAY).applicable.filter(
      ({ card: { id } }) => id === 'small-child-unseen',
    )
    const dismissed = ofKind('guidance-dismissed', {
      card: 'small-child-unseen',
      facts: card?.facts.flatMap((fact) => (fact.is === 'entry' ? [fact.entry] : [])) ?? [],
      nothingOf: [],
    })
    const written = [...Object.values(once.byKind).flat(), dismissed]
    const spokenOf = (...entries: Parameters<typeof fileOf>) =>
      guidanceFor(SMALL_CHILDREN, fileOf(...entries), TODAY).applicable.map(({ card: { id } }) => id)
    expect(spokenOf(...written)).not.toContain('small-child-unseen')
    expect(spokenOf(...written, seenOn('2026-01-15'))).toContain('small-child-unseen')
  })

  it('moved for a hundred and twenty days after a move, and no longer', () => {
    expect(spoken(movedOn('2025-11-10'))).toContain('small-steps-backwards')
    expect(spoken(movedOn('2025-11-09'))).not.toContain('small-steps-backwards')
  })
})

const doingWell = levels({ 'with-parent': 'good' })

proveCards(
  SMALL_CHILDREN.filter(({ id }) => ['baby-vaccines-and-growth', 'baby-answers-a-smile'].includes(id)),
  {
    'baby-vaccines-and-growth': near([opened(), baby], [], [help('offered', 'medical')]),
    'baby-answers-a-smile': near(
      [baby, doingWell],
      [around(mother, 'mother')],
      [around(mother, 'mother', { safe: 'unsafe' })],
    ),
  },
  [
    // A doctor for the mother has not weighed the baby, unless the baby comes along.
    [
      'baby-vaccines-and-growth',
      near(
        [opened(), baby],
        [help('offered', 'medical', { whom: mother })],
        [help('offered', 'medical', { whom: mother, alsoFor: ['child'] })],
      ),
    ],
    [
      'baby-answers-a-smile',
      near(
        [baby, doingWell, around(mother, 'mother')],
        [dangerFrom(uncle, 'profits')],
        [dangerFrom(mother, 'profits')],
      ),
    ],
    [
      'baby-answers-a-smile',
      near([baby, doingWell], [risk('no-documents')], [risk('family-involved-in-exploitation')]),
    ],
  ],
)

it('nobody who does not hold what happened is told that parent and baby do well: that parent may be thought of there', () => {
  const ids = (...folders: Folder[]) =>
    guidanceFor(SMALL_CHILDREN, fileHolding(folders, baby, doingWell, around(mother, 'mother')), TODAY).applicable.map(
      ({ card }) => card.id,
    )
  expect(ids('care', 'identity')).not.toContain('baby-answers-a-smile')
  expect(ids('care', 'identity', 'origins')).toContain('baby-answers-a-smile')
})

proveCards(
  SMALL_CHILDREN.filter(({ id }) => id === 'baby-sleeps-safely'),
  { 'baby-sleeps-safely': near([baby], [lives('not-known')], [lives('kin')]) },
  [['baby-sleeps-safely', near([baby], [lives('child-headed-household')], [lives('parents')])]],
)

const noLongerThought = entryOf(danger, { person: uncle, roles: ['recruiter'], stands: 'no-longer-thought' })

proveCards(
  SMALL_CHILDREN.filter(({ id }) => id === 'small-who-may-fetch'),
  { 'small-who-may-fetch': near([around(uncle, 'uncle', { safe: 'unsafe' })], [small], [older]) },
  [
    // A baby can refuse even less.
    ['small-who-may-fetch', near([around(mother, 'mother', { safe: 'unsafe' })], [baby], [older])],
    // Who is written as unsafe may come to fetch the child, whatever they are to the child; who has died does not come.
    ...(['mother', 'aunt', 'neighbour', 'teacher'] as const).map((tie): [string, Near] => [
      'small-who-may-fetch',
      near([small], [around(uncle, tie, { safe: 'unsafe' })], [around(uncle, tie, { safe: 'not-known' })]),
    ]),
    // Of whom it is thought that they had to do with it may come, too, whatever is written of how safe they are.
    [
      'small-who-may-fetch',
      near([small, around(uncle, 'neighbour', { safe: 'safe' })], [dangerFrom(uncle, 'recruiter')], [noLongerThought]),
    ],
    [
      'small-who-may-fetch',
      near([small, dangerFrom(uncle, 'recruiter')], [known(uncle)], [known(uncle, { alive: 'no' })]),
    ],
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
