import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { fold } from '../file/fold.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { beforeReveal, isCoveredIn, needsReveal } from './before-reveal.ts'

const all = EXAMPLES.flatMap(({ kind, body }) => kind.folders.map((folder) => entryOf(kind, body, { folder })))

describe('a file before the reader was asked who can see the screen', () => {
  it('holds no entry of what happened, of therapy or of the body, and does not say that it holds these folders', () => {
    const file = beforeReveal(fold(KINDS, all, FOLDERS))
    expect(file.held.filter(needsReveal)).toEqual([])
    expect(
      [...file.entries, ...Object.values(file.byKind).flat(), ...file.needsNewerApp].filter(({ folder }) =>
        needsReveal(folder),
      ),
    ).toEqual([])
  })

  it('is what somebody reads who was never given them, whatever was written, struck and replaced', () => {
    const written = fc
      .subarray(all, { minLength: 1, maxLength: 30 })
      .chain((entries) =>
        fc.record({
          entries: fc.constant(entries),
          strikes: fc.array(fc.record({ target: fc.nat(entries.length - 1), by: fc.nat(all.length - 1) }), {
            maxLength: 6,
          }),
          replaces: fc.array(fc.record({ old: fc.nat(entries.length - 1), by: fc.nat(entries.length - 1) }), {
            maxLength: 6,
          }),
        }),
      )
    fc.assert(
      fc.property(written, ({ entries, strikes, replaces }) => {
        const chained = entries.map(
          (entry, index): Entry => ({
            ...entry,
            replaces: replaces
              .filter(({ by, old }) => by === index && entries[old]?.folder === entry.folder)
              .flatMap(({ old }) => entries[old]?.id ?? []),
          }),
        )
        const struck = strikes.flatMap(({ target }) => {
          const entry = entries[target]
          return entry
            ? [entryOf(superseded, { entry: entry.id, because: 'It was another day.' }, { folder: entry.folder })]
            : []
        })
        const whole: readonly Entry[] = [...chained, ...struck]
        const held = FOLDERS.filter((folder) => !needsReveal(folder))
        expect(beforeReveal(fold(KINDS, whole, FOLDERS))).toEqual(
          fold(
            KINDS,
            whole.filter(({ folder }) => !needsReveal(folder)),
            held,
          ),
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('the reason why an entry was taken back', () => {
  it.each(EXAMPLES.flatMap(({ kind, body }) => (kind === superseded ? [] : [{ kind, body }])))(
    'is covered as the entry is: $kind.name',
    ({ kind, body }) => {
      const [folder] = kind.folders
      const written = entryOf(kind, body, { folder })
      const taken = entryOf(superseded, { entry: written.id, because: 'It was her cousin.' }, { folder })
      const file = fold(KINDS, [written, taken], FOLDERS)
      expect(isCoveredIn(file, taken)).toBe(isCoveredIn(file, written))
    },
  )
})
