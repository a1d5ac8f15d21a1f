import { around, born, help, inGroup, levels, lived, lives, opened } from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother, uncle } from '../../../../test/support/people.ts'
import { day, entryOf } from '../../../../test/support/entries.ts'
import { says } from '../../../../test/support/work.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { LEFT_BEHIND } from './left-behind.ts'

const left = inGroup('left-behind')

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

proveCards(
  LEFT_BEHIND,
  {
    'left-behind-who-cared': near([left, opened()], [], [lived([])]),
    'left-behind-told-nothing': near([left, born('2015-01-01')], [lived([], 'nothing')], [lived([], 'part')]),
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
  ],
)
