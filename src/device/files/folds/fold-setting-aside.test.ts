import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#domain/file/fold.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { KINDS } from '#domain/kinds.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { day, entryOf } from '../../../../test/support/entries.ts'
import { aVisit } from '../../../../test/support/work.ts'
import { foldWithAdded, entriesSince, foldSettingAside } from './fold-setting-aside.ts'

const id = (at: number) => `${String(at).padStart(21, 'e')}A` as EntryId
const entries = Array.from({ length: 12 }, (_, at) => ({
  ...entryOf(visit, aVisit({ saw: `number ${String(at)}` }), { at: day('2026-03-02') }),
  id: id(at),
}))

/** As the fold, and failing with these entries: a fault of ours that nobody foresaw. */
const failingWith =
  (bad: readonly EntryId[]): Parameters<typeof foldSettingAside>[3] =>
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
          const { caseFile, setAside } = foldSettingAside(KINDS, came, ['care'], failingWith(bad.map(id)))
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
    expect(() => foldSettingAside(KINDS, entries, ['care'], always)).toThrow('nobody foresaw this')
  })
})

describe('a folded file to which entries are added', () => {
  const long = entries.map((entry) => ({ ...entry, body: aVisit({ saw: 'x'.repeat(400) }) }))

  it('is folded whole where one of them weighs others, and where something that it has is gone or says something else', () => {
    const { caseFile } = foldSettingAside(KINDS, entries, ['care'])
    const [first, ...others] = entries
    const settled = { ...entryOf(visit, aVisit()), kind: 'encounter-settled' }
    expect(foldWithAdded(KINDS, caseFile, [settled])).toBeUndefined()
    expect(entriesSince(caseFile, others)).toBeUndefined()
    expect(entriesSince(caseFile, [...others, { ...first, body: {} } as (typeof entries)[number]])).toBeUndefined()
    expect(entriesSince(caseFile, [...entries, ...others])).toBeUndefined()
  })

  it('has the same entries and the same line as one that is folded whole, however it grew', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(long, { minLength: 6 }), (came) => {
        let grown = foldSettingAside(KINDS, came.slice(0, 4), ['care'])
        for (const [at] of came.slice(4).entries()) {
          const all = structuredClone(came.slice(0, at + 5))
          const more = entriesSince(grown.caseFile, all)
          expect(more).toHaveLength(1)
          const added = foldWithAdded(KINDS, grown.caseFile, more ?? [])
          if (!added) throw new Error('a visit is added to a file that stands')
          grown = { ...added, setAside: [] }
          const whole = foldSettingAside(KINDS, all, ['care'])
          expect(grown.caseFile).toEqual(whole.caseFile)
          expect(grown.line).toEqual(whole.line)
        }
      }),
      { numRuns: 40 },
    )
  })
})
