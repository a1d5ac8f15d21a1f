import type { ElkNode } from 'elkjs/lib/elk-api.d.ts'
import type { FamilyGraph } from '#domain/care/family-graph.ts'
import type { OnMap } from './rows.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface MapLayout {
  readonly width: number
  readonly height: number
  /** The middle of each shape. */
  readonly places: ReadonlyMap<OnMap, Point>
  /** Lines of descent, corner by corner. */
  readonly kinship: readonly (readonly Point[])[]
}

/** A shape with two lines of text under it. */
const NODE = { width: 100, height: 96 }
const SHAPE_DOWN = 28

/** Places the rows, by a kept library that is fetched when a map is opened and not before. */
export async function layOut(rows: readonly (readonly OnMap[])[], kinship: FamilyGraph['kinship']): Promise<MapLayout> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  const laid = await new Elk().layout(graphOf(rows, kinship))
  const places = new Map((laid.children ?? []).map((node) => [node.id as OnMap, { x: (node.x ?? 0) + NODE.width / 2, y: (node.y ?? 0) + SHAPE_DOWN }]))
  const lines = (laid.edges ?? []).flatMap((edge) => (edge.sections ?? []).map((section) => [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]))
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
      'elk.spacing.nodeNode': '6',
      'elk.layered.spacing.nodeNodeBetweenLayers': '30',
      'elk.padding': '[top=8,left=4,bottom=8,right=4]',
    },
    children: rows.flatMap((row, at) => row.map((id) => ({ id, ...NODE, layoutOptions: { 'elk.partitioning.partition': String(at) } }))),
    edges: drawn.map(({ over, under }, at) => ({ id: `line-${String(at)}`, sources: [over], targets: [under] })),
  }
}
