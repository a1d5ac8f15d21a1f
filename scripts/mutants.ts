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

const AT_ONCE = 8
const MOST_TESTS = 40

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
    const tests = testsOf(mutation.path).slice(0, MOST_TESTS)
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

/** Runs the nearest tests first: most faults are detected by them. */
function kills(mutation: Mutation, tests: readonly string[]): boolean {
  const file = join(copy, mutation.path)
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, mutated(before, mutation))
  try {
    for (let at = 0; at < tests.length; at += AT_ONCE) if (fails(tests.slice(at, at + AT_ONCE))) return true
    return false
  } finally {
    writeFileSync(file, before)
  }
}

/** A fault that makes a test hang counts as detected: the run is stopped after two minutes. */
function fails(tests: readonly string[]): boolean {
  const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', ...tests], {
    cwd: copy,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  return run.status !== 0
}
