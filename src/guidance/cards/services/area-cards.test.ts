import { describe, expect, it } from 'vitest'
import type { Folder } from '#domain/entry/ids.ts'
import { SERVICE_CATEGORIES, type ServiceCategory } from '#domain/vocabulary/services/service-category.ts'
import { fileHolding } from '../../../../test/support/entries.ts'
import { around, dangerFrom, help, known, TODAY } from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { mother, uncle } from '../../../../test/support/people.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
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
const forDoctor = help('needed', 'medical', forMother)

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
  // It is what somebody of the family needs, unless they have died or endanger the child.
  ...FOR_THE_CHILD.flatMap((area): [string, Near][] =>
    (['needed', 'absent', 'in-progress'] as const).map((stage, n) => [
      `family-member-support-${['needed', 'went-wrong', 'with-children'][n] ?? ''}`,
      near([around(mother, 'mother')], [help(stage, area, forMother)], [help(stage, area)]),
    ]),
  ),
  ...[
    near([forDoctor], [around(mother, 'own-child')], [around(mother, 'friend')]),
    near([forDoctor], [around(mother, 'mother')], [around(mother, 'mother', { safe: 'unsafe' })]),
    near([forDoctor, around(mother, 'mother')], [known(mother)], [known(mother, { alive: 'no' })]),
    near([forDoctor, around(mother, 'mother')], [dangerFrom(uncle, 'profits')], [dangerFrom(mother, 'profits')]),
  ].map((one): [string, Near] => ['family-member-support-needed', one]),
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

describe('help that somebody of the family needs', () => {
  const shown = (...folders: Folder[]) =>
    guidanceFor(cards, fileHolding(folders, forDoctor, around(mother, 'mother')), TODAY).applicable.filter(
      ({ card }) => card.id === 'family-member-support-needed',
    )

  it('is shown to nobody who cannot know who is kin, or whether they endanger the child', () => {
    expect(shown('care', 'identity')).toEqual([])
    expect(shown('care', 'origins')).toEqual([])
  })

  it('is set aside where only those read it who know who is kin', () => {
    expect(shown('care', 'identity', 'origins').map(({ folder }) => folder)).toEqual(['identity'])
  })
})
