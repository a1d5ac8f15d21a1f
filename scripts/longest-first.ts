import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files whose tests take longest, in falling order. By default the larger file runs first, but tests that repeat a few
 * lines thousands of times are small files: started last, one of them occupied one core for minutes while the other
 * core was idle.
 */
const LONGEST = [
  'cli/backup',
  'security/crash-server',
  'sync/killed',
  'sync/converges-three',
  'sync/converges-two',
  'security/nothing-readable',
  'cli/serving',
  'cli/import-interrupted',
  'journeys/every-screen',
  'journeys/story-sisters-left-behind',
  'journeys/story-girl-returned',
].map((name) => `/test/${name}.test.ts`)

/** Whether the tests of this file take minutes. */
export const takesLong = (path: string): boolean => LONGEST.some((long) => `/${path}`.endsWith(long))

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    // Projects keep their order.
    return [...Map.groupBy(sorted, ({ project }) => project).values()].flatMap((files) => {
      const long = LONGEST.flatMap((path) => files.filter(({ moduleId }) => moduleId.endsWith(path)))
      return [...long, ...files.filter((file) => !long.includes(file))]
    })
  }
}
