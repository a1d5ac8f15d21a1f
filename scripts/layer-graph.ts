import { readHouse } from './module-graph.ts'

/** `<!-- graph … -->` for the layers, `<!-- graph of web … -->` for the folders of one layer. */
const MARKED = /(<!-- graph(?: of ([a-z]+))?: written by `npm run graph` -->\n)[^]*?(<!-- end of graph -->)/g

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

async function importsInSource(): Promise<readonly Import[]> {
  const { modules } = await readHouse()
  return modules
    .filter(({ source }) => source.startsWith('src/') && !/[.]test[.]tsx?$/.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved, dependencyTypes }) => ({
        from: source,
        to: resolved,
        typeOnly: dependencyTypes.includes('type-only'),
      })),
    )
}

/**
 * The page with each of its graphs drawn from the current imports; throws if the page has lost the marks of the layers'
 * graph.
 */
export async function withGraphs(page: string): Promise<string> {
  const imports = await importsInSource()
  const marked = [...page.matchAll(MARKED)].map(([, , layer]) => layer)
  if (!marked.includes(undefined)) throw new Error('ARCHITECTURE.md needs a line "<!-- graph: … -->" for its layers')
  return page.replace(MARKED, (_, begin: string, layer: string | undefined, end: string) => {
    const graph = layer === undefined ? graphOf(imports, /^src\/([a-z]+)\//) : foldersOf(imports, layer)
    return `${begin}${graph}\n${end}`
  })
}

function foldersOf(imports: readonly Import[], layer: string): string {
  return graphOf(imports, new RegExp(`^src/${layer}/([a-z-]+)/`), { direct: false })
}

/**
 * The arrows between the parts that `named` finds in the paths; a dotted arrow means types only. With `direct: false`
 * an arrow is left out if others lead to the same folder: a folder may import everything below it.
 */
function graphOf(imports: readonly Import[], named: RegExp, { direct = true } = {}): string {
  const name = (path: string) => named.exec(path)?.[1]
  const values = new Set<string>()
  const arrows = new Map<string, Set<string>>()
  for (const { from, to, typeOnly } of imports) {
    const [a, b] = [name(from), name(to)]
    if (a === undefined || b === undefined || a === b) continue
    arrows.set(a, (arrows.get(a) ?? new Set()).add(b))
    if (!typeOnly) values.add(`${a} ${b}`)
  }
  const leadsTo = (a: string, b: string, seen = new Set<string>()): boolean =>
    [...(arrows.get(a) ?? [])].some((next) => {
      if (next === b) return true
      if (seen.has(next)) return false
      seen.add(next)
      return leadsTo(next, b, seen)
    })
  const drawn = [...arrows].flatMap(([a, to]) =>
    [...to]
      .filter((b) => direct || ![...to].some((other) => other !== b && leadsTo(other, b)))
      .map((b) => `${a} ${values.has(`${a} ${b}`) ? '-->' : '-.->'} ${b}`),
  )
  return ['```mermaid', 'flowchart TD', ...drawn.toSorted().map((arrow) => `  ${arrow}`), '```'].join('\n')
}
