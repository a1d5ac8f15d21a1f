import { expect, it } from 'vitest'
import { ethicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { entryOf, fileHolding, day } from '../../../../test/support/entries.ts'
import {
  help,
  inGroup,
  levels,
  looked,
  opened,
  strength,
  TODAY,
  risk as riskOf,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother } from '../../../../test/support/people.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { aConference, aReflection, me, says, supervisor } from '../../../../test/support/work.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { LOOKING_WIDER } from './looking-wider.ts'

const risk = (key: string, place: 'individual' | 'community') =>
  entryOf(factor, {
    is: 'risk',
    factor: key,
    place,
    area: 'reprisal-in-community',
    words: 'As somebody saw it.',
    source: 'observed',
    pressing: 'medium',
    imminence: 'not-known',
  })
const ofVictim = inGroup('left-behind')
const safeUntil = (againBy: string) =>
  entryOf(safetyLook, { answer: 'safe', how: 'seen-there', because: 'The door locks.', againBy: day(againBy) })
const decided = (...by: (typeof me | typeof supervisor)[]) =>
  entryOf(ethicalReflection, {
    ...aReflection(),
    state: 'decided',
    chosen: 0,
    because: 'It cannot wait.',
    decidedBy: by,
    lessenHarm: [],
    childSays: says('Yes.'),
  })

proveCards(
  LOOKING_WIDER,
  {
    'safe-and-not-well': near(
      [inGroup('left-behind'), looked()],
      [levels({ family: 'hard' })],
      [levels({ family: 'good' })],
    ),
    'many-hands-no-table': near(
      [help('accepted', 'medical'), help('in-progress', 'legal-justice'), help('accepted', 'mentoring-peer')],
      [],
      [entryOf(caseConference, aConference())],
    ),
    'our-own-limits': near(
      [inGroup('born-of-trafficking'), help('absent', 'medical'), help('unfit', 'legal-justice')],
      [help('absent', 'mentoring-peer')],
      [help('needed', 'mentoring-peer')],
    ),
    'nobody-helped-yet': near(
      [opened('2026-01-01'), help('declined', 'medical')],
      [],
      [help('accepted', 'mentoring-peer')],
    ),
    'risk-only-in-the-child': near(
      [risk('one', 'individual')],
      [risk('two', 'individual')],
      [risk('two', 'community')],
    ),
    'dilemma-decided-alone': near([], [decided(me)], [decided(me, supervisor)]),
  },
  [
    ['risk-only-in-the-child', near([risk('one', 'individual'), strength('friends')], [risk('two', 'individual')], [])],
    // A doctor for the mother is no hand on the child, unless it is for the child, too.
    [
      'many-hands-no-table',
      near(
        [help('accepted', 'medical'), help('in-progress', 'legal-justice')],
        [help('accepted', 'mentoring-peer', { whom: mother, alsoFor: ['child'] })],
        [help('accepted', 'mentoring-peer', { whom: mother })],
      ),
    ],
    [
      'safe-and-not-well',
      near([ofVictim, levels({ family: 'hard' })], [safeUntil('2026-03-10')], [safeUntil('2026-03-09')]),
    ],
    ...(['violence-at-home', 'sexual-abuse-at-home', 'emotional-abuse', 'neglect', 'suspect-near'] as const).map(
      (area): [string, Near] => [
        'safe-and-not-well',
        near([ofVictim, looked(), levels({ family: 'hard' })], [riskOf('out-of-school')], [riskOf(area)]),
      ],
    ),
    [
      'safe-and-not-well',
      near(
        [ofVictim, looked(), levels({ family: 'hard' })],
        [],
        [{ ...riskOf('sexual-abuse-at-home'), folder: 'origins' }],
      ),
    ],
  ],
)

it('nobody who does not hold the origins is told that every risk lies in the child: another may be written there', () => {
  const own = [risk('one', 'individual'), risk('two', 'individual')]
  const ids = (...folders: Parameters<typeof fileHolding>[0]) =>
    guidanceFor(LOOKING_WIDER, fileHolding(folders, ...own), TODAY).applicable.map(({ card }) => card.id)
  expect(ids('care')).not.toContain('risk-only-in-the-child')
  expect(ids('care', 'origins')).toContain('risk-only-in-the-child')
})
