import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryId, entryOf as make } from '../../../test/support/entries.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'
import { note } from '../kinds/follow-up/note.ts'
import { entryOfId, type Ids, idsOf, isKnown, withId } from './known-ids.ts'

const ids: readonly EntryId[] = Array.from({ length: 80 }, entryId)
const noted = (id: EntryId, replaces: readonly EntryId[]) =>
  make(note, { words: 'tea' }, { id, replaces: [...replaces] })
const someNotes = fc
  .uniqueArray(
    fc.record({ id: fc.constantFrom(...ids), replaces: fc.array(fc.constantFrom(...ids), { maxLength: 3 }) }),
    { selector: ({ id }) => id, minLength: 4, maxLength: 60 },
  )
  .map((some) => some.map(({ id, replaces }) => noted(id, replaces)))

/** What is known of every id. */
const told = (known: Ids) => ids.map((id) => [isKnown(known, id), entryOfId(known, id)])

/** Adds one after another, except those whose id is known already, which are folded anew. */
function added(begun: Ids, after: readonly Entry[]): { known: Ids; came: readonly Entry[] } {
  let known = begun
  const came: Entry[] = []
  for (const entry of after) {
    if (isKnown(known, entry.id)) continue
    known = withId(known, entry)
    came.push(entry)
  }
  return { known, came }
}

describe('the ids that a file knows', () => {
  it('leave the file from which two others began, and know in each what reading all of its entries would', () => {
    fc.assert(
      fc.property(someNotes, fc.nat(40), fc.nat(40), (notes, first, parted) => {
        const base = notes.slice(0, first)
        const begun = idsOf(base)
        const shared = added(begun, notes.slice(first, first + parted))
        const before = [told(begun), told(shared.known)]
        const others = notes.slice(first + parted)
        for (const order of [others, others.toReversed()]) {
          const { known, came } = added(shared.known, order)
          expect(told(known)).toEqual(told(idsOf([...base, ...shared.came, ...came])))
        }
        expect([told(begun), told(shared.known)]).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })

  it('are copied a few times each, however many are added one by one, and stand in few layers', () => {
    const notes = Array.from({ length: 3000 }, () => make(note, { words: 'tea' }))
    let known = idsOf(notes.slice(0, 1000))
    let copied = 0
    for (const entry of notes.slice(1000)) {
      const more = withId(known, entry)
      for (const layer of more.layers) if (!known.layers.includes(layer)) copied += layer.size
      known = more
      expect(known.layers.length).toBeLessThan(14)
    }
    expect(copied / 2000).toBeLessThan(14)
    expect(notes.every((entry) => entryOfId(known, entry.id) === entry)).toBe(true)
  })
})
