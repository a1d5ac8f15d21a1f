import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { RARE_CHUNKS } from './rare-chunks.ts'

const SRC = join(import.meta.dirname, '../../src')
const DEVICE = join(SRC, 'device')
/** What a person asks the device for, in contrast to what it does by itself after unlocking and in every round. */
const CALLS: ReadonlySet<string> = new Set(
  ['access-calls.ts', 'area-calls.ts', 'delivery-calls.ts', 'local-device.ts'].map((name) => join(DEVICE, name)),
)

interface Place {
  /** Where modules are loaded later from. */
  readonly folder: string
  /** Only modules of this folder go together. */
  readonly whole: string
  /** What is loaded there before. */
  readonly before: readonly string[]
  readonly groupOf: (callers: readonly string[]) => string
}
const PLACES: readonly Place[] = [
  {
    folder: DEVICE,
    whole: DEVICE,
    before: [join(SRC, 'web/worker/device-worker.ts')],
    groupOf: (callers) => (callers.every((one) => CALLS.has(one)) ? 'device-calls' : 'device-rounds'),
  },
  {
    folder: join(SRC, 'web/screens/today'),
    whole: join(SRC, 'web'),
    before: ['main.tsx', 'screens/today/today-screen.tsx'].map((name) => join(SRC, 'web', name)),
    groupOf: () => 'today-later',
  },
]

/** In characters of source that were not loaded before, with all that the module imports. */
const LIGHT = 100_000
const isRare = (path: string) => RARE_CHUNKS.includes(basename(path).replace(/[.]tsx?$/, ''))

const LATER = /\bimport\('([.#][^']+)'\)/g
const AT_ONCE = /^(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s)?'([^']+)'/gm

const read = (path: string) => readFileSync(path, 'utf8')
const pathOf = (from: string, name: string) =>
  name.startsWith('#') ? join(SRC, name.slice(1)) : join(dirname(from), name)

/** All that this module imports at once, directly or not: our modules by their path, packages by their name. */
function reachOf(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found
  found.add(path)
  for (const [, name = ''] of read(path).matchAll(AT_ONCE)) {
    if (!/^[#.]/.test(name)) found.add(name)
    else if (/[.]tsx?$/.test(name)) reachOf(pathOf(path, name), found)
  }
  return found
}

/** Which modules that are loaded later from a place go together. */
function groupsAt({ folder, whole, before, groupOf }: Place): readonly (readonly [path: string, group: string])[] {
  const callers = new Map<string, Set<string>>()
  for (const name of globSync('**/*.{ts,tsx}', { cwd: folder, exclude: ['**/*.test.*', 'node/**'] })) {
    const from = join(folder, name)
    for (const [, later = ''] of read(from).matchAll(LATER)) {
      const path = pathOf(from, later)
      callers.set(path, (callers.get(path) ?? new Set()).add(from))
    }
  }
  const atOnce = new Set(before.flatMap((path) => [...reachOf(path)]))
  const isLight = (path: string) => {
    const more = [...reachOf(path)].filter((name) => !atOnce.has(name))
    return (
      more.every((name) => name.startsWith(SRC) && !name.startsWith(join(SRC, 'names'))) &&
      more.reduce((sum, name) => sum + read(name).length, 0) < LIGHT
    )
  }
  return [...callers]
    .filter(([path]) => path.startsWith(whole) && !atOnce.has(path) && !isRare(path) && isLight(path))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, from]) => [path, groupOf([...from])])
}

const TOGETHER = '\0together:'
export const isTogether = (id: string): boolean => id.startsWith(TOGETHER)
const nameIn = (path: string) => `m${path.slice(SRC.length).replaceAll(/\W/g, '_')}`

/**
 * Most of what the device and *Today* load later is small: a hundred files, which compress badly, and of which a phone
 * fetched twenty after it was unlocked. They are built as three: what the device does by itself, what a person asks it
 * for, and what *Today* shows on some days. What reads names, or needs a package that is not loaded before, stays by
 * itself.
 */
export function togetherPlugin(): Plugin {
  const all = new Map(PLACES.flatMap(groupsAt))
  return {
    name: 'together',
    apply: 'build',
    enforce: 'pre',
    resolveId: { filter: { id: /^together:/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0together:/ },
      handler(id) {
        const members = [...all].filter(([, group]) => id.endsWith(`:${group}`))
        const lines = members.map(([path]) => `export * as ${nameIn(path)} from ${JSON.stringify(path)}`)
        return { code: lines.join('\n'), map: null, moduleType: 'js' }
      },
    },
    transform: {
      filter: { id: /src\/(?:device|web\/screens\/today)\/.*\.tsx?$/, code: /\bimport\('[.#]/ },
      handler(code, id) {
        const together = code.replaceAll(LATER, (whole, name: string) => {
          const group = all.get(pathOf(id, name))
          return group === undefined
            ? whole
            : `import('together:${group}').then((all) => all.${nameIn(pathOf(id, name))})`
        })
        return { code: together, map: null }
      },
    },
  }
}
