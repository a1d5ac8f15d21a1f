import type { FileId } from '#domain/entry/ids.ts'
import {
  around,
  born,
  help,
  inGroup,
  known,
  levels,
  lived,
  opened,
  strength,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { idFrom, mother, uncle } from '../../../../test/support/people.ts'
import { CHILDREN_OF_VICTIMS } from './any-group.ts'

const left = inGroup('left-behind')
const theirFile = idFrom('file-of-the-mother') as FileId

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
      'child-of-victim-parent-gone',
      near(
        [left, around(mother, 'mother'), around(uncle, 'uncle')],
        [known(mother, { alive: 'no' })],
        [known(uncle, { alive: 'no' })],
      ),
    ],
  ],
)
