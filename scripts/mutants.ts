/**
 * Plants small faults, one at a time, in a copy of the tree and runs the tests of the fault's room: `npm run mutants --
 * SEED [N] [LAYER…]`. The seed, which a reviewer gives, determines the faults, evenly over all layers (or over those
 * named). Each is reported with the first test that detects it, or as one that none does.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyTree } from './copy-tree.ts'
import { drawEvenly, numbersFrom } from './mutants/draw.ts'
import { mutated, mutationsOf, type Mutation } from './mutants/mutations.ts'
import { testFinder, type NearTest, type Sort } from './mutants/nearest-tests.ts'
import { runTests, type Red } from './mutants/run-tests.ts'

/**
 * So many test files run together, and the last number from then on: most faults are detected by the nearest, which
 * alone takes seconds; the others share the cost of a start.
 */
const PORTIONS: Readonly<Record<Sort, readonly number[]>> = {
  unit: [1, 6, 40],
  architecture: [8],
  system: [1, 3, 8, 20],
  forms: [1],
  journeys: [2, 4],
}
const MINUTES: Readonly<Record<Sort, number>> = { unit: 3, architecture: 5, system: 12, forms: 20, journeys: 20 }
/** So many faults at a time, each in a copy of its own; in a browser one at a time. */
const LANES = 2

const [seed, many = '40', ...layersAsked] = process.argv.slice(2)
if (seed === undefined) {
  console.error('npm run mutants -- SEED [N] [LAYER…]')
  process.exit(2)
}

const byLayer = Map.groupBy(
  globSync('src/*/**/*.{ts,tsx}')
    .filter((path) => !/[.](test|d)[.]tsx?$/.test(path))
    .sort(),
  (path) => path.split('/')[1] ?? '',
)
const layers = [...byLayer]
  .filter(([layer]) => layersAsked.length === 0 || layersAsked.includes(layer))
  .map(([, paths]) => paths.flatMap((path) => mutationsOf(path, readFileSync(path, 'utf8'))))
const drawn = drawEvenly(layers, Number(many), numbersFrom(seed))
const testsOf = await testFinder()
/** Without a fault: a test that is red here detects nothing. */
const sound = copyTree('mutants')
const copies = Array.from({ length: LANES }, () => copyTree('mutants'))
/** Whether a test file is red without a fault. */
const redAnyway = new Map<string, Promise<boolean>>()
let inBrowser = Promise.resolve()
const killers: Sort[] = []

const waiting = [...drawn]
try {
  await Promise.all(copies.map(lane))
} finally {
  for (const copy of [sound, ...copies]) rmSync(copy, { recursive: true, force: true })
}
console.log(
  `${killers.length} killed of ${drawn.length}: ` +
    [...Map.groupBy(killers, (sort) => sort)].map(([sort, all]) => `${all.length} by ${sort} tests`).join(', '),
)
if (killers.length < drawn.length) process.exitCode = 1

async function lane(copy: string): Promise<void> {
  for (let mutation = waiting.shift(); mutation; mutation = waiting.shift()) {
    const begun = Date.now()
    const tests = testsOf(mutation.path)
    const killer = await killerOf(mutation, tests, copy)
    const what = `${mutation.path}:${mutation.line} ${mutation.what.replaceAll(/\s+/g, ' ')}`
    const seconds = Math.round((Date.now() - begun) / 1000)
    if (killer) killers.push(killer.sort)
    console.log(
      killer
        ? `killed ${what}\n  by ${killer.file}${killer.test === null ? '' : `: ${killer.test}`} (${seconds} s)`
        : `SURVIVED ${what}\n  ${tests.length} test files (${seconds} s)`,
    )
  }
}

/** The first test that detects this fault. */
async function killerOf(
  mutation: Mutation,
  tests: readonly NearTest[],
  copy: string,
): Promise<(Red & { readonly sort: Sort }) | null> {
  const file = join(copy, mutation.path)
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, mutated(before, mutation))
  try {
    for (const { sort, files } of portionsOf(tests)) {
      const run = () => killerAmong(files, sort, copy)
      const found = await (sort === 'forms' || sort === 'journeys' ? oneAtATime(run) : run())
      if (found) return { ...found, sort }
    }
    return null
  } finally {
    writeFileSync(file, before)
  }
}

/** A test that is red with the fault and green without it. Tests that are red anyway are left out, and the others run again. */
async function killerAmong(files: readonly string[], sort: Sort, copy: string): Promise<Red | null> {
  let left = files
  while (left.length > 0) {
    const ended = await runTests(copy, left, MINUTES[sort])
    const reds = ended.is === 'ended' ? ended.reds : [{ file: left.join(' '), test: 'did not end' }]
    if (reds.length === 0) return null
    const anyway: string[] = []
    for (const red of reds) {
      if (!(await isRedAnyway(red.file, sort))) return red
      anyway.push(...red.file.split(' '))
    }
    left = left.filter((test) => !anyway.includes(test))
  }
  return null
}

/** Whether these tests fail without any fault. Run once for each; again each time in a browser, where a busy machine can make one fail by chance. */
function isRedAnyway(files: string, sort: Sort): Promise<boolean> {
  const known = redAnyway.get(files)
  if (known && sort !== 'forms' && sort !== 'journeys') return known
  const asked = runTests(sound, files.split(' '), MINUTES[sort]).then(
    (ended) => ended.is === 'hung' || ended.reds.length > 0,
  )
  redAnyway.set(files, asked)
  return asked
}

function oneAtATime<Value>(run: () => Promise<Value>): Promise<Value> {
  const turn = inBrowser.then(run)
  inBrowser = turn.then(
    () => undefined,
    () => undefined,
  )
  return turn
}

function portionsOf(tests: readonly NearTest[]): readonly { readonly sort: Sort; readonly files: readonly string[] }[] {
  return [...Map.groupBy(tests, ({ sort }) => sort)].flatMap(([sort, all]) => {
    const sizes = PORTIONS[sort]
    const portions: { sort: Sort; files: readonly string[] }[] = []
    for (let at = 0, n = 0; at < all.length; n += 1) {
      const size = sizes[n] ?? sizes.at(-1) ?? 1
      portions.push({ sort, files: all.slice(at, at + size).map(({ file }) => file) })
      at += size
    }
    return portions
  })
}
