import { around, born, help, inGroup, levels, lived, lives, opened } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { mother, uncle } from '../../../../test/support/people.ts'
import { entryOf } from '../../../../test/support/entries.ts'
import { says } from '../../../../test/support/work.ts'
import { parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import type { PersonId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { victimsChild } from '#domain/kinds/experience/victims-child.ts'
import { LEFT_BEHIND } from './left-behind.ts'

type Told = BodyOf<typeof victimsChild>['toldChild']
type Period = BodyOf<typeof victimsChild>['period']

const left = inGroup('left-behind')

const cameBack = entryOf(parentChanged, {
  person: mother,
  what: 'came-back',
  childKnows: 'yes',
  childSays: says('She is thin.'),
  caresNow: [],
})

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
    'left-behind-stayed-in-school': near([left], [lived(['stayed-in-school'])], [lived(['no-school'])]),
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
  ],
)
