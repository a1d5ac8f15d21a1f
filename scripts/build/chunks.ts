import { basename, join } from 'node:path'
import { RARE_CHUNKS } from './rare-chunks.ts'
import { isTogether } from './together-plugin.ts'

interface Graph {
  getModuleInfo(
    id: string,
  ): {
    readonly importedIds: readonly string[]
    readonly dynamicallyImportedIds: readonly string[]
    readonly code?: string | null
  } | null
}

const at = (path: string) => join(import.meta.dirname, '../..', path)
/** The entry points that a person waits for: the page as far as *Today*, and the device in its worker. */
const PAGE = [at('src/web/main.tsx'), at('src/web/screens/today/today-screen.tsx')]
const DEVICE = [at('src/web/worker/device-worker.ts')]
const SIGNATURES = [at('src/web/worker/signature-worker.ts')]
const WORKERS = [
  ...DEVICE,
  ...SIGNATURES,
  at('src/web/worker/practice-worker.ts'),
  at('src/web/evidence-worker/evidence-worker.ts'),
]
const ENTRIES = new Set([...PAGE, ...WORKERS])

/** All modules that these entries import; with `later` also those imported dynamically. */
function reachedFrom(graph: Graph, entries: readonly string[], later: boolean): ReadonlySet<string> {
  const found = new Set<string>()
  const left = [...entries]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const module = graph.getModuleInfo(id)
    for (const next of [...(module?.importedIds ?? []), ...(later ? (module?.dynamicallyImportedIds ?? []) : [])]) {
      if (found.has(next)) continue
      found.add(next)
      left.push(next)
    }
  }
  return found
}

/**
 * All modules that are imported dynamically on the way from these entries, not through a screen of `RARE_CHUNKS`. What
 * is built together (together-plugin.ts) counts by its parts: what a small part shares with a small screen stays small.
 */
function commonLaterEntries(graph: Graph, entries: readonly string[]): readonly string[] {
  const [found, later] = [new Set<string>(), new Set<string>()]
  const left = [...entries]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id)) continue
    found.add(id)
    const module = graph.getModuleInfo(id)
    for (const next of module?.importedIds ?? []) left.push(next)
    for (const next of module?.dynamicallyImportedIds ?? []) {
      if (RARE_CHUNKS.includes(basename(next).replace(/[.]tsx?$/, ''))) continue
      for (const part of isTogether(next) ? (graph.getModuleInfo(next)?.importedIds ?? []) : [next]) later.add(part)
      left.push(next)
    }
  }
  return [...later]
}

/** What reads names, half a megabyte with the letters of the world: nothing that does without it is put beside it. */
const isLetters = (id: string) => /[/]node_modules[/](?:pinyin-pro|any-ascii)[/]|[/]src[/]names[/]/.test(id)
const needsLetters = (graph: Graph, id: string) => isLetters(id) || [...reachedFrom(graph, [id], false)].some(isLetters)

/**
 * In characters of source beyond what is loaded at once. What the device needs at once is one chunk, however little of
 * it a screen takes: such a screen counts as no small one.
 */
const SIZES = [60_000, 180_000, 330_000, Infinity]
const [SMALL = 0] = SIZES

/**
 * The modules that at least two of these entry points import and that are not loaded before them, each with the class of
 * size of the smallest: whoever opens a small screen waits for no more than small screens share.
 */
function sharedAmong(
  graph: Graph,
  entries: readonly string[],
  { before, inOneChunk }: { readonly before: ReadonlySet<string>; readonly inOneChunk: ReadonlySet<string> },
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number[]>()
  for (const entry of entries) {
    const ids = [...reachedFrom(graph, [entry], false)].filter((id) => !before.has(id) && !needsLetters(graph, id))
    const own = ids.filter((id) => !inOneChunk.has(id))
    const characters = own.reduce((sum, id) => sum + (graph.getModuleInfo(id)?.code?.length ?? 0), 0)
    const counts = own.length < ids.length ? Math.max(characters, SMALL) : characters
    for (const id of own) sizes.set(id, [...(sizes.get(id) ?? []), SIZES.findIndex((most) => counts < most)])
  }
  return new Map(
    [...sizes].flatMap(([id, all]) => (all.length > 1 && !entries.includes(id) ? [[id, Math.min(...all)]] : [])),
  )
}

interface Reach {
  readonly page: ReadonlySet<string>
  readonly pageOften: ReadonlyMap<string, number>
  readonly pageLater: ReadonlySet<string>
  readonly device: ReadonlySet<string>
  readonly signatures: ReadonlySet<string>
  readonly workersLater: ReadonlySet<string>
}

const known = new WeakMap<Graph, Reach>()
function reachIn(graph: Graph): Reach {
  const before = known.get(graph)
  if (before) return before
  const [page, device] = [reachedFrom(graph, PAGE, false), reachedFrom(graph, DEVICE, false)]
  const pageLater = reachedFrom(graph, PAGE, true)
  const workersLater = reachedFrom(graph, WORKERS, true)
  const reach: Reach = {
    page,
    pageLater,
    pageOften: sharedAmong(graph, commonLaterEntries(graph, PAGE), { before: page, inOneChunk: device }),
    device,
    signatures: reachedFrom(graph, SIGNATURES, false),
    workersLater,
  }
  known.set(graph, reach)
  return reach
}

/**
 * Which chunk of the built app a module goes into. By default the bundler makes hundreds of chunks, one for every set
 * of screens that share something, and small chunks compress badly. No worker may load a chunk with code that needs a
 * `document`.
 */
export const chunkGroups = [
  // Assigned first: a chunk also takes the modules that its modules import.
  signaturesChunk,
  ...(['both', 'first', 'shared', 'device'] as const).map(
    (chunk) => (id: string, graph: Graph) => (chunkOf(id, graph) === chunk ? chunk : null),
  ),
  (id: string) => (isLetters(id) ? 'letters' : null),
  ...SIZES.map((_, size) => (id: string, graph: Graph) => laterChunkOf(id, graph, size)),
].map((name, at, all) => ({ name, priority: all.length - at }))

/**
 * - `both`: what the page needs at once and any worker at any time
 * - `first`: what the page needs at once and no worker ever
 * - `signatures`: what is needed to check signatures, which the device and its second worker load
 * - `shared`: what the device needs at once and the page later
 * - `device`: what the device needs at once and the page never
 * - `letters`: what reads names
 * - `often-0` to `often-3`: what several screens share that are opened later, by the size of the smallest of them
 * - `either-0` to `either-3`: what a worker needs as well
 */
function chunkOf(id: string, graph: Graph): string | null {
  if (ENTRIES.has(id)) return null
  const { page, pageLater, device, workersLater } = reachIn(graph)
  if (page.has(id)) return workersLater.has(id) ? 'both' : 'first'
  if (device.has(id)) return pageLater.has(id) ? 'shared' : 'device'
  return null
}

function laterChunkOf(id: string, graph: Graph, size: number): string | null {
  const { pageOften, workersLater } = reachIn(graph)
  return pageOften.get(id) === size ? `${workersLater.has(id) ? 'either' : 'often'}-${size}` : null
}

function signaturesChunk(id: string, graph: Graph): string | null {
  const { page, signatures } = reachIn(graph)
  return signatures.has(id) && !page.has(id) && !ENTRIES.has(id) ? 'signatures' : null
}

/** Preloads for a module that is loaded later. Only the page can start them: a worker has no document. */
export const preloaded = (
  _module: string,
  dependencies: string[],
  { hostId }: { readonly hostId: string },
): string[] => (/\/first-[^/]*$/.test(hostId) ? dependencies : [])
