import { describe, expect, it } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { danger } from '#domain/kinds/experience/danger.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import {
  around,
  dangerFrom,
  family,
  known,
  levels,
  lives,
  looked,
  lookedInto,
  risk,
  strength,
  TODAY,
  worried,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother, uncle } from '../../../../test/support/people.ts'
import { says, aFamilyAssessment } from '../../../../test/support/work.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { HOME_AND_KIN } from './home-and-kin.ts'

const became = (what: 'left' | 'died') =>
  entryOf(parentChanged, { person: mother, what, childKnows: 'yes', childSays: says('I know.'), caresNow: [] })
const atHome = (safe: 'safe' | 'unsafe', over = {}) => around(uncle, 'uncle', { safe, livesWithChild: 'yes', ...over })
const lookedAnd = (answer: 'not-safe' | 'not-known') =>
  entryOf(safetyLook, { answer, how: 'seen-there', because: 'A man at the gate.', againBy: day('2026-04-01') })

const found = (finding: 'not-known' | 'not-suitable') =>
  entryOf(familyAssessment, { ...aFamilyAssessment(finding), isAble: 'with-support' })

proveCards(
  HOME_AND_KIN,
  {
    'parent-thought-involved': near(
      [around(mother, 'mother')],
      [dangerFrom(mother, 'profits')],
      [dangerFrom(uncle, 'profits')],
    ),
    'somebody-dangerous-near': near([], [risk('suspect-near')], [risk('out-of-school')]),
    'violence-at-home': near([], [risk('violence-at-home')], [risk('substances')]),
    'family-wants-but-cannot': near([], [family({ isAble: 'with-support' })], [family({ isAble: 'yes' })]),
    'family-can-but-does-not-want': near([], [family({ wantsTheChild: 'no' })], [family({ wantsTheChild: 'in-part' })]),
    'children-alone-in-house': near([], [lives('child-headed-household')], [lives('kin')]),
    'mother-is-young': near(
      [around(mother, 'mother')],
      [known(mother, { ageBand: '15-17' })],
      [known(mother, { ageBand: '18-24' })],
    ),
    'own-small-child': near([], [around(uncle, 'own-child')], [around(uncle, 'cousin')]),
    'safe-home-holds': near([levels({ family: 'good' })], [strength('safe-home')], [strength('friends')]),
    'kin-not-known-to-be-safe': near(
      [],
      [around(uncle, 'uncle', { safe: 'not-known', livesWithChild: 'yes' })],
      [around(uncle, 'uncle', { safe: 'not-known' })],
    ),
    'family-gained-by-it': near(
      [around(uncle, 'uncle')],
      [dangerFrom(uncle, 'profits')],
      [entryOf(danger, { person: uncle, roles: ['profits'], stands: 'no-longer-thought' })],
    ),
  },
  [
    // Not only who profits: also who recruited, sold or threatened.
    ...(['recruiter', 'exploiter', 'client', 'violent'] as const).map((role): [string, Near] => [
      'family-gained-by-it',
      near([dangerFrom(uncle, role)], [around(uncle, 'uncle')], [around(uncle, 'neighbour')]),
    ]),
    // Who is written as unsafe and lives with the child is near.
    [
      'somebody-dangerous-near',
      near([], [atHome('unsafe')], [around(uncle, 'uncle', { safe: 'unsafe', livesWithChild: 'no' })]),
    ],
    ['somebody-dangerous-near', near([], [atHome('unsafe')], [atHome('unsafe', { livesUntil: day('2026-02-01') })])],
    ['somebody-dangerous-near', near([], [atHome('unsafe')], [atHome('safe')])],
    [
      'somebody-dangerous-near',
      near([], [atHome('unsafe', { livesUntil: day('2026-03-11') })], [atHome('unsafe', { livesUntil: TODAY })]),
    ],
    [
      'somebody-dangerous-near',
      near([], [atHome('unsafe', { livesWithChild: 'not-known' })], [atHome('unsafe', { livesWithChild: 'no' })]),
    ],
    // Nor need they live with the child.
    ...(['husband-or-partner', 'friend', 'neighbour', 'teacher'] as const).map((what): [string, Near] => [
      'somebody-dangerous-near',
      near([], [around(uncle, what, { safe: 'unsafe' })], [around(uncle, what)]),
    ]),
    ...(
      [
        ['friend', '2026-03-11'],
        ['husband-or-partner', '2025-01-01'],
      ] as const
    ).map(([what, until]): [string, Near] => [
      'somebody-dangerous-near',
      near(
        [],
        [around(uncle, what, { safe: 'unsafe', until: day(until) })],
        [around(uncle, 'friend', { safe: 'unsafe', until: TODAY })],
      ),
    ]),
    [
      'somebody-dangerous-near',
      near([around(uncle, 'friend', { safe: 'unsafe' })], [known(uncle)], [known(uncle, { alive: 'no' })]),
    ],
    ['somebody-dangerous-near', near([], [worried('somebody-near')], [lookedInto()])],
    ['somebody-dangerous-near', near([], [worried('somebody-near')], [worried('school')])],
    ['somebody-dangerous-near', near([atHome('unsafe')], [known(uncle)], [known(uncle, { alive: 'no' })])],
    // Where the child lives says it, too.
    ...(
      [
        ['somebody-dangerous-near', 'unsafe', 'uncle'],
        ['kin-not-known-to-be-safe', 'not-known', 'uncle'],
      ] as const
    ).map(([id, safe, what]): [string, Near] => [
      id,
      near([around(uncle, what, { safe })], [lives('kin', { with: [uncle] })], [lives('kin', { with: [mother] })]),
    ]),
    [
      'safe-home-holds',
      near([levels({ family: 'good' }), strength('safe-home')], [atHome('safe')], [atHome('unsafe')]),
    ],
    [
      'safe-home-holds',
      near(
        [levels({ family: 'good' }), strength('safe-home'), dangerFrom(uncle, 'recruiter')],
        [around(uncle, 'neighbour')],
        [around(uncle, 'neighbour', { livesWithChild: 'yes' })],
      ),
    ],
    ...(['not-safe', 'not-known'] as const).map((answer): [string, Near] => [
      'safe-home-holds',
      near([levels({ family: 'good' }), strength('safe-home')], [looked()], [lookedAnd(answer)]),
    ]),
    ...(['sexual-abuse-at-home', 'emotional-abuse', 'neglect', 'suspect-near'] as const).map((area): [string, Near] => [
      'safe-home-holds',
      near([levels({ family: 'good' }), strength('safe-home')], [risk('out-of-school')], [risk(area)]),
    ]),
    [
      'parent-thought-involved',
      near([around(uncle, 'adoptive-parent')], [dangerFrom(uncle, 'profits')], [dangerFrom(mother, 'profits')]),
    ],
    [
      'family-gained-by-it',
      near(
        [dangerFrom(uncle, 'profits')],
        [around(uncle, 'employer', { livesWithChild: 'yes' })],
        [around(uncle, 'employer', { livesWithChild: 'yes', livesUntil: day('2026-02-01') })],
      ),
    ],
    [
      'family-gained-by-it',
      near([around(uncle, 'uncle'), dangerFrom(uncle, 'profits')], [known(uncle)], [known(uncle, { alive: 'no' })]),
    ],
    [
      'family-gained-by-it',
      near([around(mother, 'mother'), dangerFrom(mother, 'profits')], [became('left')], [became('died')]),
    ],
    [
      'kin-not-known-to-be-safe',
      near(
        [around(uncle, 'uncle', { safe: 'not-known', livesWithChild: 'yes' })],
        [known(uncle)],
        [known(uncle, { alive: 'no' })],
      ),
    ],
    ['family-wants-but-cannot', near([], [found('not-known')], [found('not-suitable')])],
    ['family-wants-but-cannot', near([], [family({ isAble: 'no' })], [family({ of: 'community', isAble: 'no' })])],
    [
      'family-wants-but-cannot',
      near([], [family({ wantsTheChild: 'in-part', isAble: 'no' })], [family({ wantsTheChild: 'no', isAble: 'no' })]),
    ],
    [
      'mother-is-young',
      near([around(mother, 'mother')], [known(mother, { ageBand: '15-17' })], [known(uncle, { ageBand: '15-17' })]),
    ],
  ],
)

describe('a mother who was written down as young', () => {
  const spokenWhen = (on: string) =>
    guidanceFor(
      HOME_AND_KIN,
      fileOf(around(mother, 'mother'), known(mother, { ageBand: '15-17' })),
      day(on),
    ).applicable.map(({ card }) => card.id)

  it('is no child any more when she must have grown up since', () => {
    expect(spokenWhen('2029-03-02')).not.toContain('mother-is-young')
    expect(spokenWhen('2029-02-27')).toContain('mother-is-young')
  })
})

describe('a place for parent and child', () => {
  const offered = (over: Parameters<typeof around>[2]) =>
    guidanceFor(HOME_AND_KIN, fileOf(around(uncle, 'own-child', over)), TODAY).applicable.flatMap(({ card }) =>
      card.id === 'own-small-child' ? [(card.offers ?? []).map(({ is }) => is)] : [],
    )

  it('is offered only to a young person with whom the small child lives', () => {
    expect(offered({ livesWithChild: 'no' })).toEqual([[]])
    expect(offered({ livesWithChild: 'not-known' })).toEqual([[]])
    expect(offered({ livesWithChild: 'yes', livesUntil: day('2026-02-01') })).toEqual([[]])
    expect(offered({ livesWithChild: 'yes' })).toEqual([['need']])
    const apart = around(uncle, 'own-child')
    const atHome = (what: 'own-child' | 'aunt') => around(mother, what, { livesWithChild: 'yes' })
    const beside = (...entries: readonly Entry[]) =>
      guidanceFor(HOME_AND_KIN, fileOf(apart, ...entries), TODAY).applicable.find(
        ({ card }) => card.id === 'own-small-child',
      )?.card.offers
    expect(beside(atHome('aunt'))).toEqual([])
    expect(beside(atHome('own-child'), known(mother, { alive: 'no' }))).toEqual([])
    expect(beside(atHome('own-child'))).toHaveLength(1)
  })
})
