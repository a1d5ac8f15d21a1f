import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

export interface Counted {
  readonly passed: number
  readonly failed: number
  /** Tests that exist and did not run, by full name. */
  readonly skipped: readonly string[]
  /** In the order in which they run. */
  readonly parts: readonly Part[]
}

export interface Part {
  readonly name: string
  readonly files: number
  /** From the start of its first test to the end of its last, including other parts that run in between. */
  readonly seconds: number
  /** The time of each file, added up: several run at once. */
  readonly added: number
}

/** The projects of vitest.config.ts. */
const PARTS: readonly (readonly [name: string, path: RegExp])[] = [
  ['components', /^src\/.*[.]tsx$/],
  ['unit', /^src\//],
  ['architecture', /^test\/architecture\//],
  ['journeys', /^test\/journeys\//],
  ['system', /^test\//],
]

/**
 * The content of Vitest's JSON report. A file that failed before its first test counts as one failure; so does a
 * missing report.
 */
export function readReport(path: string): Counted {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: [], parts: [] }
  const { testResults } = Report.parse(JSON.parse(readFileSync(path, 'utf8')))
  const tests = testResults.flatMap((file) => file.assertionResults)
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
    skipped: tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.fullName),
    parts: partsOf(testResults),
  }
}

function partsOf(results: z.infer<typeof Report>['testResults']): readonly Part[] {
  const nameOf = (path: string) => PARTS.find(([, pattern]) => pattern.test(relative('.', path)))?.[0] ?? 'other'
  return [...Map.groupBy(results, ({ name }) => nameOf(name))]
    .map(([name, files]) => {
      const begin = Math.min(...files.map(({ startTime }) => startTime))
      return {
        begin,
        name,
        files: files.length,
        seconds: seconds(Math.max(...files.map(({ endTime }) => endTime)) - begin),
        added: seconds(files.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0)),
      }
    })
    .sort((a, b) => a.begin - b.begin)
}

const seconds = (milliseconds: number) => Math.round(milliseconds / 1000)
