import { describe, expect, it } from 'vitest'
import type { FamilyGraph, Generation } from '#domain/care/family-graph.ts'
import type { PersonId } from '#domain/entry/ids.ts'
import { generationRows } from './rows.ts'

const id = (name: string) => name as PersonId
const graph = (places: Readonly<Record<string, Generation>>): FamilyGraph => ({
  generationOf: new Map(Object.entries(places).map(([name, place]) => [id(name), place])),
  kinship: [],
  knows: new Set(),
})

describe('the rows of a family map', () => {
  it('leave nobody out: whoever has no tie stands around', () => {
    expect(generationRows([id('stranger')], graph({}), 3)).toEqual([['child'], ['stranger']])
  })

  it('go from grandparents down to the child, with brothers and sisters on both sides', () => {
    expect(
      generationRows(
        [id('sister'), id('mother'), id('gran'), id('brother')],
        graph({ sister: 'child', mother: 'parents', gran: 'grandparents', brother: 'child' }),
        3,
      ),
    ).toEqual([['gran'], ['mother'], ['sister', 'child', 'brother']])
  })

  it('go on in the next row where a generation is long', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    expect(
      generationRows(names.map(id), graph(Object.fromEntries(names.map((name) => [name, 'child' as const]))), 3),
    ).toEqual([
      ['a', 'child', 'b'],
      ['c', 'd', 'e'],
    ])
  })
})
