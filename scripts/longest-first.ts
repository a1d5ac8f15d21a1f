import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files whose tests take longest, the longest first. Otherwise the larger file begins first, and those that repeat a few lines thousands of times are small:
 * begun last, one of them kept one core for minutes while the other had nothing to do.
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

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    // Projects stay where they are, one after the other.
    return [...Map.groupBy(sorted, ({ project }) => project).values()].flatMap((files) => {
      const long = LONGEST.flatMap((path) => files.filter(({ moduleId }) => moduleId.endsWith(path)))
      return [...long, ...files.filter((file) => !long.includes(file))]
    })
  }
}
