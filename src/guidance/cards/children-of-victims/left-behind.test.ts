import {
  around,
  born,
  help,
  inGroup,
  levels,
  lived,
  lives,
  opened,
  dangerFrom,
  known,
  risk,
  TODAY,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother, uncle, grandmother } from '../../../../test/support/people.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { says } from '../../../../test/support/work.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { expect, it } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import type { Folder, PersonId } from '#domain/entry/ids.ts'
import { victimsChild } from '#domain/kinds/experience/victims-child.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { LEFT_BEHIND } from './left-behind.ts'

type Told = BodyOf<typeof victimsChild>['toldChild']
type Period = BodyOf<typeof victimsChild>['period']

const left = inGroup('left-behind')
const keptInTouch = (parent?: PersonId) =>
  entryOf(victimsChild, { ...lived(['kept-in-touch-with-parent']).body, ...(parent && { parent }) })

const cameBack = entryOf(parentChanged, {
  person: mother,
  what: 'came-back',
  childKnows: 'yes',
  childSays: says('She is thin.'),
  caresNow: [],
})

const nine = born('2016-05-01')
const hardOn = (at: string) => levels({ 'with-parent': 'hard' }, { at: day(at) })
const school = (stands: BodyOf<typeof education>['stands']) =>
  entryOf(education, { stands, level: 'primary', obstacles: [], schoolKnows: 'nothing', childSays: says('Maths.') })
const eleven = born('2015-01-01')
const of = (parent: PersonId, ...[told, period]: [Told, Period]) => {
  const entry = lived([], told, period)
  return { ...entry, body: { ...entry.body, parent } }
}

proveCards(
  LEFT_BEHIND,
  {
    'left-behind-who-cared': near([left, opened()], [], [lived([])]),
    'left-behind-told-nothing': near([left, eleven], [lived([], 'nothing')], [lived([], 'part')]),
    'left-behind-many-carers': near([left], [lived(['many-carers'])], [lived(['stayed-in-school'])]),
    'left-behind-good-carer': near(
      [],
      [left, lived(['carer-cared-well'])],
      [inGroup('left-behind', 'no'), lived(['carer-cared-well'])],
    ),
    'left-behind-siblings-apart': near(
      [left],
      [lived(['separated-from-siblings'])],
      [lived(['separated-from-parent'])],
    ),
    'left-behind-angry': near(
      [left, around(mother, 'mother'), cameBack],
      [levels({ 'with-parent': 'hard' })],
      [levels({ 'with-parent': 'fair' })],
    ),
    'left-behind-out-of-school': near([left, lived(['no-school'])], [born('2015-01-01')], [born('2024-01-01')]),
    'left-behind-kept-in-touch': near([left], [lived(['kept-in-touch-with-parent'])], [lived(['left-alone'])]),
    'left-behind-carer-without-help': near([left, lives('kin')], [], [help('in-progress', 'family-member-support')]),
    'left-behind-harmed-too': near([lived(['violence-suffered'])], [left], [inGroup('trafficked-with-parent')]),
    'left-behind-hunger': near([left], [lived(['hunger-or-no-care'])], [lived(['moved-often'])]),
    'left-behind-stayed-in-school': near([left, nine], [lived(['stayed-in-school'])], [lived(['no-school'])]),
  },
  [
    // What the child was told later counts, in whatever order it was written down.
    [
      'left-behind-told-nothing',
      near(
        [left, eleven],
        [lived([], 'nothing', 'after'), lived([], 'all', 'while-parent-was-trafficked')],
        [lived([], 'all', 'after'), lived([], 'nothing', 'while-parent-was-trafficked')],
      ),
    ],
    [
      'left-behind-told-nothing',
      near([left, eleven, lived([], 'nothing', 'before')], [], [lived([], 'part', 'while-parent-was-trafficked')]),
    ],
    // What the child was told of one parent says nothing of the other.
    [
      'left-behind-told-nothing',
      near(
        [left, eleven, of(mother, 'nothing', 'while-parent-was-trafficked')],
        [of(uncle, 'all', 'after')],
        [of(mother, 'all', 'after')],
      ),
    ],
    [
      'left-behind-angry',
      near([left, around(mother, 'mother'), cameBack], [hardOn('2026-03-01')], [hardOn('2026-02-28')]),
    ],
    [
      'left-behind-angry',
      near([left, hardOn('2026-03-02'), cameBack], [around(mother, 'mother')], [around(uncle, 'father')]),
    ],
    ['left-behind-stayed-in-school', near([left, lived(['stayed-in-school'])], [nine], [born('2006-05-01')])],
    [
      'left-behind-stayed-in-school',
      near([left, nine], [lived(['stayed-in-school'], 'all', 'after')], [lived(['stayed-in-school'], 'all', 'before')]),
    ],
    ...(['out-of-school', 'left-school', 'refused-by-school', 'finished'] as const).map((stands): [string, Near] => [
      'left-behind-stayed-in-school',
      near([left, nine, lived(['stayed-in-school'])], [school('goes-to-school')], [school(stands)]),
    ]),
    // Of whom it is written counts, and not another parent.
    [
      'left-behind-kept-in-touch',
      near(
        [left, keptInTouch(mother), around(mother, 'mother'), around(uncle, 'father')],
        [known(uncle, { alive: 'no' })],
        [known(mother, { alive: 'no' })],
      ),
    ],
    [
      'left-behind-kept-in-touch',
      near(
        [left, keptInTouch(mother)],
        [around(mother, 'mother'), around(uncle, 'father', { safe: 'unsafe' })],
        [around(mother, 'mother', { safe: 'unsafe' }), around(uncle, 'father')],
      ),
    ],
    [
      'left-behind-kept-in-touch',
      near([left, keptInTouch(mother)], [dangerFrom(uncle, 'recruiter')], [dangerFrom(mother, 'recruiter')]),
    ],
    // Of one parent or the other: it may be the one who is not safe.
    [
      'left-behind-kept-in-touch',
      near(
        [left, keptInTouch(), around(mother, 'mother')],
        [around(uncle, 'father')],
        [around(uncle, 'father', { safe: 'unsafe' })],
      ),
    ],
    [
      'left-behind-kept-in-touch',
      near([left, keptInTouch(), around(mother, 'mother')], [known(mother)], [known(mother, { alive: 'no' })]),
    ],
    // A doctor for the grandmother is help for the grandmother; a lawyer for the child is not.
    [
      'left-behind-carer-without-help',
      near(
        [left, lives('kin', { with: [grandmother] })],
        [help('in-progress', 'medical')],
        [help('in-progress', 'medical', { whom: grandmother })],
      ),
    ],
    [
      'left-behind-carer-without-help',
      near(
        [left, lives('kin'), around(grandmother, 'grandmother', { cares: 'yes' })],
        [help('in-progress', 'economic-livelihood', { alsoFor: [mother] })],
        [help('in-progress', 'economic-livelihood', { alsoFor: [grandmother] })],
      ),
    ],
    ...(['violence-at-home', 'sexual-abuse-at-home', 'neglect'] as const).map((area): [string, Near] => [
      'left-behind-carer-without-help',
      near([left, lives('kin')], [risk('out-of-school')], [risk(area)]),
    ]),
  ],
)

it('no place is asked for at a school to which the child goes', () => {
  const offered = (stands: BodyOf<typeof education>['stands']) =>
    guidanceFor(LEFT_BEHIND, fileOf(left, nine, lived(['no-school']), school(stands)), TODAY)
      .applicable.filter(({ card }) => card.id === 'left-behind-out-of-school')
      .flatMap(({ card }) => card.offers ?? [])
  expect(offered('left-school')).toHaveLength(1)
  expect(offered('goes-to-school')).toEqual([])
})

it('nobody who does not hold names and family is told to build on a parent: that parent may be written there as unsafe', () => {
  const written = [left, keptInTouch(mother), around(mother, 'mother', { safe: 'unsafe' })]
  const ids = (entries: readonly Entry[], ...folders: readonly Folder[]) =>
    guidanceFor(LEFT_BEHIND, fileHolding(folders, ...entries), TODAY).applicable.map(({ card }) => card.id)
  expect(ids(written, 'origins')).not.toContain('left-behind-kept-in-touch')
  expect(ids(written.slice(0, 2), 'origins', 'identity')).toContain('left-behind-kept-in-touch')
})
