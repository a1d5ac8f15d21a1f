import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

export interface Counted {
  readonly passed: number
  readonly failed: number
  /** Tests that were written and did not run, by full name. */
  readonly skipped: readonly string[]
}

/** What Vitest's JSON report says. A file that broke before its first test counts as one failure; so does a missing report. */
export function readReport(path: string): Counted {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: [] }
  const { testResults } = Report.parse(JSON.parse(readFileSync(path, 'utf8')))
  const tests = testResults.flatMap((file) => file.assertionResults)
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
    skipped: tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.fullName),
  }
}
