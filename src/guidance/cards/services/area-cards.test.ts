import { describe, expect, it } from 'vitest'
import { SERVICE_CATEGORIES, type ServiceCategory } from '#domain/vocabulary/services/service-category.ts'
import { help } from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother } from '../../../../test/support/people.ts'
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

const FOR_THE_CHILD: readonly ServiceCategory[] = [
  'education-early-childhood',
  'legal-justice',
  'medical',
  'mentoring-peer',
  'psychological-psychosocial',
  'spiritual-recreation',
  'vocational-life-skills',
]
const forMother = { whom: mother }

proveCards(cards, examples, [
  // What a mother needs for herself is not what the child needs.
  ...FOR_THE_CHILD.flatMap((area): [string, Near][] => [
    [
      `${area}-needed`,
      near([], [help('needed', area, { ...forMother, alsoFor: ['child'] })], [help('needed', area, forMother)]),
    ],
    [`${area}-went-wrong`, near([], [help('absent', area)], [help('absent', area, forMother)])],
    [`${area}-with-children`, near([], [help('offered', area)], [help('offered', area, forMother)])],
  ]),
  ...(['accommodation-care', 'economic-livelihood', 'safety-security'] as const).map((area): [string, Near] => [
    `${area}-needed`,
    near([], [help('needed', area, forMother)], [help('completed', area, forMother)]),
  ]),
  // An interpreter coordinates nothing, and a day centre is no place to live.
  ...(['needed', 'went-wrong', 'with-children'] as const).flatMap((card, n): [string, Near][] => {
    const stage = (['needed', 'absent', 'in-progress'] as const)[n] ?? 'needed'
    const visits = 'case-management-monitoring'
    return [
      [`${visits}-${card}`, near([], [help(stage, visits)], [help(stage, visits, { sub: 'interpreter' })])],
      [
        `accommodation-care-${card}`,
        near([], [help(stage, 'accommodation-care')], [help(stage, 'accommodation-care', { sub: 'day-centre' })]),
      ],
    ]
  }),
])

describe('the service areas', () => {
  it('each have a card for what is needed, what goes wrong and what is particular to children', () => {
    expect(cards.map(({ area }) => area).sort()).toEqual(areas.flatMap((area) => [area, area, area]).sort())
  })
})
