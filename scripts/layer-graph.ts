import { readModules } from './module-graph.ts'

const BEGIN = '<!-- graph: written by `npm run graph` -->'
const END = '<!-- end of graph -->'

/** The layers and the arrows between them that the code really has; a dotted arrow stands for types alone. */
export async function layerGraph(): Promise<string> {
  const { modules } = await readModules(['src'])
  const values = new Set<string>()
  const all = new Set<string>()
  for (const { source, dependencies } of modules) {
    const from = layerOf(source)
    if (from === undefined || /[.]test[.]tsx?$/.test(source)) continue
    for (const { resolved, dependencyTypes } of dependencies) {
      const to = layerOf(resolved)
      if (to === undefined || to === from) continue
      all.add(`${from} ${to}`)
      if (!dependencyTypes.includes('type-only')) values.add(`${from} ${to}`)
    }
  }
  const arrows = [...all].toSorted().map((arrow) => `  ${arrow.replace(' ', values.has(arrow) ? ' --> ' : ' -.-> ')}`)
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n')
}

/** The page with its graph replaced; throws where the page has lost the two marks between which the graph stands. */
export function drawnInto(page: string, graph: string): string {
  const begin = page.indexOf(BEGIN)
  const end = page.indexOf(END)
  if (begin < 0 || end < begin)
    throw new Error(`ARCHITECTURE.md needs the lines "${BEGIN}" and "${END}" around its graph`)
  return `${page.slice(0, begin + BEGIN.length)}\n${graph}\n${page.slice(end)}`
}

function layerOf(path: string): string | undefined {
  return /^src\/([a-z]+)\//.exec(path)?.[1]
}
