import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** What is loaded until *Today* can be used: the page, its styles, its script, the device's worker, the screen itself, and what each imports at once. */
const LIMIT = 350
/** Started or fetched by name, not by an import at the head of a file. */
const LATER = /["'`][./]*(?:assets\/)?((?:device-worker|today-screen)-[^"'`]+\.js)["'`]/g
const web = fileURLToPath(new URL('../dist/web/', import.meta.url))

const read = (path: string) => readFileSync(`${web}${path.replace(/^\//, '')}`)
const gzipped = (path: string) => gzipSync(read(path)).length / 1000

function firstLoad(): readonly string[] {
  const page = read('index.html').toString()
  const named = [...page.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].flatMap(([, path]) =>
    path === undefined ? [] : [path],
  )
  const found = new Set<string>(['index.html'])
  const visit = (path: string) => {
    if (found.has(path)) return
    found.add(path)
    if (!path.endsWith('.js')) return
    const script = read(path).toString()
    for (const [, next] of script.matchAll(/(?:^|[;\s}])(?:import|export)[^;"'()]{0,4000}?["']\.\/([^"']+\.js)["']/g))
      if (next !== undefined) visit(`assets/${next}`)
    for (const [, later] of script.matchAll(LATER)) if (later !== undefined) visit(`assets/${later}`)
  }
  for (const path of named) visit(path)
  return [...found]
}

const rows = firstLoad().map((path) => ({ path, kilobytes: gzipped(path) }))
const total = rows.reduce((sum, row) => sum + row.kilobytes, 0)
for (const { path, kilobytes } of rows) console.log(`${kilobytes.toFixed(1).padStart(8)} kB  ${path}`)
console.log(`${total.toFixed(1).padStart(8)} kB  gzipped at first load (limit ${LIMIT})`)
if (!['device-worker', 'today-screen'].every((part) => rows.some(({ path }) => path.includes(part)))) {
  console.error('the device worker or Today was not found among what is loaded: look at scripts/first-load.ts')
  process.exitCode = 1
}
if (total > LIMIT) {
  console.error(`first load is ${(total - LIMIT).toFixed(1)} kB too large: split a screen off, or take a lighter part`)
  process.exitCode = 1
}
