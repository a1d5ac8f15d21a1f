import { describe, expect, it } from 'vitest'
import type { BodyOf } from '#domain/file/kind.ts'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { courtDate } from '#domain/kinds/rights/court-date.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { nonPunishment } from '#domain/kinds/rights/non-punishment.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import {
  born,
  help,
  inGroup,
  known,
  opened,
  risk,
  seems,
  TODAY,
  used,
  strength,
  speaksFor,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother } from '../../../../test/support/people.ts'
import { aRisk, says } from '../../../../test/support/work.ts'
import { CARDS } from '../../cards.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { COURT_AND_BLAME } from './court-and-blame.ts'
import { HARM_AT_HOME } from './harm-at-home.ts'
import { HARM_OUTSIDE } from './harm-outside.ts'
import { WHEN_A_PARENT_CHANGES } from './parent-changes.ts'

const twelve = born('2013-06-01')
const became = (what: BodyOf<typeof parentChanged>['what'], at = '2026-03-01') =>
  entryOf(
    parentChanged,
    { person: mother, what, childKnows: 'yes', childSays: says('I saw it.'), caresNow: [] },
    { at: day(at) },
  )
const speaksOn = (on: string, over: Parameters<typeof speaksFor>[0] = {}) => ({ ...speaksFor(over), at: day(on) })
const school = (
  stands: BodyOf<typeof education>['stands'],
  obstacles: BodyOf<typeof education>['obstacles'] = ['cost'],
) => entryOf(education, { stands, level: 'primary', obstacles, schoolKnows: 'nothing', childSays: says('I want to.') })
const mayMissSchool = (imminence: 'now' | 'soon' | 'later' | 'not-known') =>
  entryOf(factor, aRisk({ area: 'out-of-school', imminence }))
const claims = (what: BodyOf<typeof entitlement>['what'], whose: BodyOf<typeof entitlement>['whose'] = 'child') =>
  entryOf(entitlement, { stage: 'entitled', claim: 'benefit', what, whose, toldToThem: 'yes' })
const notReachable = (whom: 'child' | typeof mother) =>
  help('absent', 'medical', { whom, gap: ['not-reachable-with-disability'] })
type Planned = Extract<BodyOf<typeof courtDate>, { stands: 'planned' }>
const court = (on: string, childComes: Planned['childComes'] = 'yes') =>
  entryOf(courtDate, {
    stands: 'planned',
    date: 'd',
    sort: 'child-is-heard',
    on: day(on),
    childComes,
    prepared: 'not-yet',
    goesWith: [],
  })
const dayOf = (sort: Planned['sort'], on: string) => {
  const entry = court(on)
  return { ...entry, body: { ...entry.body, sort } }
}
const tookPlace = (sort: Planned['sort'], on: string) =>
  entryOf(courtDate, {
    stands: 'held',
    date: 'd',
    sort,
    on: day(on),
    childWasThere: 'no',
    sawTheSuspect: 'no',
    childSays: says('I heard.'),
  })
const calledOff = (on: string) =>
  entryOf(courtDate, {
    stands: 'cancelled',
    date: 'd',
    sort: 'release-of-suspect',
    on: day(on),
    because: 'He stays.',
    childTold: 'yes',
  })
const blamed = (stands: BodyOf<typeof nonPunishment>['stands']) =>
  entryOf(nonPunishment, {
    matter: 'm',
    blamedFor: ['petty-crime'],
    stands,
    held: 'not-held',
    childSays: says('They made me.'),
  })

proveCards(HARM_AT_HOME, {
  'sexual-abuse-at-home': near([], [risk('sexual-abuse-at-home')], [risk('violence-at-home')]),
  'neglect-at-home': near([], [risk('neglect')], [risk('hazardous-work')]),
  'emotional-abuse-at-home': near([], [risk('emotional-abuse')], [risk('violence-at-home')]),
  'harmful-practice-ahead': near([], [risk('harmful-practice')], [risk('early-or-forced-marriage')]),
})

proveCards(
  HARM_OUTSIDE,
  {
    substances: near([], [risk('substances')], [risk('goes-missing')]),
    'hazardous-work': near([risk('hazardous-work')], [twelve], [born('2004-01-01')]),
    'out-of-school': near([twelve, risk('out-of-school')], [], [school('goes-to-school')]),
    'forced-online-fraud': near([], [used({ work: ['online-fraud'] })], [used({ work: ['manufacturing'] })]),
    'disability-in-every-step': near([], [school('goes-at-times', ['disability'])], [school('goes-at-times')]),
  },
  [
    ['hazardous-work', near([risk('hazardous-work')], [seems('not-known')], [seems('18-24')])],
    ['disability-in-every-step', near([], [claims('disability-benefit')], [claims('child-benefit')])],
    ['disability-in-every-step', near([], [claims('disability-benefit')], [claims('disability-benefit', mother)])],
    ['disability-in-every-step', near([], [notReachable('child')], [notReachable(mother)])],
    // A danger that lies ahead is no child out of school today.
    ...(['soon', 'later'] as const).map((ahead): [string, Near] => [
      'out-of-school',
      near([twelve], [mayMissSchool('now')], [mayMissSchool(ahead)]),
    ]),
    [
      'out-of-school',
      near([twelve, mayMissSchool('not-known')], [strength('friends')], [strength('in-school-or-training')]),
    ],
    [
      'out-of-school',
      near([twelve, strength('in-school-or-training')], [school('left-school')], [school('goes-to-school')]),
    ],
  ],
)

proveCards(
  WHEN_A_PARENT_CHANGES,
  {
    'parent-gone': near([twelve, became('left', '2026-02-10')], [], [became('came-back')]),
    'parent-seriously-ill': near([twelve], [became('seriously-ill')], [became('ended-own-help')]),
    'parent-taken-back': near([], [became('taken-back-into-exploitation')], [became('left')]),
    'parent-new-partner': near([twelve], [became('new-partner')], [became('had-a-child')]),
  },
  [
    // That a parent had a child, fell ill or ended their own help brings nobody back, and no new partner leaves by it.
    ...(['had-a-child', 'seriously-ill', 'ended-own-help', 'withdrew-own-consent', 'other'] as const).flatMap(
      (what): [string, Near][] => [
        [
          'parent-gone',
          near([twelve, became('left')], [became(what, '2026-03-02')], [became('came-back', '2026-03-02')]),
        ],
        [
          'parent-taken-back',
          near(
            [became('taken-back-into-exploitation')],
            [became(what, '2026-03-02')],
            [became('came-back', '2026-03-02')],
          ),
        ],
        [
          'parent-new-partner',
          near([twelve, became('new-partner')], [became(what, '2026-03-02')], [became('left', '2026-03-02')]),
        ],
      ],
    ),
    [
      'parent-taken-back',
      near(
        [became('taken-back-into-exploitation')],
        [became('new-partner', '2026-03-02')],
        [became('came-back', '2026-03-02')],
      ),
    ],
    // Whoever cared for the child is as much gone by death.
    ['parent-gone', near([twelve], [became('died', '2026-02-10')], [became('ended-own-help', '2026-02-10')])],
    ...(['parent-gone', 'parent-new-partner'] as const).map((id): [string, Near] => [
      id,
      near([became(id === 'parent-gone' ? 'left' : 'new-partner')], [seems('not-known')], [born('2006-01-01')]),
    ]),
    // The illness goes on whatever else is written, until the parent is gone or dead. Who came back is as ill as before.
    ...(['had-a-child', 'ended-own-help', 'new-partner', 'came-back'] as const).map((what): [string, Near] => [
      'parent-seriously-ill',
      near([twelve, became('seriously-ill')], [became(what, '2026-03-02')], [became('left', '2026-03-02')]),
    ]),
    ...(['seriously-ill', 'new-partner'] as const).flatMap((what): [string, Near][] => {
      const id = what === 'new-partner' ? 'parent-new-partner' : 'parent-seriously-ill'
      return [
        [
          id,
          near(
            [twelve, became(what, '2026-02-20'), became('left', '2026-02-25')],
            [became('came-back', '2026-03-02')],
            [became('taken-back-into-exploitation', '2026-03-02')],
          ),
        ],
        [id, near([twelve, became('left', '2026-02-20')], [became(what, '2026-03-02')], [])],
      ]
    }),
    [
      'parent-new-partner',
      near([twelve, became('new-partner')], [became('came-back', '2026-03-02')], [became('left', '2026-03-02')]),
    ],
    [
      'parent-seriously-ill',
      near([twelve, became('seriously-ill')], [known(mother)], [known(mother, { alive: 'no' })]),
    ],
    [
      'parent-seriously-ill',
      near([twelve], [became('seriously-ill', '2025-12-10')], [became('seriously-ill', '2025-12-09')]),
    ],
    // Thirty days on, nobody asks about tonight.
    ['parent-gone', near([twelve], [became('left', '2026-02-08')], [became('left', '2026-02-07')])],
    ...[
      [speaksOn('2026-02-09'), speaksOn('2026-02-10')],
      [speaksOn('2026-03-01', { stands: 'ended' }), speaksOn('2026-03-01')],
      [speaksOn('2026-03-01', { endsOn: day('2026-03-09') }), speaksOn('2026-03-01', { endsOn: day('2026-03-10') })],
      [speaksOn('2026-03-01', { stands: 'asked-for' }), speaksOn('2026-03-01', { stands: 'not-needed' })],
      [speaksOn('2026-03-01', { type: 'support-person' }), speaksOn('2026-03-01', { type: 'parent' })],
    ].map(([speaks, silent]): [string, Near] => [
      'parent-gone',
      near([twelve, became('left', '2026-02-10')], speaks ? [speaks] : [], silent ? [silent] : []),
    ]),
  ],
)

proveCards(
  COURT_AND_BLAME,
  {
    'court-day-near': near([], [court('2026-03-11')], [court('2026-04-20')]),
    'release-is-near': near(
      [],
      [dayOf('release-of-suspect', '2026-03-24')],
      [dayOf('release-of-suspect', '2026-03-25')],
    ),
    'blamed-for-it': near([], [blamed('not-raised')], [blamed('accepted')]),
  },
  [
    ['release-is-near', near([], [dayOf('measure-ends', '2026-02-24')], [dayOf('measure-ends', '2026-02-23')])],
    ['release-is-near', near([], [dayOf('measure-ends', '2026-03-12')], [dayOf('payment', '2026-03-12')])],
    // Once it took place, somebody dangerous is free.
    ...(['release-of-suspect', 'measure-ends'] as const).map((sort): [string, Near] => [
      'release-is-near',
      near([], [tookPlace(sort, '2026-03-08')], [tookPlace(sort, '2026-02-23')]),
    ]),
    ['release-is-near', near([], [tookPlace('release-of-suspect', '2026-03-08')], [calledOff('2026-03-08')])],
    // On these days nobody sees a courtroom.
    ...(['term', 'payment', 'release-of-suspect', 'measure-ends'] as const).map((sort): [string, Near] => [
      'court-day-near',
      near([], [dayOf('judgment', '2026-03-12')], [dayOf(sort, '2026-03-12')]),
    ]),
  ],
)

describe('near what these cards are about', () => {
  const ids = (...entries: Parameters<typeof fileOf>) =>
    guidanceFor(CARDS, fileOf(...entries), TODAY).applicable.map(({ card }) => card.id)

  it('no day before a court is near once it is past, or where the child need not come', () => {
    expect(ids(court('2026-03-09'))).not.toContain('court-day-near')
    expect(ids(court('2026-03-11', 'no'))).not.toContain('court-day-near')
    expect(ids(court('2026-03-24'))).toContain('court-day-near')
    expect(ids(court('2026-03-25'))).not.toContain('court-day-near')
  })

  it('a child born of trafficking is considered as a victim, too', () => {
    expect(ids(opened(), inGroup('born-of-trafficking'))).toContain('with-parent-considered-in-own-right')
  })

  it('a school that is refused is not a school where the child goes', () => {
    expect(ids(twelve, school('refused-by-school'))).toContain('out-of-school')
    expect(ids(twelve, school('refused-by-school'))).not.toContain('goes-to-school')
  })
})
