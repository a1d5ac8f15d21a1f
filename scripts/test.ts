/**
 * Runs the tests: all of them (`npm test`), or those under the paths given (`npm test -- src/sealing`).
 * Fetches Chromium and PostgreSQL from Debian where it may; otherwise leaves out the tests that need them and says so.
 * `--long`: randomised tests run some thousand times each (test/support/how-long.ts). `--changed`: only tests that a change since the last commit can reach.
 * With HOMEWARD_REQUIRE_ALL=1 nothing may be left out. At the end it says the time of each part; the last line is always `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { testsThatOpenABrowser } from './browser-tests.ts'
import { fetchBareChromium, fetchMissing } from './fetch-programs.ts'
import { processorTimeOfChildren } from './processor-time.ts'
import { readReport } from './test-report.ts'

const asked = process.argv.slice(2)
const folder = 'node_modules/.cache/homeward'
const reportFile = join(folder, 'tests.json')

const missing = fetchMissing()
for (const { program, reason } of missing) console.log(`LEFT OUT: ${program.without}. ${program.name}: ${reason}.`)
if (missing.length > 0 && process.env.HOMEWARD_REQUIRE_ALL === '1') {
  console.log('HOMEWARD_REQUIRE_ALL=1: nothing may be left out, so no test was run.')
  finish({ passed: 0, failed: missing.length })
}

if (asked.every((one) => one.startsWith('--'))) fetchBareChromium()

mkdirSync(folder, { recursive: true })
rmSync(reportFile, { force: true })

const withoutBrowser = missing.some(({ program }) => program.name === 'Chromium')
const excluded = withoutBrowser ? await testsThatOpenABrowser() : []
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...excluded.flatMap((file) => ['--exclude', file]),
    ...asked.filter((one) => one !== '--long'),
  ],
  // The commands that tests start, some hundreds, read the code that the first of them compiled.
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(process.cwd(), folder, 'compiled'),
      ...(asked.includes('--long') && { HOMEWARD_LONG: '1' }),
    },
  },
)

const report = readReport(reportFile)
if (report.skipped.length > 0)
  console.log(['These tests were skipped, which counts as failed:', ...report.skipped].join('\n  '))
for (const { program, reason } of missing) console.log(`LEFT OUT: ${program.without}. ${program.name}: ${reason}.`)

for (const { name, files, seconds, added } of report.parts)
  console.log(`TIME: ${name} ${String(seconds)} s, ${String(files)} files of ${String(added)} s in all.`)
const processor = processorTimeOfChildren()
if (processor !== undefined) console.log(`TIME: ${(processor / 60).toFixed(1)} minutes of processor time.`)

const counted = report.failed + report.skipped.length
finish({ passed: report.passed, failed: run.status === 0 ? counted : Math.max(1, counted) })

function finish({ passed, failed }: { passed: number; failed: number }): never {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
