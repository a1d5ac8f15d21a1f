import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { FOLDERS } from '../entry/ids.ts'
import { cannotTell, rulingsToday, rulingsOnFile } from './rulings-on-file.ts'

const today = day('2026-06-01')
const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-05-01') },
)

describe('what a file still lacks', () => {
  it('is told by rule, and cannot be judged by someone with the card alone', () => {
    expect(rulingsOnFile(fileOf(), day('2026-03-02')).map(({ rule, answer }) => `${rule} ${answer}`)).toEqual([
      'R3 refused',
      'P20 allowed',
      'R12 allowed',
      'R13 refused',
      'non-punishment allowed',
      'R16 allowed',
    ])
    expect(rulingsOnFile(fileHolding([]), day('2026-03-02')).map(({ answer }) => answer)).toEqual([
      'cannot-judge',
      'cannot-judge',
      'cannot-judge',
      'cannot-judge',
      'cannot-judge',
      'cannot-judge',
    ])
  })
})

describe('what nobody can tell from the folders held', () => {
  it('is nothing for who holds them all: there a file is fine or lacks something', () => {
    expect(cannotTell(rulingsToday(fileOf(opened), today))).toEqual([])
  })

  it('names the folders where the answer stands, each once, and the rules that ask there', () => {
    const told = cannotTell(rulingsToday(fileHolding(['care', 'identity'], opened), today))
    expect(told).toContainEqual({ dependsOn: ['status'], rules: ['R3', 'P20', 'R13'] })
    expect(told).toContainEqual({ dependsOn: ['justice'], rules: ['non-punishment'] })
    expect(new Set(told.map(({ dependsOn }) => dependsOn.join(' '))).size).toBe(told.length)
  })

  it('never names a folder that is held, whichever are and whatever stands in them', () => {
    const written = EXAMPLES.map(({ kind, body }) => entryOf(kind, body))
    fc.assert(
      fc.property(fc.subarray([...FOLDERS]), fc.subarray(written), (held, entries) => {
        const file = fileHolding(held, ...entries)
        for (const { dependsOn } of cannotTell(rulingsToday(file, today))) {
          expect(dependsOn.length).toBeGreaterThan(0)
          expect(dependsOn.filter((folder) => file.held.includes(folder))).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })
})
