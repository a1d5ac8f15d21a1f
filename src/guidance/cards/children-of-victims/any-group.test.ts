import type { FileId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import {
  around,
  born,
  dangerFrom,
  help,
  inGroup,
  known,
  levels,
  lived,
  opened,
  strength,
  TODAY,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { idFrom, mother, uncle } from '../../../../test/support/people.ts'
import { says } from '../../../../test/support/work.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { CHILDREN_OF_VICTIMS } from './any-group.ts'

const left = inGroup('left-behind')
const theirFile = idFrom('file-of-the-mother') as FileId

const turnedAway = (over: object) =>
  help('absent', 'legal-justice', { gap: ['does-not-take-children-of-victims'], ...over })
const became = (what: BodyOf<typeof parentChanged>['what'], whom = mother) =>
  entryOf(parentChanged, { person: whom, what, childKnows: 'yes', childSays: says('I know.'), caresNow: [] })
const needed = help('needed', 'family-member-support')

/** Where a parent may be the danger, or is not there, help for the parent is not offered. */
const PARENT_FIRST: readonly (readonly [string, Near])[] = [
  near([left, needed, around(mother, 'mother')], [dangerFrom(uncle, 'profits')], [dangerFrom(mother, 'profits')]),
  near([left, needed, around(mother, 'mother')], [became('had-a-child')], [became('left')]),
  near([left, needed, around(mother, 'mother')], [became('came-back')], [became('cannot-be-found')]),
  near([left, needed, around(mother, 'mother')], [became('ended-own-help')], [became('held-by-police-or-prison')]),
  // The other parent may be the one who needs it.
  near(
    [left, needed, around(mother, 'mother')],
    [around(uncle, 'father'), became('left', uncle)],
    [around(uncle, 'uncle'), became('taken-back-into-exploitation')],
  ),
  near(
    [left, needed, around(uncle, 'father'), dangerFrom(uncle, 'profits')],
    [around(mother, 'mother')],
    [around(mother, 'aunt')],
  ),
].map((one) => ['child-of-victim-parent-first-aid', one])

proveCards(
  CHILDREN_OF_VICTIMS,
  {
    'child-of-victim-own-plan': near([left], [opened('2026-03-01', { source: 'parents-own-case' })], [opened()]),
    'child-of-victim-two-files': near(
      [left],
      [around(mother, 'mother', { theirFile })],
      [around(uncle, 'uncle', { theirFile })],
    ),
    'child-of-victim-parent-gone': near(
      [left, around(mother, 'mother')],
      [known(mother, { alive: 'no' })],
      [known(mother)],
    ),
    'child-of-victim-turned-away': near(
      [left],
      [help('absent', 'legal-justice', { gap: ['does-not-take-children-of-victims'] })],
      [help('absent', 'legal-justice', { gap: ['full'] })],
    ),
    'child-of-victim-parent-first-aid': near(
      [left],
      [levels({ 'with-parent': 'very-hard' })],
      [levels({ 'with-parent': 'good' })],
    ),
    'child-of-victim-trusted-adult': near([left], [strength('an-adult-she-trusts')], [strength('safe-home')]),
    'child-of-victim-carried-too-much': near([left, lived(['left-alone'])], [born('2012-01-01')], [born('2022-01-01')]),
  },
  [
    [
      'child-of-victim-turned-away',
      near([left], [turnedAway({ whom: mother, alsoFor: ['child'] })], [turnedAway({ whom: mother })]),
    ],
    [
      'child-of-victim-parent-first-aid',
      near(
        [left],
        [help('needed', 'family-member-support', { sub: 'for-a-parent' })],
        [help('needed', 'family-member-support', { sub: 'for-a-brother-or-sister' })],
      ),
    ],
    ...PARENT_FIRST,
    [
      'child-of-victim-parent-gone',
      near(
        [left, around(mother, 'mother'), around(uncle, 'uncle')],
        [known(mother, { alive: 'no' })],
        [known(uncle, { alive: 'no' })],
      ),
    ],
    // That a parent died may be written as what became of them, and nowhere else.
    ['child-of-victim-parent-gone', near([left, around(mother, 'mother')], [became('died')], [became('left')])],
  ],
)

it('who is of age is represented by nobody, also after a parent died', () => {
  const offered = (birthday: string) =>
    guidanceFor(CHILDREN_OF_VICTIMS, fileOf(left, around(mother, 'mother'), became('died'), born(birthday)), TODAY)
      .applicable.filter(({ card }) => card.id === 'child-of-victim-parent-gone')
      .flatMap(({ card }) => (card.offers ?? []).map((offer) => 'kind' in offer && offer.kind))
  expect(offered('2006-01-01')).toEqual([])
  expect(offered('2010-01-01')).toEqual(['guardianship'])
})
