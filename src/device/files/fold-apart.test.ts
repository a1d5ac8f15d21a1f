import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#domain/case-file.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { KINDS } from '#domain/kinds.ts'
import type { EntryId } from '#domain/ids.ts'
import { day, entryOf } from '../../../test/support/entries.ts'
import { aVisit } from '../../../test/support/work.ts'
import { foldApart } from './fold-apart.ts'

const id = (at: number) => `${String(at).padStart(21, 'e')}A` as EntryId
const entries = Array.from({ length: 12 }, (_, at) => ({
  ...entryOf(visit, aVisit({ saw: `number ${String(at)}` }), { at: day('2026-03-02') }),
  id: id(at),
}))

/** As the fold, and failing with these entries: a fault of ours that nobody foresaw. */
const failingWith =
  (bad: readonly EntryId[]): Parameters<typeof foldApart>[3] =>
  (kinds, some, held) => {
    if (some.some((entry) => bad.includes(entry.id))) throw new TypeError('nobody foresaw this')
    const caseFile = fold(kinds, some, held)
    return { caseFile, line: caseFile }
  }

describe('a file of which an entry cannot be folded', () => {
  it('is folded without it, and without no other, alike in every order in which they came', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(11), { maxLength: 4 }),
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        (bad, came) => {
          const { caseFile, setAside } = foldApart(KINDS, came, ['care'], failingWith(bad.map(id)))
          expect(setAside.map((entry) => entry.id).sort()).toEqual(bad.map(id).sort())
          expect(caseFile).toEqual(
            fold(
              KINDS,
              entries.filter((entry) => !bad.map(id).includes(entry.id)),
              ['care'],
            ),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is not folded where it fails without any entry', () => {
    const always = () => {
      throw new TypeError('nobody foresaw this')
    }
    expect(() => foldApart(KINDS, entries, ['care'], always)).toThrow('nobody foresaw this')
  })
})
