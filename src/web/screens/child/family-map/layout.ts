import type { FamilyGraph } from '#domain/care/family-graph.ts'
import { descentLines, type DescentLine } from './lines.ts'
import { BETWEEN_PEOPLE, BETWEEN_ROWS, NODE, type Point } from './measures.ts'
import type { PersonOnMap } from './rows.ts'

export interface NodePosition extends Point {
  readonly wordsOver: boolean
}

export interface MapLayout {
  readonly width: number
  readonly height: number
  /** The centre of each shape. Above the child, words are over the shape, so that no tie runs through them. */
  readonly places: ReadonlyMap<PersonOnMap, NodePosition>
  /** Lines of descent, as corner points. */
  readonly kinship: readonly DescentLine[]
}

/** From the edge of a node to the centre of its shape. */
const SHAPE = 28
const EDGE = 4
const OVER = 8

/** Width of a row, in units of 1/16 rem. */
export const rowWidth = (count: number): number => count * (NODE.width + BETWEEN_PEOPLE) - BETWEEN_PEOPLE + 2 * EDGE
const topOf = (row: number) => OVER + row * (NODE.height + BETWEEN_ROWS)

/** Lays out rows of people below each other, each row centred, and the lines of descent between them. */
export function layOutMap(rows: readonly (readonly PersonOnMap[])[], kinship: FamilyGraph['kinship']): MapLayout {
  const width = Math.max(...rows.map((row) => rowWidth(row.length)))
  const childs = rows.findIndex((row) => row.includes('child'))
  const middles = rows.map((row) =>
    row.map((_, at) => (width - rowWidth(row.length)) / 2 + EDGE + NODE.width / 2 + at * (NODE.width + BETWEEN_PEOPLE)),
  )
  const places = new Map(
    rows.flatMap((row, at) =>
      row.map((one, beside): [PersonOnMap, NodePosition] => {
        const wordsOver = at < childs
        const y = topOf(at) + (wordsOver ? NODE.height - SHAPE : SHAPE)
        return [one, { x: middles[at]?.[beside] ?? 0, y, wordsOver }]
      }),
    ),
  )
  return {
    width,
    height: topOf(rows.length) - BETWEEN_ROWS + OVER,
    places,
    kinship: descentLines(rows, middles, topOf, width, kinship),
  }
}
