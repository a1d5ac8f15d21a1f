import { readModules } from '../module-graph.ts'

/**
 * Tests outside src that belong to a layer: the folders of `test/` that prove it. Journeys are left out, because each
 * takes a minute.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  cli: ['cli'],
  contract: ['api', 'sync'],
  device: ['sync', 'security'],
  sealing: ['vectors', 'security'],
  server: ['api', 'sync', 'security'],
  store: ['api', 'sync', 'security'],
}

/**
 * For a file of src: the tests of its own room that import it, directly or through other modules, the nearest first.
 */
export async function testFinder(): Promise<(path: string) => readonly string[]> {
  const { modules } = await readModules(['src', 'test'])
  const importers = new Map<string, string[]>()
  for (const { source, dependencies } of modules)
    for (const { resolved } of dependencies) importers.set(resolved, [...(importers.get(resolved) ?? []), source])

  return (path) => {
    const layer = path.split('/')[1] ?? ''
    const room = new RegExp(`^src/${layer}/|^test/(${ROOMS[layer]?.join('|') ?? 'none'})/`)
    const [reached, tests] = [new Set([path]), [] as string[]]
    for (const file of reached) {
      if (/[.]test[.]tsx?$/.test(file)) {
        if (room.test(file)) tests.push(file)
      } else {
        for (const importer of importers.get(file) ?? []) reached.add(importer)
      }
    }
    return tests
  }
}
