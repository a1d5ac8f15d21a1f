import type { FamilyGraph } from '#domain/care/family-graph.ts'
import { BETWEEN_PEOPLE, BETWEEN_ROWS, NODE, type Point } from './measures.ts'
import type { PersonOnMap } from './rows.ts'

/** A line of descent, as corner points. */
export type DescentLine = readonly Point[]

interface Drawn {
  readonly over: PersonOnMap
  readonly from: { readonly row: number; readonly x: number }
  readonly to: { readonly row: number; readonly x: number }
}

/**
 * Lines of descent from the lower edge of the upper person to the upper edge of the lower one. They run horizontally between two rows, each upper person's at a height of
 * its own; a line that passes a row goes between two people of it, or past its end. Two people of one row get no line: it would not show who descends from whom.
 */
export function descentLines(
  rows: readonly (readonly PersonOnMap[])[],
  middles: readonly (readonly number[])[],
  topOf: (row: number) => number,
  width: number,
  kinship: FamilyGraph['kinship'],
): readonly DescentLine[] {
  const at = new Map(
    rows.flatMap((row, index) => row.map((one, beside) => [one, { row: index, x: middles[index]?.[beside] ?? 0 }])),
  )
  const drawn = kinship.flatMap(({ over, under }): readonly Drawn[] => {
    const [from, to] = [at.get(over), at.get(under)]
    return from && to && from.row < to.row ? [{ over, from, to }] : []
  })
  const heightOf = (gap: number, over: PersonOnMap) => {
    const across = [...new Set(drawn.filter(({ from, to }) => from.row <= gap && gap < to.row).map((one) => one.over))]
    return topOf(gap) + NODE.height + ((across.indexOf(over) + 1) * BETWEEN_ROWS) / (across.length + 1)
  }
  return drawn.map(({ over, from, to }) => {
    const corners: Point[] = [{ x: from.x, y: topOf(from.row) + NODE.height }]
    let x = from.x
    for (let gap = from.row; gap < to.row; gap += 1) {
      const next = gap + 1 === to.row ? to.x : waysThrough(middles[gap + 1] ?? [], width, to.x)
      if (next !== x) corners.push({ x, y: heightOf(gap, over) }, { x: next, y: heightOf(gap, over) })
      x = next
    }
    return [...corners, { x, y: topOf(to.row) }]
  })
}

/** Where a line passes a row: straight where nobody is in the way, else at the nearest gap between two people or past the end. */
function waysThrough(row: readonly number[], width: number, wanted: number): number {
  const half = (NODE.width + BETWEEN_PEOPLE) / 2
  const free = (x: number) => row.every((middle) => Math.abs(middle - x) >= half)
  const ways = [wanted, ...row.flatMap((middle) => [middle - half, middle + half])]
  const within = ways.filter((x) => free(x) && x >= 0 && x <= width)
  return within.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted
}
