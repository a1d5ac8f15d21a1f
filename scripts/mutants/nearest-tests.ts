import { globSync } from 'node:fs'
import { readModules } from '../module-graph.ts'

/** Folders of `test/` that prove a layer, besides the tests in it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  cli: ['cli'],
  contract: ['api', 'sync'],
  device: ['sync', 'security'],
  sealing: ['vectors', 'security'],
  server: ['api', 'sync', 'security'],
  store: ['api', 'sync', 'security'],
  web: ['architecture'],
}

/** Opens every form in a page that is built for it: nothing of the app is imported by its tests. */
const FORMS_PAGE = 'test/support/forms/forms-page.ts'
const IN_FORMS = /^src[/]web[/](fields|form-model|kinds)[/]/
const IN_THE_APP = /^src[/]web[/]/

/** More tests that import it are not run for one fault. */
const MOST_TESTS = 80

/**
 * For a file of src: the tests of its own room that import it, directly or through other modules, those named like it
 * first, then the nearest. For one of the app also the tests that open its forms and the journeys, which import nothing
 * of the app but open it as it is built; those first that open all screens or a whole working day.
 */
export async function testFinder(): Promise<(path: string) => readonly string[]> {
  const { modules } = await readModules(['src', 'test'])
  const journeys = globSync('test/journeys/*.test.ts').sort((a, b) => broadness(b) - broadness(a) || (a < b ? -1 : 1))
  const importers = new Map<string, string[]>()
  for (const { source, dependencies } of modules)
    for (const { resolved } of dependencies) importers.set(resolved, [...(importers.get(resolved) ?? []), source])

  const importing = (path: string): readonly string[] => {
    const [reached, tests] = [new Set([path]), [] as string[]]
    for (const file of reached) {
      if (IS_TEST.test(file)) tests.push(file)
      else for (const importer of importers.get(file) ?? []) reached.add(importer)
    }
    return tests
  }
  const forms = importing(FORMS_PAGE)
  return (path) => {
    const layer = path.split('/')[1] ?? ''
    const room = new RegExp(`^src/${layer}/|^test/(${ROOMS[layer]?.join('|') ?? 'none'})/`)
    const own = importing(path)
      .filter((test) => room.test(test))
      .sort((a, b) => sharedWords(b, path) - sharedWords(a, path))
      .slice(0, MOST_TESTS)
    return [...new Set([...own, ...(IN_FORMS.test(path) ? forms : []), ...(IN_THE_APP.test(path) ? journeys : [])])]
  }
}

const wordsOf = (path: string): readonly string[] => path.split(/[/.-]/).slice(2)
/** How many words of a path are in the path of a test: `network.test.ts` proves `routes/network.ts`. */
const sharedWords = (test: string, path: string): number => {
  const words = new Set(wordsOf(test).slice(0, -2))
  return wordsOf(path)
    .slice(0, -1)
    .filter((word) => words.has(word)).length
}

const IS_TEST = /[.]test[.]tsx?$/
const BROAD: readonly string[] = ['a-life-of-a-case', 'daily-work', 'every-screen']
const broadness = (path: string): number => BROAD.findIndex((name) => path.includes(name))
