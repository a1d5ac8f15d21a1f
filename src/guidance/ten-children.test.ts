import { describe, expect, it } from 'vitest'
import { day, fileOf } from '../../test/support/entries.ts'
import {
  around,
  born,
  dangerFrom,
  family,
  help,
  inGroup,
  inPhase,
  isA,
  levels,
  lived,
  lives,
  opened,
  registration,
  risk,
  speaksFor,
  strength,
  used,
  wants,
} from '../../test/support/guidance/child.ts'
import { mother, uncle } from '../../test/support/people.ts'
import { CARDS } from './cards.ts'
import { findingOf } from './library/library.ts'
import { guidanceFor } from './engine/guidance-for.ts'

const TODAY = day('2026-03-10')

/** Ten invented children over all groups, levels and ages, each with the cards that an experienced worker would want to see. */
const CHILDREN = [
  [
    'a baby born abroad, without papers',
    [opened(), born('2025-09-01'), inGroup('born-of-trafficking'), registration('not-registered', 'born-abroad')],
    ['born-abroad-without-papers', 'baby-one-pair-of-arms', 'born-growing-and-checked'],
  ],
  [
    'a girl of four whose family took her mother back and not her',
    [opened(), born('2021-12-01'), inGroup('born-of-trafficking'), family({ wantsTheChild: 'no' })],
    ['born-family-took-mother-only', 'family-can-but-does-not-want', 'small-play-and-kindergarten'],
  ],
  [
    'a boy of eight who stayed with his grandmother',
    [
      opened('2025-10-01'),
      born('2017-11-01'),
      inGroup('left-behind'),
      lived(['carer-cared-well'], 'nothing'),
      lives('kin'),
    ],
    [
      'left-behind-told-nothing',
      'left-behind-good-carer',
      'left-behind-carer-without-help',
      'transition-ordinary-life',
    ],
  ],
  [
    'a girl of ten who was taken along and saw it',
    [
      opened(),
      born('2015-08-01'),
      inGroup('trafficked-with-parent'),
      lived(['violence-seen', 'used-to-control-parent']),
    ],
    ['with-parent-saw-violence', 'with-parent-used-as-lever', 'with-parent-considered-in-own-right'],
  ],
  [
    'a boy of thirteen who was made to steal',
    [
      opened(),
      born('2012-06-01'),
      inGroup('trafficked-child'),
      isA('male'),
      used({ forms: ['petty-crime'], recruitedBy: ['family'] }),
    ],
    ['used-in-crime', 'boy-overlooked', 'recruited-by-family', 'never-identified'],
  ],
  [
    'a girl of fourteen whose father is thought to be in it',
    [
      opened(),
      born('2011-06-01'),
      inGroup('trafficked-child'),
      around(uncle, 'father', { safe: 'unsafe' }),
      dangerFrom(uncle, 'exploiter'),
    ],
    ['parent-thought-involved', 'nobody-represents'],
  ],
  [
    'a girl of twelve who lives with others, as is the custom',
    [opened(), born('2013-10-01'), lives('informal-fostering'), used({ recruitedHow: ['promise-of-school'] })],
    ['fostered-away', 'promised-school', 'school-child-not-enrolled'],
  ],
  [
    'a boy of sixteen back from the boats, who said no to a shelter',
    [
      opened('2025-11-01'),
      born('2009-06-01'),
      used({ work: ['fishing-or-aquafarming'], forms: ['forced-labour'] }),
      help('declined', 'accommodation-care'),
    ],
    ['fishing', 'declined-door-open', 'worker-wants-to-work'],
  ],
  [
    'a girl of seventeen with a child of her own and plans',
    [
      opened('2024-12-01'),
      born('2008-08-01'),
      around(mother, 'own-child'),
      strength('own-skills-and-plans'),
      speaksFor(),
      wants(),
      inPhase('inclusion'),
    ],
    ['own-small-child', 'turning-eighteen-this-half-year', 'nearly-grown-own-plans', 'inclusion-without-us'],
  ],
  [
    'a young man of nineteen, released from fighters',
    [
      opened('2025-06-01'),
      born('2006-06-01'),
      used({ forms: ['armed-group'] }),
      inPhase('transition'),
      levels({ community: 'very-hard', family: 'good' }),
      risk('reprisal-in-community'),
    ],
    ['armed-group', 'grown-people-around', 'talk-in-the-village', 'grown-income'],
  ],
] as const

describe('ten children', () => {
  it.each(CHILDREN)('%s', (_, entries, expected) => {
    const { applicable: spoken } = guidanceFor(CARDS, fileOf(...entries), TODAY)
    const names = spoken.map(({ card }) => card.id)
    expect(names).toEqual(expect.arrayContaining([...expected]))
    // A reader can trace each card to an entry in the file and to its source.
    for (const { card, facts } of spoken) {
      expect(
        facts.every((fact) => fact.is === 'nothing-of' || entries.some(({ id }) => id === fact.entry)),
        card.id,
      ).toBe(true)
      expect(
        card.sources.every(
          (source) => source.is !== 'finding' || findingOf(source.publication, source.finding) !== undefined,
        ),
        card.id,
      ).toBe(true)
    }
  })

  it('are told different things', () => {
    const told = CHILDREN.map(([, entries]) =>
      guidanceFor(CARDS, fileOf(...entries), TODAY)
        .applicable.map(({ card }) => card.id)
        .join(' '),
    )
    expect(new Set(told).size).toBe(CHILDREN.length)
  })
})
