import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
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
  TODAY,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { grandmother, mother, uncle } from '../../../../test/support/people.ts'
import { aBestInterests, aFamilyAssessment, says } from '../../../../test/support/work.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { BORN_OF_TRAFFICKING } from './born-of-trafficking.ts'

export const into = inGroup('born-of-trafficking', 'suspected')
const became = (what: BodyOf<typeof parentChanged>['what'], person = mother) =>
  entryOf(parentChanged, { person, what, childKnows: 'yes', childSays: says('She is gone.'), caresNow: [] })
const died = became('died')
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
    // A mother who is gone builds nothing with the child; a father may go.
    ...(['left', 'taken-back-into-exploitation'] as const).map((what): [string, Near] => [
      'born-bond-as-strength',
      near(
        [into, levels({ 'with-parent': 'good' }), around(mother, 'mother'), around(uncle, 'father')],
        [became(what, uncle)],
        [became(what)],
      ),
    ]),
    // Whose tie is not written may be the mother.
    ['born-bond-as-strength', near([into, levels({ 'with-parent': 'good' })], [became('came-back')], [became('left')])],
    // A doctor for the mother has not seen the child.
    [
      'born-growing-and-checked',
      near(
        [into, opened(), born('2024-02-01')],
        [help('needed', 'medical', { whom: mother })],
        [help('needed', 'medical')],
      ),
    ],
    // Where the mother died, words are made ready with nobody, whoever else lives.
    ...(['born-where-do-i-come-from', 'born-family-took-mother-only'] as const).map((id): [string, Near] => [
      id,
      near(
        [
          into,
          born('2013-02-01'),
          id === 'born-where-do-i-come-from' ? lived([], 'part') : family({ wantsTheChild: 'no' }),
          around(mother, 'mother'),
          around(uncle, 'father'),
        ],
        [known(mother)],
        [known(mother, { alive: 'no' })],
      ),
    ]),
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

it('are brought together in no session where the mother, or somebody at home, endangers the child', () => {
  const offered = (...entries: Parameters<typeof fileOf>) =>
    guidanceFor(BORN_OF_TRAFFICKING, fileOf(into, levels({ 'with-parent': 'hard' }), ...entries), TODAY)
      .applicable.filter(({ card }) => card.id === 'born-mother-torn')
      .flatMap(({ card }) => (card.offers ?? []).map(({ what }) => what))
  const together = 'Sessions for mother and child together'
  expect(offered(around(mother, 'mother'))).toContain(together)
  expect(offered(around(mother, 'mother', { safe: 'unsafe' }))).not.toContain(together)
  expect(offered(risk('violence-at-home'))).not.toContain(together)
})
