import { GENERATIONS, type FamilyGraph } from '#domain/care/family-graph.ts'
import type { PersonId } from '#domain/entry/ids.ts'

/** Somebody on the map: a person of the file, or the child. */
export type PersonOnMap = PersonId | 'child'

/**
 * Generations as rows from top to bottom, each no longer than fits side by side; a long one continues in the row under it. The child is in the middle of their own
 * generation. People without a tie, known from a mark alone, are in the last rows.
 */
export function generationRows(
  people: readonly PersonId[],
  graph: FamilyGraph,
  most: number,
): readonly (readonly PersonOnMap[])[] {
  return GENERATIONS.flatMap((generation) => {
    const here = people.filter((person) => (graph.generationOf.get(person) ?? 'around') === generation)
    return generation === 'child' ? withChild(here, most) : inRows(here, most)
  })
}

function withChild(beside: readonly PersonId[], most: number): readonly (readonly PersonOnMap[])[] {
  const [near, others] = [beside.slice(0, most - 1), beside.slice(most - 1)]
  const half = Math.floor(near.length / 2)
  return [[...near.slice(0, half), 'child', ...near.slice(half)], ...inRows(others, most)]
}

function inRows(people: readonly PersonId[], most: number): readonly (readonly PersonId[])[] {
  return Array.from({ length: Math.ceil(people.length / most) }, (_, row) => people.slice(row * most, (row + 1) * most))
}
