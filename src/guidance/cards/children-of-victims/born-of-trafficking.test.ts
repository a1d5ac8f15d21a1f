import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { entryOf } from '../../../../test/support/entries.ts'
import {
  around,
  born,
  community,
  family,
  help,
  inGroup,
  known,
  levels,
  lived,
  lives,
  opened,
  risk,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { grandmother, mother, uncle } from '../../../../test/support/people.ts'
import { aBestInterests, aFamilyAssessment, says } from '../../../../test/support/work.ts'
import { BORN_OF_TRAFFICKING } from './born-of-trafficking.ts'

export const into = inGroup('born-of-trafficking', 'suspected')
const died = entryOf(parentChanged, {
  person: mother,
  what: 'died',
  childKnows: 'yes',
  childSays: says('She is gone.'),
  caresNow: [],
})
const giving = (trigger: 'adoption-or-relinquishment' | 'return') =>
  entryOf(bestInterests, aBestInterests({ trigger, size: 'determination' }))

proveCards(
  BORN_OF_TRAFFICKING,
  {
    'born-mother-torn': near([into], [levels({ 'with-parent': 'very-hard' })], [levels({ 'with-parent': 'fair' })]),
    'born-bond-as-strength': near([into], [levels({ 'with-parent': 'good' })], [levels({ family: 'good' })]),
    'born-family-took-mother-only': near(
      [into],
      [family({ wantsTheChild: 'in-part' })],
      [family({ wantsTheChild: 'yes' })],
    ),
    'born-family-opens': near(
      [into],
      [family({ wantsTheChild: 'yes' })],
      [family({ of: 'community', wantsTheChild: 'yes' })],
    ),
    'born-talk-of-the-place': near([into], [lived(['teased-or-shunned'])], [lived(['had-someone-to-turn-to'])]),
    'born-place-in-community': near([into], [levels({ community: 'good' })], [levels({ community: 'hard' })]),
    'born-in-husbands-house': near([into], [lives('with-husband-or-his-family')], [lives('one-parent')]),
    'born-growing-and-checked': near(
      [into, opened(), born('2024-02-01')],
      [],
      [help('in-progress', 'medical', {}, { folder: 'health' })],
    ),
    'born-where-do-i-come-from': near([into, born('2013-02-01')], [lived([], 'part')], [lived([], 'all')]),
    'born-to-be-given-away': near([into], [giving('adoption-or-relinquishment')], [giving('return')]),
  },
  [
    ['born-talk-of-the-place', near([into], [community()])],
    ['born-family-opens', near([into], [family()], [entryOf(familyAssessment, aFamilyAssessment('not-suitable'))])],
    ...(['reprisal-in-community', 'suspect-near'] as const).map((area): [string, Near] => [
      'born-place-in-community',
      near([into, levels({ community: 'good' })], [risk('out-of-school')], [risk(area)]),
    ]),
    ...(['violence-at-home', 'sexual-abuse-at-home', 'neglect'] as const).map((area): [string, Near] => [
      'born-bond-as-strength',
      near([into, levels({ 'with-parent': 'good' })], [risk('out-of-school')], [risk(area)]),
    ]),
    [
      'born-bond-as-strength',
      near(
        [into, levels({ 'with-parent': 'good' })],
        [around(mother, 'father', { safe: 'unsafe' })],
        [around(mother, 'mother', { safe: 'unsafe' })],
      ),
    ],
    // Only where a parent may live can words be made ready with the mother, or can a family take her alone.
    [
      'born-where-do-i-come-from',
      near(
        [into, born('2013-02-01'), lived([], 'part'), around(mother, 'mother')],
        [known(mother)],
        [known(mother, { alive: 'no' })],
      ),
    ],
    [
      'born-family-took-mother-only',
      near(
        [into, family({ wantsTheChild: 'no' }), around(mother, 'mother')],
        [known(mother, { alive: 'not-known' })],
        [known(mother, { alive: 'no' })],
      ),
    ],
    // That she died may be written as what became of a parent, and nowhere else.
    [
      'born-mother-torn',
      near([into, levels({ 'with-parent': 'hard' }), around(mother, 'mother'), known(mother)], [], [died]),
    ],
    // A father who lives is no mother.
    ...(['born-mother-torn', 'born-bond-as-strength'] as const).map((id): [string, Near] => [
      id,
      near(
        [
          into,
          levels({ 'with-parent': id === 'born-mother-torn' ? 'hard' : 'good' }),
          around(mother, 'mother'),
          around(uncle, 'father'),
        ],
        [known(mother)],
        [known(mother, { alive: 'no' })],
      ),
    ]),
    // Whoever else is written of the family, a parent who has died is not the one with whom it goes well.
    [
      'born-bond-as-strength',
      near(
        [into, levels({ 'with-parent': 'good' }), around(mother, 'mother'), around(grandmother, 'grandmother')],
        [known(mother)],
        [known(mother, { alive: 'no' })],
      ),
    ],
  ],
)
