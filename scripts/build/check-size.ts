/**
 * What a phone fetches, in the size that the server sends: until *Today* can be used, and everything stored for work
 * without a network. Ends with 1 if either exceeds its limit.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { APP_LANGUAGES } from '../../src/web/words/catalogue/app-languages.ts'
import { RARE_CHUNKS } from './rare-chunks.ts'
import { offlineFiles } from '../../src/web/words/catalogue/offline-files.ts'

/** In kB, compressed with Brotli. */
const LIMITS = { first: 300, kept: 1500 }
const web = join(import.meta.dirname, '../../dist/web')

/** Started or fetched by name, not by an import at the top of a file. */
const LATER = /["'`][./]*(?:assets\/)?((?:device-worker|today-screen)-[^"'`]+\.js)["'`]/g
const WORKER = /["'`][./]*(?:assets\/)?((?:device|practice|signature|evidence)-worker-[^"'`]+\.js)["'`]/g
const AT_ONCE = /(?:^|[;\s}])(?:import|export)[^;"'()]{0,4000}?["']\.\/([^"']+\.js)["']/g
const AT_SOME_TIME = /["'`]\.\/([^"'`]+\.js)["'`]/g

const read = (path: string) => readFileSync(join(web, path), 'utf8')
const sent = (path: string) => {
  const compressed = join(web, `${path}.br`)
  return statSync(existsSync(compressed) ? compressed : join(web, path)).size / 1000
}
const sum = (paths: readonly string[]) => paths.reduce((all, path) => all + sent(path), 0)

/** All chunks that these load, by the imports that `ways` finds in them. */
function reachedFrom(begin: readonly string[], ways: readonly RegExp[]): readonly string[] {
  const found = new Set<string>()
  const left = [...begin]
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (found.has(path)) continue
    found.add(path)
    if (!path.endsWith('.js')) continue
    const script = read(path)
    for (const way of ways) for (const [, next] of script.matchAll(way)) left.push(`assets/${next ?? ''}`)
  }
  return [...found]
}

const page = [...read('index.html').matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].flatMap(
  ([, path]) => path ?? [],
)
const first = ['index.html', ...reachedFrom(page, [AT_ONCE, LATER])]
for (const path of first) console.log(`${sent(path).toFixed(1).padStart(8)} kB  ${path}`)
console.log(`${sum(first).toFixed(1).padStart(8)} kB  first load (limit ${LIMITS.first})`)

/** The names of countries in a language for which browsers have none. */
const ownNamesOf = (code: string): readonly string[] =>
  readdirSync(join(web, 'assets'))
    .filter((name) => name.startsWith(`${code}-`) && name.endsWith('.js'))
    .map((name) => `assets/${name}`)

const precached = [...new Set([...read('sw.js').matchAll(/url:"([^"]+)"/g)].flatMap(([, path]) => path ?? []))]
const words = APP_LANGUAGES.filter(({ code }) => code !== 'en').map((language) => ({
  code: language.code,
  size: sum([...offlineFiles(language).map((path) => path.slice(1)), ...ownNamesOf(language.code)]),
}))
const [largest] = words.toSorted((a, b) => b.size - a.size)
const kept = sum(precached) + (largest?.size ?? 0)
console.log(
  `${kept.toFixed(1).padStart(8)} kB  kept for work without a network: ${precached.length} files, and ${largest?.code ?? ''} with its letters (limit ${LIMITS.kept})`,
)

const faults: string[] = []
if (!['device-worker', 'today-screen'].every((part) => first.some((path) => path.includes(part))))
  faults.push('the device worker or Today was not found among what is loaded')
if (precached.length < 100) faults.push('the list of what is kept was not found in sw.js')
if (sum(first) > LIMITS.first) faults.push('first load is too large: split a screen off, or take a lighter part')
if (kept > LIMITS.kept)
  faults.push('a phone keeps too much: leave out what one role alone needs, or take a lighter part')
const built = readdirSync(join(web, 'assets'))
for (const name of RARE_CHUNKS)
  if (!built.some((path) => path.startsWith(`${name}-`)))
    faults.push(
      `no chunk is called ${name}: scripts/build/rare-chunks.ts names it, so under its new name every phone keeps it`,
    )
const tests = built.filter((path) => path.includes('.test-'))
if (tests.length > 0) faults.push(`tests are in the app: ${tests.join(', ')}; a pattern of import.meta.glob finds them`)
const workers = reachedFrom(page, [AT_SOME_TIME, WORKER]).filter((path) => /[-]worker-/.test(path))
if (workers.length !== 4) faults.push(`${workers.length} workers were found, not four`)
for (const worker of workers) {
  const pages = reachedFrom([worker], [AT_SOME_TIME]).filter((path) => /assets[/](first|index)-/.test(path))
  if (pages.length > 0) faults.push(`${worker} would load code of the page, which has a document: ${pages.join(', ')}`)
}
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
