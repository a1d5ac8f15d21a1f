import { describe, expect, it } from 'vitest'
import { returnPlan } from '../../../domain/kinds/care/return-plan.ts'
import type { BodyOf } from '../../../domain/kind.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import {
  around,
  dangerFrom,
  family,
  known,
  levels,
  lives,
  met,
  opened,
  risk,
  strength,
} from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { grandmother, mother, uncle } from '../../../../test/support/people.ts'
import { me, says } from '../../../../test/support/work.ts'
import { speak } from '../../engine/speak.ts'
import { HOME_AND_KIN } from './home-and-kin.ts'

const going = (over: Partial<BodyOf<typeof returnPlan>> = {}) =>
  entryOf(returnPlan, {
    to: 'her grandmother',
    place: 'lived-there-before',
    with: [grandmother],
    stage: 'received',
    childSays: says('Yes.'),
    prepared: { child: 'pictures', family: 'two talks' },
    handOver: { travelsWith: me, receivedBy: { person: grandmother }, papers: [] },
    firstVisitBy: day('2026-03-15'),
    ifItFails: 'Back to the shelter.',
    ...over,
  })
const first = lives('kin', {}, { at: day('2026-01-01') })
const second = lives('foster', {}, { at: day('2026-02-01'), replaces: [first.id] })

proveCards(HOME_AND_KIN, {
  'parent-thought-involved': near(
    [around(mother, 'mother')],
    [dangerFrom(mother, 'profits')],
    [dangerFrom(uncle, 'profits')],
  ),
  'somebody-dangerous-near': near([], [risk('suspect-near')], [risk('out-of-school')]),
  'violence-at-home': near([], [risk('violence-at-home')], [risk('substances')]),
  'family-wants-but-cannot': near([], [family({ isAble: 'with-support' })], [family({ isAble: 'yes' })]),
  'family-can-but-does-not-want': near([], [family({ wantsTheChild: 'no' })], [family({ wantsTheChild: 'in-part' })]),
  'often-moved': near([first, second], [lives('residential', {}, { replaces: [second.id] })], []),
  'no-home-at-all': near([], [lives('none')], [lives('not-known')]),
  'children-alone-in-house': near([], [lives('child-headed-household')], [lives('kin')]),
  'mother-is-young': near(
    [around(mother, 'mother')],
    [known(mother, { ageBand: '15-17' })],
    [known(mother, { ageBand: '18-24' })],
  ),
  'own-small-child': near([], [around(uncle, 'own-child')], [around(uncle, 'cousin')]),
  'returned-not-visited': near([going()], [], [met()]),
  'return-to-unknown-place': near(
    [],
    [going({ place: 'never-lived-there', stage: 'planned' })],
    [going({ stage: 'planned' })],
  ),
  'feedback-across-border': near([going()], [opened('2025-10-01')], [opened()]),
  'safe-home-holds': near([levels({ family: 'good' })], [strength('safe-home')], [strength('friends')]),
  'kin-not-known-to-be-safe': near(
    [],
    [around(uncle, 'uncle', { safe: 'not-known', livesWithChild: 'yes' })],
    [around(uncle, 'uncle', { safe: 'not-known' })],
  ),
  'family-gained-by-it': near([], [dangerFrom(uncle, 'profits')], [dangerFrom(uncle, 'client')]),
})

describe('a mother who was written down as young', () => {
  const spokenWhen = (on: string) =>
    speak(HOME_AND_KIN, fileOf(around(mother, 'mother'), known(mother, { ageBand: '15-17' })), day(on)).spoken.map(
      ({ card }) => card.id,
    )

  it('is no child any more when she must have grown up since', () => {
    expect(spokenWhen('2029-03-02')).not.toContain('mother-is-young')
    expect(spokenWhen('2029-02-27')).toContain('mother-is-young')
  })
})
