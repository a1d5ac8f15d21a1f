import { education } from '#domain/kinds/rights/education.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { entryOf } from '../../../../test/support/entries.ts'
import { registration, strength } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { says } from '../../../../test/support/work.ts'
import { DOORS_THAT_OPEN } from './doors-that-open.ts'

const entitled = (toldToThem: 'yes' | 'not-yet') =>
  entryOf(entitlement, { stage: 'entitled', claim: 'benefit', what: 'child-benefit', whose: 'child', toldToThem })
const school = (stands: 'goes-to-school' | 'waits-for-a-place') =>
  entryOf(education, {
    stands,
    level: 'primary',
    obstacles: [],
    schoolKnows: 'nothing',
    childSays: says('I sit at the window.'),
  })

proveCards(DOORS_THAT_OPEN, {
  'papers-in-order': near([], [registration('registered')], [registration('in-progress')]),
  'entitled-and-not-told': near([], [entitled('not-yet')], [entitled('yes')]),
  'goes-to-school': near([], [school('goes-to-school')], [school('waits-for-a-place')]),
  'protection-in-force': near([], [strength('protection-measure-in-force')], [strength('friends')]),
})
