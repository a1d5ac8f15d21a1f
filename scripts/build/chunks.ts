import { join } from 'node:path'

interface Graph {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null
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

interface Reach {
  readonly page: ReadonlySet<string>
  readonly pageLater: ReadonlySet<string>
  readonly device: ReadonlySet<string>
  readonly signatures: ReadonlySet<string>
  readonly workersLater: ReadonlySet<string>
}

const known = new WeakMap<Graph, Reach>()
function reachIn(graph: Graph): Reach {
  const before = known.get(graph)
  if (before) return before
  const reach: Reach = {
    page: reachedFrom(graph, PAGE, false),
    pageLater: reachedFrom(graph, PAGE, true),
    device: reachedFrom(graph, DEVICE, false),
    signatures: reachedFrom(graph, SIGNATURES, false),
    workersLater: reachedFrom(graph, WORKERS, true),
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
  { priority: 2, name: signaturesChunk },
  { priority: 1, name: chunkOf },
]

/**
 * - `both`: what the page needs at once and any worker at any time
 * - `first`: what the page needs at once and no worker ever
 * - `signatures`: what is needed to check signatures, which the device and its second worker load
 * - `shared`: what the device needs at once and the page later
 * - `device`: what the device needs at once and the page never
 */
function chunkOf(id: string, graph: Graph): string | null {
  if (ENTRIES.has(id)) return null
  const { page, pageLater, device, workersLater } = reachIn(graph)
  if (page.has(id)) return workersLater.has(id) ? 'both' : 'first'
  if (device.has(id)) return pageLater.has(id) ? 'shared' : 'device'
  return null
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
