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
const IN_BROWSER: readonly Sort[] = ['forms', 'journeys']

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
let inBrowser = Promise.resolve()

interface Killed extends Red {
  readonly sort: Sort
}

/** Test files that are red without a fault. */
const redAnyway = new Set<string>()
const killers = new Map<Mutation, Killed>()

try {
  let waiting = [...drawn]
  while (waiting.length > 0) {
    const round = waiting
    await Promise.all(copies.map((copy) => lane(copy, round)))
    // Once for all of them: most are green, and each start of the tests costs seconds.
    await findRedAnyway([...killers.values()])
    waiting = [...killers].filter(([, { file }]) => redAnyway.has(file)).map(([mutation]) => mutation)
    for (const mutation of waiting) {
      console.log(`again, because its test is red without it: ${nameOf(mutation)}`)
      killers.delete(mutation)
    }
  }
} finally {
  for (const copy of [sound, ...copies]) rmSync(copy, { recursive: true, force: true })
}
console.log(
  `${killers.size} killed of ${drawn.length}: ` +
    [...Map.groupBy(killers.values(), ({ sort }) => sort)]
      .map(([sort, all]) => `${all.length} by ${sort} tests`)
      .join(', '),
)
if (killers.size < drawn.length) process.exitCode = 1

async function lane(copy: string, waiting: Mutation[]): Promise<void> {
  for (let mutation = waiting.shift(); mutation; mutation = waiting.shift()) {
    const begun = Date.now()
    const tests = testsOf(mutation.path).filter(({ file }) => !redAnyway.has(file))
    const killer = await killerOf(mutation, tests, copy)
    const seconds = Math.round((Date.now() - begun) / 1000)
    if (killer) killers.set(mutation, killer)
    console.log(
      killer
        ? `killed ${nameOf(mutation)}\n  by ${killer.file}${killer.test === null ? '' : `: ${killer.test}`} (${seconds} s)`
        : `SURVIVED ${nameOf(mutation)}\n  ${tests.length} test files (${seconds} s)`,
    )
  }
}

function nameOf({ path, line, what }: Mutation): string {
  return `${path}:${line} ${what.replaceAll(/\s+/g, ' ')}`
}

/** The first test that detects this fault. */
async function killerOf(mutation: Mutation, tests: readonly NearTest[], copy: string): Promise<Killed | null> {
  const file = join(copy, mutation.path)
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, mutated(before, mutation))
  try {
    for (const { sort, files } of portionsOf(tests)) {
      const run = () => killerAmong(files, sort, copy)
      const found = await (IN_BROWSER.includes(sort) ? oneAtATime(run) : run())
      if (found) return { ...found, sort }
    }
    return null
  } finally {
    writeFileSync(file, before)
  }
}

/**
 * The first red test of these files. One among several, or in a browser, must be red again alone: on a busy machine a
 * test can fail by chance. Files that do not end in time together are run one by one, and such a one detects the fault.
 */
async function killerAmong(files: readonly string[], sort: Sort, copy: string): Promise<Red | null> {
  let left = files
  while (left.length > 0) {
    const ended = await runTests(copy, left, MINUTES[sort])
    if (ended.is === 'ended' && ended.reds.length === 0) return null
    const [first = ''] = left
    if (left.length === 1 && !IN_BROWSER.includes(sort))
      return ended.is === 'hung' ? { file: first, test: 'did not end' } : (ended.reds[0] ?? null)
    for (const file of ended.is === 'hung' ? left : ended.reds.map((red) => red.file)) {
      const alone = await runTests(copy, [file], MINUTES[sort])
      if (alone.is === 'hung') return { file, test: 'did not end' }
      if (alone.reds[0]) return alone.reds[0]
      left = left.filter((one) => one !== file)
    }
  }
  return null
}

/** Runs the tests that detected a fault without any: all of one sort together. */
async function findRedAnyway(all: readonly Killed[]): Promise<void> {
  for (const [sort, same] of Map.groupBy(all, (killed) => killed.sort)) {
    const files = [...new Set(same.map(({ file }) => file))]
    const ended = await runTests(sound, files, MINUTES[sort] * files.length, { all: true })
    for (const { file } of ended.is === 'hung' ? files.map((one) => ({ file: one })) : ended.reds) {
      const alone = await runTests(sound, [file], MINUTES[sort])
      if (alone.is === 'hung' || alone.reds.length > 0) redAnyway.add(file)
    }
  }
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
