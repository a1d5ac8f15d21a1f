import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { grandmother, mother, sibling, uncle } from '../../../test/support/people.ts'
import type { BodyOf } from '../file/kind.ts'
import { toldToWhom } from '../kinds/experience/told-to-whom.ts'
import { tie } from '../kinds/registration/tie.ts'
import { familyGraph } from './family-graph.ts'

const tied = (person: typeof mother, is: BodyOf<typeof tie>['tie'], over: Partial<BodyOf<typeof tie>> = {}) =>
  entryOf(tie, { person, tie: is, safe: 'not-known', livesWithChild: 'no', cares: 'no', ...over })

describe('who stands where around a child', () => {
  it('concludes nothing: a sister has no parent that nobody named, and a grandmother of no side is over nobody', () => {
    expect(
      familyGraph(fileOf(tied(sibling, 'sister'), tied(grandmother, 'grandmother'), tied(mother, 'mother'))).kinship,
    ).toEqual([{ over: mother, under: 'child' }])
  })

  it('does not say of two mothers whose mother the grandmother is', () => {
    const both = [
      tied(mother, 'mother'),
      tied(uncle, 'mother'),
      tied(grandmother, 'grandmother', { side: 'mothers-side' }),
    ]
    const { kinship } = familyGraph(fileOf(...both))
    expect(kinship.map(({ over }) => over).sort()).toEqual([mother, uncle].sort())
    expect(kinship.every(({ under }) => under === 'child')).toBe(true)
  })

  it('draws the line from a grandparent to the one parent of that side, and from the child to her own', () => {
    expect(
      familyGraph(
        fileOf(
          tied(mother, 'mother'),
          tied(grandmother, 'grandmother', { side: 'mothers-side' }),
          tied(sibling, 'own-child'),
        ),
      ).kinship,
    ).toEqual([
      { over: mother, under: 'child' },
      { over: grandmother, under: mother },
      { over: 'child', under: sibling },
    ])
  })

  it('puts whoever is kin and something else where kin stands', () => {
    expect(
      familyGraph(fileOf(tied(grandmother, 'neighbour'), tied(grandmother, 'grandmother'))).generationOf.get(
        grandmother,
      ),
    ).toBe('grandparents')
    expect(familyGraph(fileOf(tied(uncle, 'employer'))).generationOf.get(uncle)).toBe('around')
  })

  it('marks who heard it, and only from folders that are held', () => {
    const heard = entryOf(
      toldToWhom,
      {
        heardBy: 'family-member',
        person: grandmother,
        inTheRoom: [{ as: 'family-member', person: uncle }],
        writtenDown: 'no',
        askAgain: 'never',
        notToRaise: [],
      },
      { folder: 'origins' },
    )
    expect([...familyGraph(fileOf(heard)).knows]).toEqual([grandmother, uncle])
    expect([...familyGraph(fileHolding(['identity', 'care'], heard)).knows]).toEqual([])
  })
})
