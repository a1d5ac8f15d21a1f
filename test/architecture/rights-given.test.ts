import { describe, expect, it } from 'vitest'
import { sourcesNaming } from '../support/sources-naming.ts'

const naming = sourcesNaming('src/device/**/*.ts')

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
      'src/device/access/branches/join-branches.ts',
      'src/device/access/give-handed-over.ts',
    ])
  })
})
