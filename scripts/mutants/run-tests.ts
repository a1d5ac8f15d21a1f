import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'

/** The first test that failed in a file, or none where the file failed before its first test. */
export interface Red {
  readonly file: string
  readonly test: string | null
}

/** `reds` is empty where all passed. `hung`: they did not end in time. */
export type Ended = { readonly is: 'ended'; readonly reds: readonly Red[] } | { readonly is: 'hung' }

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** Runs test files in a copy of the tree until the first fails (`all`: to the end), or until `minutes` have passed. */
export async function runTests(
  copy: string,
  tests: readonly string[],
  minutes: number,
  { all = false } = {},
): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'mutant-report-'))
  const report = join(folder, 'report.json')
  try {
    const status = await new Promise<number | 'hung'>((ended) => {
      const vitest = spawn(
        process.execPath,
        [
          'node_modules/vitest/vitest.mjs',
          'run',
          ...(all ? [] : ['--bail=1']),
          '--reporter=json',
          `--outputFile=${report}`,
          ...tests.map((test) => join(copy, test)),
        ],
        { cwd: copy, stdio: 'ignore', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }, detached: true },
      )
      const clock = setTimeout(() => {
        // Its workers, servers and browsers are in its process group.
        if (vitest.pid !== undefined) process.kill(-vitest.pid, 'SIGKILL')
        ended('hung')
      }, minutes * 60_000)
      vitest.on('exit', (code) => {
        clearTimeout(clock)
        ended(code ?? 1)
      })
    })
    if (status === 'hung') return { is: 'hung' }
    return { is: 'ended', reds: status === 0 ? [] : redsIn(report, copy, tests) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function redsIn(report: string, copy: string, tests: readonly string[]): readonly Red[] {
  // A copy that does not even start, such as one whose app cannot be built, writes no report.
  const whole = tests.map((file) => ({ file, test: null }))
  const text = textOf(report)
  if (text === null) return whole
  const reds = Report.parse(JSON.parse(text)).testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.find((test) => test.status === 'failed')
    return failed || status === 'failed' ? [{ file: relative(copy, name), test: failed?.fullName ?? null }] : []
  })
  return reds.length > 0 ? reds : whole
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
