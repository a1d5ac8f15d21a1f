import type { BodyOf } from '#domain/file/kind.ts'
import type { ownExperience } from '#domain/kinds/experience/own-experience.ts'
import { expect, it } from 'vitest'
import { around, born, dangerFrom, help, lives, risk, TODAY, used } from '../../../../test/support/guidance/child.ts'
import { fileOf } from '../../../../test/support/entries.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { mother } from '../../../../test/support/people.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { WORK_AND_STREET } from './work-and-street.ts'

const three = born('2022-06-01')
const begged = (ended: BodyOf<typeof ownExperience>['ended']) => used({ forms: ['street-vending'], ended })
const fished = (ended: BodyOf<typeof ownExperience>['ended']) => used({ work: ['fishing-or-aquafarming'], ended })

proveCards(
  WORK_AND_STREET,
  {
    'begging-sent-by-adults': near([], [used({ forms: ['forced-begging'] })], [used({ forms: ['forced-labour'] })]),
    'begging-small-child': near([used({ forms: ['forced-begging'] })], [born('2022-06-01')], [born('2014-06-01')]),
    'street-selling': near([], [used({ forms: ['street-vending'] })], [used({ work: ['trading-or-peddling'] })]),
    'street-connected': near([], [risk('living-on-the-street')], [risk('out-of-school')]),
    'domestic-work': near([], [used({ work: ['domestic-work'] })], [used({ work: ['hospitality'] })]),
    fishing: near([], [used({ work: ['fishing-or-aquafarming'] })], [used({ work: ['manufacturing'] })]),
    mining: near([], [used({ work: ['mining-or-drilling'] })], [used({ work: ['begging'] })]),
    'farm-work': near([], [used({ work: ['agriculture'] })], [used({ work: ['transport'] })]),
    'debt-behind-work': near([], [used({ means: ['debt-bondage'] })], [used({ means: ['threats'] })]),
    'worker-wants-to-work': near(
      [born('2009-06-01'), used({ forms: ['forced-labour'] })],
      [],
      [help('in-progress', 'vocational-life-skills')],
    ),
    'promised-school': near(
      [],
      [used({ recruitedHow: ['promise-of-school'] })],
      [used({ recruitedHow: ['promise-of-work'] })],
    ),
    'fostered-away': near([], [lives('informal-fostering')], [lives('foster')]),
  },
  [
    ['begging-small-child', near([three], [begged('not-ended')], [begged('family-fetched')])],
    ['begging-small-child', near([three], [begged('not-known')], [begged('raid-or-police')])],
    ['fishing', near([], [fished('escaped')], [fished('not-ended')])],
  ],
)

it('no household that uses the child is offered an income for the begging', () => {
  const offered = (...entries: Parameters<typeof fileOf>) =>
    guidanceFor(
      WORK_AND_STREET,
      fileOf(used({ forms: ['forced-begging'] }), around(mother, 'mother'), ...entries),
      TODAY,
    )
      .applicable.filter(({ card }) => card.id === 'begging-sent-by-adults')
      .flatMap(({ card }) => (card.offers ?? []).map(({ is }) => is))
  expect(offered()).toEqual(['need', 'task'])
  expect(offered(dangerFrom(mother, 'profits'))).toEqual(['task'])
  expect(offered(risk('family-involved-in-exploitation'))).toEqual(['task'])
})
