import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sources = globSync('src/device/**/*.ts', { exclude: (path) => path.endsWith('.test.ts') }).map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}))
const naming = (pattern: RegExp) =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .sort()

describe('every record that gives somebody a new right', () => {
  it('is made in one of four files: two ask what an office gives, two carry out a decision of people', () => {
    const byOffice = ['src/device/access/change-access.ts', 'src/device/files/state/file-keys.ts']
    const decided = ['src/device/access/parts/recover-folders.ts', 'src/device/sync/send/stop-records.ts']
    expect(naming(/\b(?:openedRecord|grantedRecord|recoveredRecord)\(/)).toEqual([...byOffice, ...decided].sort())
    // What is shown of a file before it is sent is what its first record will say.
    expect(naming(/\badmittedAtOpening\(open,/)).toEqual([
      'src/device/files/folds/view.ts',
      'src/device/files/state/file-keys.ts',
    ])
    expect(naming(/\bwithoutDecision\(open,/)).toEqual([
      'src/device/access/change-access.ts',
      'src/device/files/state/by-need.ts',
    ])
    expect(naming(/\bdecided: true\b/)).toEqual([
      'src/device/access/give-handed-over.ts',
      'src/device/access/join-branches.ts',
    ])
  })
})
