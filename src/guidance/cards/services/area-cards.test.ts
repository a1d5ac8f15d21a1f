import { describe, expect, it } from 'vitest'
import { SERVICE_CATEGORIES, type ServiceCategory } from '#domain/vocabulary/services/service-category.ts'
import { help } from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { FAMILY_RETURN_AND_CASE } from './family-return-and-case.ts'
import { LAW_AND_SAFETY } from './law-and-safety.ts'
import { LEARNING_AND_EARNING } from './learning-and-earning.ts'
import { LIVING_AND_HEALTH } from './living-and-health.ts'

const cards = [...LIVING_AND_HEALTH, ...LEARNING_AND_EARNING, ...LAW_AND_SAFETY, ...FAMILY_RETURN_AND_CASE]
const areas = Object.keys(SERVICE_CATEGORIES) as ServiceCategory[]
const other = (area: ServiceCategory): ServiceCategory => (area === 'medical' ? 'legal-justice' : 'medical')

const examples = Object.fromEntries(
  areas.flatMap((area): [string, Near][] => [
    [`${area}-needed`, near([], [help('needed', area)], [help('completed', area)])],
    [`${area}-went-wrong`, near([], [help('unfit', area)], [help('unfit', other(area))])],
    [`${area}-with-children`, near([], [help('in-progress', area)], [help('declined', area)])],
  ]),
)

proveCards(cards, examples)

describe('the service areas', () => {
  it('each have a card for what is needed, what goes wrong and what is particular to children', () => {
    expect(cards.map(({ area }) => area).sort()).toEqual(areas.flatMap((area) => [area, area, area]).sort())
  })
})
