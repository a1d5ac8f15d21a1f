import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files whose tests take minutes, the longest first. Otherwise the larger file begins first, and those that repeat a few lines thousands of times are small:
 * the last of them kept one core for minutes while the other had nothing to do.
 */
const LONGEST = [
  'sync/converges-two',
  'sync/converges-three',
  'cli/backup',
  'security/crash-server',
  'cli/evidence-held',
  'sync/killed',
].map((name) => `/test/${name}.test.ts`)

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const long = LONGEST.flatMap((path) => sorted.filter(({ moduleId }) => moduleId.endsWith(path)))
    const [first] = long
    if (!first) return sorted
    // Projects stay where they stand, one after the other.
    const begins = sorted.findIndex(({ project }) => project === first.project)
    const others = sorted.filter((file) => !long.includes(file))
    return [...others.slice(0, begins), ...long, ...others.slice(begins)]
  }
}
