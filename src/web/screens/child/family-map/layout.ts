import type { ElkNode } from 'elkjs/lib/elk-api.d.ts'
import type { FamilyGraph } from '#domain/care/family-graph.ts'
import type { OnMap } from './rows.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Place extends Point {
  readonly wordsOver: boolean
}

export interface MapLayout {
  readonly width: number
  readonly height: number
  /** The middle of each shape. Over the child words stand over the shape, so that no tie runs through them. */
  readonly places: ReadonlyMap<OnMap, Place>
  /** Lines of descent, corner by corner. */
  readonly kinship: readonly (readonly Point[])[]
}

/** A shape with two lines of text under it, or over it. */
const NODE = { width: 100, height: 96 }
const SHAPE = 28
const APART = 6
const EDGE = 4

/** How wide a row is, in units that are a sixteenth of a rem. */
export const widthOf = (count: number): number => count * (NODE.width + APART) - APART + 2 * EDGE

/** Places the rows, by a kept library that is fetched when a map is opened and not before. */
export async function layOut(rows: readonly (readonly OnMap[])[], kinship: FamilyGraph['kinship']): Promise<MapLayout> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  const laid = await new Elk().layout(graphOf(rows, kinship))
  const over = new Set<string>(
    rows
      .slice(
        0,
        rows.findIndex((row) => row.includes('child')),
      )
      .flat(),
  )
  const places = new Map(
    (laid.children ?? []).map(({ id, x = 0, y = 0 }) => {
      const wordsOver = over.has(id)
      return [id as OnMap, { x: x + NODE.width / 2, y: y + (wordsOver ? NODE.height - SHAPE : SHAPE), wordsOver }]
    }),
  )
  const lines = (laid.edges ?? []).flatMap((edge) =>
    (edge.sections ?? []).map((section) => [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]),
  )
  return { width: laid.width ?? 0, height: laid.height ?? 0, places, kinship: lines }
}

function graphOf(rows: readonly (readonly OnMap[])[], kinship: FamilyGraph['kinship']): ElkNode {
  const rowOf = new Map(rows.flatMap((row, at) => row.map((one) => [one, at] as const)))
  // A line goes down: two of one row have none.
  const drawn = kinship.filter(({ over, under }) => (rowOf.get(over) ?? 0) < (rowOf.get(under) ?? 0))
  return {
    id: 'map',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.partitioning.activate': 'true',
      'elk.separateConnectedComponents': 'false',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.spacing.nodeNode': String(APART),
      'elk.layered.spacing.nodeNodeBetweenLayers': '30',
      'elk.padding': `[top=8,left=${String(EDGE)},bottom=8,right=${String(EDGE)}]`,
    },
    children: rows.flatMap((row, at) =>
      row.map((id) => ({ id, ...NODE, layoutOptions: { 'elk.partitioning.partition': String(at) } })),
    ),
    edges: drawn.map(({ over, under }, at) => ({ id: `line-${String(at)}`, sources: [over], targets: [under] })),
  }
}
