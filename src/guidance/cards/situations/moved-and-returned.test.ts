import { expect, it } from 'vitest'
import { returnPlan } from '#domain/kinds/care/return-plan.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { lives, met, opened, TODAY } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { grandmother } from '../../../../test/support/people.ts'
import { me, notYetTo, says } from '../../../../test/support/work.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { MOVED_AND_RETURNED } from './moved-and-returned.ts'

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
const home = going()
const dayAfter = () => met({}, { at: TODAY })
const handedOver = { ...going({ stage: 'handed-over' }), at: day('2026-02-01') }
const receivedLater = { ...going(), at: day('2026-02-09'), replaces: [handedOver.id] }
const first = lives('kin', {}, { at: day('2026-01-01') })
const second = lives('foster', {}, { at: day('2026-02-01'), replaces: [first.id] })

const unknown = going({ place: 'never-lived-there', stage: 'planned' })

proveCards(
  MOVED_AND_RETURNED,
  {
    'often-moved': near([first, second], [lives('residential', {}, { replaces: [second.id] })], []),
    'no-home-at-all': near([], [lives('none')], [lives('not-known')]),
    'returned-not-visited': near([going()], [], [dayAfter()]),
    'return-to-unknown-place': near(
      [],
      [going({ place: 'never-lived-there', stage: 'planned' })],
      [going({ stage: 'planned' })],
    ),
    'feedback-across-border': near([going()], [opened('2025-10-01')], [opened()]),
  },
  [
    [
      'return-to-unknown-place',
      near(
        [],
        [going({ place: 'never-lived-there', stage: 'travelling' })],
        [going({ place: 'never-lived-there', stage: 'received' })],
      ),
    ],
    ['return-to-unknown-place', near([unknown], [], [notYetTo(unknown)])],
    ['returned-not-visited', near([], [going({ stage: 'handed-over' })], [going({ stage: 'planned' })])],
    ['returned-not-visited', near([home], [], [notYetTo(home)])],
    ['feedback-across-border', near([home, opened('2025-10-01')], [], [notYetTo(home)])],
    ['returned-not-visited', near([going()], [met({}, { at: day('2025-12-01') })], [dayAfter()])],
    ['returned-not-visited', near([going()], [met({ child: 'not-met' }, { at: TODAY })], [dayAfter()])],
    // Whoever saw the child on the day of the hand-over was there for it, and has not visited.
    ['returned-not-visited', near([going()], [met({}, { at: going().at })], [dayAfter()])],
    // A visit between the hand-over and the day on which somebody wrote that the child was received.
    [
      'returned-not-visited',
      near(
        [handedOver],
        [receivedLater, met({}, { at: day('2026-02-01') })],
        [receivedLater, met({}, { at: day('2026-02-03') })],
      ),
    ],
  ],
)

it('nobody who is on the way to an unknown place is offered talks before the journey', () => {
  const offered = (stage: 'planned' | 'travelling') =>
    guidanceFor(MOVED_AND_RETURNED, fileOf(going({ place: 'never-lived-there', stage })), TODAY).applicable.flatMap(
      ({ card }) => (card.offers ?? []).map(({ is }) => is),
    )
  expect(offered('travelling')).toEqual([])
  expect(offered('planned')).toEqual(['action'])
})
