import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { idFrom, mother } from '../../../test/support/people.ts'
import { householdsOf } from './households.ts'

const files = Array.from({ length: 9 }, (_, n) => idFrom(`file-${String(n)}`) as unknown as FileId).sort()
const [a, b, c, d] = files as [FileId, FileId, FileId, FileId]
const leadingTo = (theirFile: FileId) =>
  entryOf(tie, { person: mother, tie: 'brother', safe: 'safe', livesWithChild: 'yes', cares: 'no', theirFile })
const line = (file: FileId, ...others: readonly FileId[]) => ({ file, line: fileOf(...others.map(leadingTo)) })

describe('who lives in one household', () => {
  it('is nobody where a tie leads to no file that is here, or to the file itself', () => {
    expect(householdsOf([line(a, d), line(b, b), line(c)])).toEqual(new Map())
  })

  it('is told by a tie that stands in one of two files, and by one that leads to another file of the same child', () => {
    expect(householdsOf([line(b), line(c, b)])).toEqual(
      new Map([
        [b, b],
        [c, b],
      ]),
    )
    const joined: { readonly file: FileId; readonly line: CaseFile } = { file: c, line: { ...fileOf(), joined: [d] } }
    expect(householdsOf([line(a, d), joined])).toEqual(
      new Map([
        [a, a],
        [c, a],
      ]),
    )
  })

  it('is the same for all who are tied, however long the way and whatever the order of the files', () => {
    const anyTies = fc.array(fc.tuple(fc.constantFrom(...files), fc.constantFrom(...files)), { maxLength: 9 })
    fc.assert(
      fc.property(anyTies, fc.shuffledSubarray([...files], { minLength: files.length }), (ties, order) => {
        const lines = order.map((file) => line(file, ...ties.flatMap(([from, to]) => (from === file ? [to] : []))))
        const found = householdsOf(lines)
        for (const file of files) {
          const family = reached(file, ties)
          expect(found.get(file)).toBe(family.length > 1 ? family[0] : undefined)
        }
      }),
      { numRuns: 100 },
    )
  })
})

/** All that ties lead to from a file, both ways, again and again until nothing is added. */
function reached(from: FileId, ties: readonly (readonly [FileId, FileId])[]): readonly FileId[] {
  const family = new Set([from])
  for (let size = 0; size < family.size; ) {
    size = family.size
    for (const [one, other] of ties)
      if (family.has(one) || family.has(other)) {
        family.add(one)
        family.add(other)
      }
  }
  return [...family].sort()
}
