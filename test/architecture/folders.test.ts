import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { ownFiles } from '../support/own-files.ts'

/** Layers in which folders import one way. */
const LAYERS = [
  'cli',
  'contract',
  'device',
  'domain',
  'evidence',
  'guidance',
  'names',
  'open',
  'sealing',
  'server',
  'store',
  'web',
] as const

const IMPORTED = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)'((?:[.]{1,2}\/|#)[^'?]+)/g

/** Each folder of a layer with the folders of that layer that its files import, types included. */
function importsOf(layer: string): ReadonlyMap<string, ReadonlySet<string>> {
  const files = ownFiles().filter(({ path }) => path.startsWith(`src/${layer}/`) && /(?<![.]test)[.]tsx?$/.test(path))
  const known = new Set(files.map(({ path }) => path))
  const imports = new Map<string, Set<string>>()
  for (const { path, text } of files) {
    const folder = dirname(path)
    const to = imports.get(folder) ?? new Set()
    for (const [, said = ''] of text.matchAll(IMPORTED)) {
      const target = said.startsWith('#') ? `src/${said.slice(1)}` : join(folder, said)
      if (known.has(target) && dirname(target) !== folder) to.add(dirname(target))
    }
    imports.set(folder, to)
  }
  return imports
}

/**
 * Folders in a circle, and those that import one. A folder is removed from the set once all that it imports are
 * removed.
 */
function leadingIntoCircles(imports: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const left = new Set(imports.keys())
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const folder of left) if ([...(imports.get(folder) ?? [])].every((to) => !left.has(to))) left.delete(folder)
  }
  return [...left]
}

describe('the folders of a layer', () => {
  it.each(LAYERS)('import one way: %s', (layer) => {
    expect(importsOf(layer).size).toBeGreaterThan(0)
    expect(leadingIntoCircles(importsOf(layer))).toEqual([])
  })

  it('are reported where they do not', () => {
    const folders = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b'])],
      ['d', new Set<string>()],
    ])
    expect(leadingIntoCircles(folders)).toEqual(['a', 'b', 'c'])
  })
})
