import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path/posix'
import { testsThatOpenABrowser } from '../browser-tests.ts'
import { takesLong } from '../longest-first.ts'
import { readModules } from '../module-graph.ts'
import { textsIn } from './texts-in.ts'

/** Folders of `test/` that prove a layer, besides the tests in it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  cli: ['cli'],
  contract: ['api', 'sync'],
  device: ['sync', 'security'],
  evidence: ['cli'],
  sealing: ['vectors', 'security'],
  server: ['api', 'sync', 'security', 'operations'],
  store: ['api', 'operations', 'sync', 'security', 'cli'],
  web: ['architecture'],
}

/** Tests of the forms open them in a page that is built for it; others load modules of the app through its compiler. */
const FORMS_PAGE = 'test/support/forms/forms-page.ts'
const WEB_MODULES = 'test/support/web-modules.ts'
const IN_FORMS = /^src[/]web[/](fields|form-model|kinds|words)[/]/
const IN_THE_APP = /^src[/]web[/]/

/** How tests run, the cheapest first: alone, with modules of the app, with a server and a database, in a browser. */
export const SORTS = ['unit', 'architecture', 'system', 'forms', 'journeys'] as const
export type Sort = (typeof SORTS)[number]

/** So many tests of one sort that import a file are run for one fault; all of the cheap ones. */
const MOST_TESTS: Readonly<Record<Sort, number>> = {
  unit: Infinity,
  architecture: 80,
  system: 120,
  forms: 80,
  journeys: 80,
}

export interface NearTest {
  readonly file: string
  readonly sort: Sort
}

/**
 * For a file of src: the tests of its own room that reach it, the cheapest sort first; within a sort those named like
 * it or that name what it exports, then the nearest by imports. Journeys import nothing of the app but open it as it is
 * built: those first whose words stand in the file.
 */
export async function testFinder(): Promise<(path: string) => readonly NearTest[]> {
  const { modules } = await readModules(['src', 'test'])
  const importers = new Map<string, string[]>()
  for (const { source, dependencies } of modules)
    for (const { resolved } of dependencies) importers.set(resolved, [...(importers.get(resolved) ?? []), source])

  for (const { source, found } of filesOfGlobs()) importers.set(found, [...(importers.get(found) ?? []), source])

  const importing = (path: string): readonly string[] => {
    const [reached, tests] = [new Set([path]), [] as string[]]
    for (const file of reached) {
      if (IS_TEST.test(file)) tests.push(file)
      else for (const importer of importers.get(file) ?? []) reached.add(importer)
    }
    return tests
  }
  const forms = new Set(importing(FORMS_PAGE))
  const inBrowser = new Set(await testsThatOpenABrowser())
  const throughCompiler = importing(WEB_MODULES)
  const journeys = globSync('test/journeys/*.test.ts').sort()
  const byWords = journeysByWords(journeys)
  const sortOf = (file: string): Sort =>
    file.startsWith('src/')
      ? 'unit'
      : forms.has(file)
        ? 'forms'
        : inBrowser.has(file)
          ? 'journeys'
          : file.startsWith('test/architecture/')
            ? 'architecture'
            : 'system'

  return (path) => {
    const layer = path.split('/')[1] ?? ''
    const room = new RegExp(`^src/${layer}/|^test/(${ROOMS[layer]?.join('|') ?? 'none'})/`)
    const inRoom = importing(path).filter((test) => room.test(test))
    const named = naming(inRoom, namesIn(path))
    const score = (test: string) => sharedWords(test, path) + (named.get(test) ?? 0)
    const own = inRoom.sort((a, b) => score(b) - score(a))
    const found = new Set([
      ...own,
      ...(IN_FORMS.test(path) ? [...throughCompiler, ...forms] : []),
      ...(IN_THE_APP.test(path) ? byWords(path) : []),
    ])
    const sorted = [...found].map((file) => ({ file, sort: sortOf(file) }))
    return SORTS.flatMap((sort) => {
      const same = sorted.filter((test) => test.sort === sort).slice(0, MOST_TESTS[sort])
      // A long one comes last, unless it is the nearest: nothing else proves a backup as well as the test of backups.
      const isLate = ({ file }: NearTest) => takesLong(file) && file !== own[0]
      return [...same.filter((test) => !isLate(test)), ...same.filter(isLate)]
    })
  }
}

/** Files of the app that another loads by a pattern (`import.meta.glob`), which is no import for the graph of modules. */
function filesOfGlobs(): readonly { readonly source: string; readonly found: string }[] {
  return globSync('src/web/**/*.{ts,tsx}').flatMap((source) =>
    [...readFileSync(source, 'utf8').matchAll(/import[.]meta[.]glob(?:<[^(]*>)?\(\s*\[?'([^']+)'/g)].flatMap(
      ([, pattern = '']) => globSync(join(dirname(source), pattern)).map((found) => ({ source, found })),
    ),
  )
}

/** What a file exports, and its own name as a method would be called: `receive-erasure` is `receiveErasure`. */
function namesIn(path: string): readonly string[] {
  const exported = [...readFileSync(path, 'utf8').matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)]
  const own = basename(path).replace(/[.]\w+$/, '')
  return [
    own.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    ...exported.map(([, name = '']) => name),
  ]
}

/** By test: how many of these names it holds; a name that many of them hold says less. */
function naming(tests: readonly string[], names: readonly string[]): ReadonlyMap<string, number> {
  const read = new Map(tests.map((file) => [file, readFileSync(file, 'utf8')]))
  const score = new Map<string, number>()
  for (const name of names) {
    const holding = tests.filter((file) => read.get(file)?.includes(name) === true)
    for (const file of holding) score.set(file, (score.get(file) ?? 0) + 1 / holding.length)
  }
  return score
}

/** Journeys in falling order of the texts of a screen that they name; a text that many of them name says less. */
function journeysByWords(journeys: readonly string[]): (path: string) => readonly string[] {
  const read = new Map(journeys.map((file) => [file, readFileSync(file, 'utf8')]))
  return (path) => {
    const texts = textsIn(path, readFileSync(path, 'utf8'))
    const score = new Map(journeys.map((file) => [file, sharedWords(file, path) + broadness(file)]))
    for (const text of texts) {
      const naming = journeys.filter((file) => read.get(file)?.includes(text) === true)
      for (const file of naming) score.set(file, (score.get(file) ?? 0) + 1 / naming.length)
    }
    return [...journeys].sort((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0))
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
/** These open every screen, or a whole working life, so they come early where nothing else decides. */
const BROAD: readonly string[] = ['every-screen', 'daily-work', 'a-life-of-a-case']
const broadness = (path: string): number => (BROAD.findIndex((name) => path.includes(name)) + 1) / 10
