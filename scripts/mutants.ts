/**
 * Plants small faults, one at a time, in a copy of the tree and runs the tests of the fault's room: `npm run mutants --
 * SEED [N]`. The seed, which a reviewer gives, determines the faults, evenly over all layers. A fault that no test
 * detects is reported by file and line.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyTree } from './copy-tree.ts'
import { drawEvenly, numbersFrom } from './mutants/draw.ts'
import { mutated, mutationsOf, type Mutation } from './mutants/mutations.ts'
import { testFinder } from './mutants/nearest-tests.ts'

/** So many test files run together: most faults are detected by the nearest, which alone takes seconds. */
const PORTIONS = [1, 3]
const LATER_PORTIONS = 8
const MINUTES = 60_000
/** Tests that build the app, or a page of its forms, and open it in a browser. */
const IN_A_BROWSER = /^test\/(journeys|architecture)\//

const [seed, many = '40'] = process.argv.slice(2)
if (seed === undefined) {
  console.error('npm run mutants -- SEED [N]')
  process.exit(2)
}

const byLayer = Map.groupBy(
  globSync('src/*/**/*.{ts,tsx}')
    .filter((path) => !/[.](test|d)[.]tsx?$/.test(path))
    .sort(),
  (path) => path.split('/')[1] ?? '',
)
const layers = [...byLayer.values()].map((paths) =>
  paths.flatMap((path) => mutationsOf(path, readFileSync(path, 'utf8'))),
)
const drawn = drawEvenly(layers, Number(many), numbersFrom(seed))
const testsOf = await testFinder()
const copy = copyTree('mutants')
let killed = 0
try {
  for (const mutation of drawn) {
    const tests = testsOf(mutation.path)
    const dies = kills(mutation, tests)
    if (dies) killed += 1
    console.log(
      `${dies ? 'killed' : 'SURVIVED'} ${mutation.path}:${mutation.line} ${mutation.what.replaceAll(/\s+/g, ' ')}` +
        (dies ? '' : ` (${tests.length} test files)`),
    )
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${killed} killed of ${drawn.length}`)
if (killed < drawn.length) process.exitCode = 1

/** Whether a test detects this fault. The nearest run first. */
function kills(mutation: Mutation, tests: readonly string[]): boolean {
  const file = join(copy, mutation.path)
  const before = readFileSync(file, 'utf8')
  try {
    return portionsOf(tests).some((portion) => {
      writeFileSync(file, mutated(before, mutation))
      const ended = run(portion)
      writeFileSync(file, before)
      if (ended === 'passed') return false
      // A busy machine can make tests hang without a fault, and break what waits for a browser.
      return (ended === 'failed' && !portion.some((test) => IN_A_BROWSER.test(test))) || run(portion) === 'passed'
    })
  } finally {
    writeFileSync(file, before)
  }
}

function portionsOf(tests: readonly string[]): readonly (readonly string[])[] {
  const portions: (readonly string[])[] = []
  for (let [at, size] = [0, 0]; at < tests.length; at += size) {
    size = PORTIONS[portions.length] ?? LATER_PORTIONS
    portions.push(tests.slice(at, at + size))
  }
  return portions
}

function run(tests: readonly string[]): 'passed' | 'failed' | 'hung' {
  const { status, error } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', ...tests],
    {
      cwd: copy,
      encoding: 'utf8',
      timeout: (tests.some((test) => IN_A_BROWSER.test(test)) ? 20 : 2) * MINUTES,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    },
  )
  if (error !== undefined) return 'hung'
  return status === 0 ? 'passed' : 'failed'
}
