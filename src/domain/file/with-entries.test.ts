import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { entryId, entryOf as make } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import type { CaseFile } from './case-file.ts'
import { fold } from './fold.ts'
import type { Entry } from '../entry/entry.ts'
import { type EntryId, type Folder, FOLDERS } from '../entry/ids.ts'
import { defineKind } from './kind.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { note } from '../kinds/follow-up/note.ts'
import { KINDS } from '../kinds.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { type OwnParts, withEntries } from './with-entries.ts'

const whole = (entries: readonly Entry[]) => fold(KINDS, entries, FOLDERS)
const ids: readonly EntryId[] = Array.from({ length: 40 }, entryId)
/** Kinds with several entries, so that they replace each other and arrive repeatedly. */
const often = EXAMPLES.filter(({ kind }) =>
  ['consent', 'whereabouts', 'tie', 'note', 'visit', 'listing'].includes(kind.name),
)

/**
 * Entries of every real kind: mostly with ids of their own; some referred to before they arrive, struck, replaced in
 * circles, in a wrong folder, of a newer app, or two under one id.
 */
const anyEntry = fc
  .record({
    of: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...often) }, fc.constantFrom(...EXAMPLES)),
    id: fc.constantFrom(...ids),
    is: fc.constantFrom('own', 'own', 'own', 'own', 'own', 'strike', 'unheard-of', 'newer', 'astray'),
    at: fc.constantFrom('2026-03-01', '2026-03-02', '2026-04-01', { from: '2026-02-01', to: '2026-03-04' }),
    recordedAt: fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-03T09:00:00.000+02:00'),
    replaces: fc.oneof(
      { weight: 2, arbitrary: fc.constant<EntryId[]>([]) },
      fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
    ),
    target: fc.constantFrom(...ids),
    writes: fc.constantFrom<readonly Folder[] | undefined>(undefined, undefined, undefined, ['care'], ['therapy']),
  })
  .map(({ of: { kind, body }, is, target, at, writes, ...over }): Entry => {
    const placed = { ...over, at: at as PlainDate, ...(writes && { found: { writes } }) }
    if (is === 'strike') return make(superseded, { entry: target, because: 'It was her sister.' }, placed)
    return make(kind, body, {
      ...placed,
      ...(is === 'unheard-of' && { kind: 'not-yet-invented' }),
      ...(is === 'newer' && { version: 99 }),
      ...(is === 'astray' && { folder: FOLDERS.find((folder) => !kind.folders.includes(folder)) ?? kind.folders[0] }),
    })
  })
const mostlyOnce = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 40, minLength: 12 }) },
  { weight: 1, arbitrary: fc.array(anyEntry, { maxLength: 40 }) },
)
/** Where a list is cut: into parts of one and of several. */
const cuts = fc.array(fc.nat(4), { maxLength: 40 })

function inParts(entries: readonly Entry[], sizes: readonly number[]): readonly (readonly Entry[])[] {
  const parts: Entry[][] = []
  let at = 0
  for (const size of sizes) {
    parts.push(entries.slice(at, at + size))
    at += size
  }
  return [...parts, entries.slice(at)]
}

/** Keys too, in their order: lists of kinds are shown in it. */
const told = (file: CaseFile) => ({ ...file, kinds: Object.keys(file.byKind) })

describe('adding entries to a file', () => {
  it('gives the same file as folding all of them, in any order and however they are split', () => {
    fc.assert(
      fc.property(mostlyOnce, cuts, fc.nat(20), (entries, sizes, first) => {
        let file = whole(entries.slice(0, first))
        let came = entries.slice(0, first)
        for (const part of inParts(entries.slice(first), sizes)) {
          const before = structuredClone(file)
          const more = withEntries(KINDS, file, part)
          expect(file).toEqual(before)
          came = [...came, ...part]
          expect(told(more)).toEqual(told(whole(came)))
          file = more
        }
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same where one act adds them one after another, and leaves the file from which it began', () => {
    fc.assert(
      fc.property(mostlyOnce, fc.nat(20), (entries, first) => {
        const begun = whole(entries.slice(0, first))
        const before = structuredClone(begun)
        const own: OwnParts = new WeakSet()
        const last = entries.slice(first).reduce((file, entry) => withEntries(KINDS, file, [entry], own), begun)
        expect(told(last)).toEqual(told(whole(entries)))
        expect(begun).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })

  it('leaves apart what was added to the same file twice, differently', () => {
    fc.assert(
      fc.property(mostlyOnce, (entries) => {
        const [base, some, others] = [entries.slice(0, -4), entries.slice(-4, -2), entries.slice(-2)]
        const file = whole(base)
        const one = withEntries(KINDS, file, some)
        const other = withEntries(KINDS, file, others)
        expect(told(withEntries(KINDS, one, others))).toEqual(told(whole([...base, ...some, ...others])))
        expect(told(withEntries(KINDS, other, some))).toEqual(told(whole([...base, ...others, ...some])))
      }),
      { numRuns: 200 },
    )
  })

  it('does not let what was struck, or two entries of one id, be replaced, and names whoever replaces in order', () => {
    const notes = Array.from({ length: 12 }, () => make(note, { words: 'tea' }))
    const [first, second, third] = notes.map(({ id }) => id)
    const struck = make(superseded, { entry: first as EntryId, because: 'It was her sister.' })
    const twin = make(note, { words: 'cake' }, { id: second as EntryId })
    const replacing = (old: EntryId | undefined, recordedAt: string) =>
      make(note, { words: 'coffee' }, { recordedAt, replaces: old ? [old] : [] })
    const late = replacing(third, '2026-03-09T09:00:00.000Z')
    const cases: readonly (readonly [readonly Entry[], readonly Entry[]])[] = [
      [[...notes, struck], [replacing(first, '2026-03-05T09:00:00.000Z')]],
      [[...notes, twin], [replacing(second, '2026-03-05T09:00:00.000Z')]],
      [[...notes, late], [replacing(third, '2026-03-08T09:00:00.000Z')]],
    ]
    for (const [base, more] of cases)
      expect(told(withEntries(KINDS, whole(base), more))).toEqual(told(whole([...base, ...more])))
  })

  it('gives the same where one entry replaces a hundred, and where what was replaced one by one is replaced again by an entry that had not seen it', () => {
    const notes = Array.from({ length: 300 }, () => make(note, { words: 'tea' }))
    const replacing = (replaces: readonly EntryId[]) => make(note, { words: 'milk' }, { replaces: [...replaces] })
    const all = replacing(notes.slice(0, 100).map(({ id }) => id))
    expect(withEntries(KINDS, whole(notes), [all])).toEqual(whole([...notes, all]))

    const oneByOne = notes.slice(0, 70).map(({ id }) => replacing([id]))
    const unseen = replacing(notes.slice(0, 70).map(({ id }) => id))
    const grown = [...oneByOne, unseen].reduce((file, entry) => withEntries(KINDS, file, [entry]), whole(notes))
    expect(grown).toEqual(whole([...notes, ...oneByOne, unseen]))
  })

  it('reads what is added and nothing that stands', () => {
    let read = 0
    const counted = defineKind({
      ...note,
      schema: z.custom<{ words: string }>(() => {
        read += 1
        return true
      }),
    })
    const kinds = [counted, superseded]
    const notes = Array.from({ length: 100 }, (_, n) => make(counted, { words: String(n) }))
    let file = fold(kinds, notes, FOLDERS)
    read = 0
    for (let n = 0; n < 20; n += 1) file = withEntries(kinds, file, [make(counted, { words: 'more' })])
    expect(read).toBe(20)
    const [first] = notes
    file = withEntries(kinds, file, [make(superseded, { entry: first?.id as EntryId, because: 'It was her sister.' })])
    expect(read).toBe(20)
    expect(file.byKind['note']).toHaveLength(119)
  })

  it('keeps what is said beside the file', () => {
    const file = { ...whole(Array.from({ length: 8 }, () => make(note, { words: 'tea' }))), gone: [], times: {} }
    expect(withEntries(KINDS, file, [make(note, { words: 'more' })])).toMatchObject({ gone: [], times: {} })
    expect(withEntries(KINDS, { ...file, entries: [] }, [make(note, { words: 'more' })])).toMatchObject({ gone: [] })
  })
})
