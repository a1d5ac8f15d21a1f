import { education } from '#domain/kinds/rights/education.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { day, entryOf } from '../../../../test/support/entries.ts'
import { registration, risk, strength } from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { says } from '../../../../test/support/work.ts'
import { DOORS_THAT_OPEN } from './doors-that-open.ts'

const entitled = (toldToThem: 'yes' | 'not-yet', claimBy?: string) =>
  entryOf(entitlement, {
    stage: 'entitled',
    claim: 'benefit',
    what: 'child-benefit',
    whose: 'child',
    toldToThem,
    ...(claimBy && { claimBy: day(claimBy) }),
  })
const school = (stands: 'goes-to-school' | 'waits-for-a-place') =>
  entryOf(education, {
    stands,
    level: 'primary',
    obstacles: [],
    schoolKnows: 'nothing',
    childSays: says('I sit at the window.'),
  })

proveCards(
  DOORS_THAT_OPEN,
  {
    'papers-in-order': near([], [registration('registered')], [registration('in-progress')]),
    'entitled-and-not-told': near([], [entitled('not-yet')], [entitled('yes')]),
    'goes-to-school': near([], [school('goes-to-school')], [school('waits-for-a-place')]),
    'protection-in-force': near([], [strength('protection-measure-in-force')], [strength('friends')]),
  },
  [
    ...(['suspect-near', 'threats-or-retaliation'] as const).map((area): [string, Near] => [
      'protection-in-force',
      near([strength('distance-from-suspect')], [risk('out-of-school')], [risk(area)]),
    ]),
    // Also where fewer people may read of the danger.
    [
      'protection-in-force',
      near([strength('protection-measure-in-force')], [], [{ ...risk('suspect-near'), folder: 'origins' }]),
    ],
    ['entitled-and-not-told', near([], [entitled('not-yet', '2026-03-10')], [entitled('not-yet', '2026-03-09')])],
  ],
)
