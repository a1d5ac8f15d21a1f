import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { entryOf as make } from '../../../test/support/entries.ts'
import { besa } from '../../../test/support/people.ts'
import { all, current, currentByKey } from './values.ts'
import { fold } from './fold.ts'
import type { CaseFile } from './case-file.ts'
import { asSealed } from '../entry/by-place.ts'
import type { Entry } from '../entry/entry.ts'
import { EntryId, type Folder, FOLDERS } from '../entry/ids.ts'
import { defineKind, saferFirst, type Kind } from './kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'

const mark = defineKind({
  name: 'mark',
  folders: ['card', 'care'],
  step: 'any',
  version: 2,
  nature: 'fact',
  schema: z.strictObject({ about: z.string(), danger: z.enum(['high', 'low']) }),
  single: { key: (body) => body.about, safer: (a, b) => saferFirst(['high', 'low'])(a.danger, b.danger) },
})
const visit = defineKind({
  name: 'visit',
  folders: ['care'],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ words: z.string() }),
})
const talk = defineKind({
  name: 'talk',
  folders: ['care', 'therapy'],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ words: z.string() }),
  single: {},
})
const superseded = defineKind({
  name: 'superseded',
  folders: [...FOLDERS],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ entry: EntryId, why: z.string() }),
})
const KNOWN: readonly Kind[] = [mark, visit, talk, superseded]

const read = (...entries: readonly Entry[]) => fold(KNOWN, entries, FOLDERS)
const high = (over: Partial<Entry> = {}) => make(mark, { about: 'uncle', danger: 'high' }, over)
const low = (over: Partial<Entry> = {}) => make(mark, { about: 'uncle', danger: 'low' }, over)
const strike = (target: Entry, over: Partial<Entry> = {}) =>
  make(superseded, { entry: target.id, why: 'written in the wrong file' }, { folder: target.folder, ...over })
const bodies = (file: CaseFile) => current(file, mark).map((entry) => entry.body.danger)

describe('folding a file', () => {
  it('keeps an unknown kind and a newer version, and takes neither for a value', () => {
    const unknown: Entry = { ...high(), kind: 'not-yet-invented' }
    const newer = high({ version: 3 })
    const file = read(unknown, newer, low())

    expect(file.needsNewerApp).toHaveLength(2)
    expect(file.entries).toHaveLength(3)
    expect(bodies(file)).toEqual(['low'])
  })

  it('takes the same words, taken over by two people, once and in the name of whoever recorded first', () => {
    const adopted = { by: besa.member, device: high().device, recordedAt: '2026-11-01T08:00:00.000Z' }
    const first = high({ adopted, recordedAt: '2026-11-25T08:00:00.000Z' })
    const second: Entry = { ...first, by: besa.member, recordedAt: '2026-11-25T09:00:00.000Z', wentAround: ['R01'] }
    expect(read(second, first).entries).toEqual([first])
    expect(read(first, second).entries).toEqual([first])
    const other: Entry = { ...second, body: { about: 'uncle', danger: 'low' } }
    expect(read(first, other).entries).toHaveLength(2)
    expect(read(strike(first), first, second).byKind['mark']).toBeUndefined()
  })

  it('keeps a body that its schema cannot read as one that needs a newer app', () => {
    const odd: Entry = { ...high(), body: { about: 'uncle', danger: 'purple' } }
    expect(read(odd).needsNewerApp).toEqual([odd])
  })

  it('does not take the word of someone who writes a kind into a folder where it does not belong', () => {
    const astray = high({ folder: 'therapy' })
    const file = read(astray, low())

    expect(bodies(file)).toEqual(['low'])
    expect(file.needsNewerApp).toEqual([astray])
  })

  it('takes a struck entry out of what stands, and still shows it with the entry that says why', () => {
    const wrong = high()
    const why = strike(wrong)
    const file = read(wrong, why)

    expect(all(file, mark)).toEqual([])
    expect(file.entries).toContain(wrong)
    expect(file.struck).toEqual({ [wrong.id]: why.id })
  })

  it('does not strike an entry from another folder, nor a correction', () => {
    const standing = high()
    const fromOutside = strike(standing, { folder: 'therapy' })
    expect(all(read(standing, fromOutside), mark)).toHaveLength(1)

    const correction = strike(standing)
    const again = strike(correction)
    expect(all(read(standing, correction, again), mark)).toEqual([])
  })

  it('shows one value where the later one names the earlier', () => {
    const first = high()
    expect(bodies(read(first, low({ replaces: [first.id] })))).toEqual(['low'])
  })

  it('shows all values that nobody replaced, and the safer leads whatever the clocks say', () => {
    const careless = low({ recordedAt: '2026-03-03T09:00:00.000Z', at: '2026-03-03' as PlainDate })
    expect(bodies(read(high(), careless))).toEqual(['high', 'low'])
  })

  it('lets nobody make a value vanish by an entry of another kind under the same id', () => {
    const standing = high()
    const twin = make(visit, { words: 'tea' }, { id: standing.id })
    expect(
      bodies(read(standing, twin, make(visit, { words: 'cake' }, { replaces: [standing.id] }), strike(twin))),
    ).toEqual(['high'])
  })

  it('lets a value stand again when what replaced it is struck', () => {
    const first = high()
    const second = low({ replaces: [first.id] })
    expect(bodies(read(first, second, strike(second)))).toEqual(['high'])
  })

  it('does not let an entry of another kind, or of a newer app, replace a value', () => {
    const standing = high()
    const other = make(visit, { words: 'tea' }, { replaces: [standing.id] })
    const newer = low({ version: 9, replaces: [standing.id] })
    expect(bodies(read(standing, other, newer))).toEqual(['high'])
  })

  it('keeps values apart by their key', () => {
    const file = read(high(), make(mark, { about: 'mother', danger: 'low' }))
    expect(current(file, mark, 'mother')).toHaveLength(1)
    expect([...currentByKey(file, mark).keys()].sort()).toEqual(['mother', 'uncle'])
  })

  it('orders entries by the instant that was recorded, not by how the clock wrote it', () => {
    const later = make(visit, { words: 'b' }, { recordedAt: '2026-03-01T09:30:00.000Z' })
    const earlier = make(visit, { words: 'a' }, { recordedAt: '2026-03-01T10:00:00.000+02:00' })
    expect(all(read(later, earlier), visit).map((entry) => entry.body.words)).toEqual(['a', 'b'])
  })
})

/**
 * Entries with ids from a small pool, so that they strike, replace, repeat and form circles as no honest device would.
 */
const pool = Array.from({ length: 8 }, (_, n) => `${String(n).repeat(21)}A` as EntryId)
const anyEntry = fc
  .record({
    id: fc.constantFrom(...pool),
    kind: fc.constantFrom('mark', 'mark', 'mark', 'visit', 'talk', 'talk', 'superseded', 'unheard-of'),
    folder: fc.constantFrom('card', 'care', 'therapy'),
    version: fc.constantFrom(1, 2, 3),
    at: fc.constantFrom('2026-03-01', '2026-03-02', { from: '2026-02-01', to: '2026-03-04' }),
    recordedAt: fc.constantFrom(
      '2026-03-01T09:00:00.000Z',
      '2026-02-27T09:00:00.000Z',
      '2026-03-03T09:00:00.000+02:00',
    ),
    replaces: fc.array(fc.constantFrom(...pool), { maxLength: 3 }),
    target: fc.constantFrom(...pool),
    danger: fc.constantFrom('high', 'low'),
    writes: fc.constantFrom<readonly Folder[] | undefined>(undefined, undefined, ['therapy'], ['card', 'care']),
  })
  .map(({ target, danger, writes, ...over }) => {
    const body =
      over.kind === 'mark'
        ? { about: 'uncle', danger }
        : over.kind === 'superseded'
          ? { entry: target, why: 'wrong' }
          : { words: 'tea' }
    return { ...make(visit, { words: '' }), ...over, body, ...(writes && { found: { writes } }) } as Entry
  })
const anyEntries = fc.array(anyEntry, { maxLength: 14 })
/** Without what a device found out about it: the same entry may come once with it and once without. */
const asWritten = ({ found: _, ...entry }: Entry): Entry => entry

describe('any entries whatever', () => {
  it('give the same file in any order and however often each arrives', () => {
    fc.assert(
      fc.property(anyEntries, fc.infiniteStream(fc.nat()), (entries, numbers) => {
        const drawn = (below: number) => (numbers.next().value ?? 0) % below
        const shuffled = [...entries, ...entries.filter(() => drawn(2) === 0)]
          .map((entry) => ({ entry: structuredClone(entry), place: drawn(1000) }))
          .sort((a, b) => a.place - b.place)
          .map(({ entry }) => entry)
        expect(read(...shuffled)).toEqual(read(...entries))
      }),
      { numRuns: 500 },
    )
  })

  it('are all kept, and never leave a kind that has a standing value without a current one', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const file = read(...entries)
        const kept = file.entries.map((entry) => asWritten(asSealed(entry)))
        for (const entry of entries) expect(kept).toContainEqual(asWritten(entry))
        expect(current(file, mark).length > 0).toBe(all(file, mark).length > 0)
      }),
      { numRuns: 500 },
    )
  })

  it('change nothing in the other folders where their author may write in one', () => {
    const elsewhere = (file: CaseFile) => {
      const ids = new Map(file.entries.filter(({ folder }) => folder !== 'therapy').map((entry) => [entry.id, entry]))
      const of = <Value>(record: Readonly<Record<EntryId, Value>>) =>
        [...ids].flatMap(([id, entry]) => (id in record ? [[asSealed(entry), record[id]]] : []))
      return {
        stands: Map.groupBy(
          [...ids.values()].filter((entry) => file.byKind[entry.kind]?.includes(entry)).map(asSealed),
          ({ kind }) => kind,
        ),
        struck: of(file.struck),
        replaced: of(file.replaced),
      }
    }
    const others = anyEntries.map((entries) => entries.filter(({ folder }) => folder !== 'therapy'))
    const hostile = anyEntries.map((entries) =>
      entries.map((entry): Entry => ({ ...entry, folder: 'therapy', found: { writes: ['therapy'] } })),
    )
    fc.assert(
      fc.property(others, hostile, (entries, more) => {
        expect(elsewhere(read(...more, ...entries))).toEqual(elsewhere(read(...entries)))
      }),
      { numRuns: 500 },
    )
  })

  it('have each an id that no entry of another folder has, and fold again to the same', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const file = read(...entries)
        for (const same of Map.groupBy(file.entries, ({ id }) => id).values())
          expect(new Set(same.map(({ folder }) => folder)).size).toBe(1)
        expect(read(...file.entries)).toEqual(file)
      }),
      { numRuns: 300 },
    )
  })
})
