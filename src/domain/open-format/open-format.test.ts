import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { entryOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { anasFile, drita, idFrom } from '../../../test/support/people.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS, type AttachmentId, type EntryId, type Folder } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { CaseFile } from '../file/case-file.ts'
import { fold } from '../file/fold.ts'
import { KINDS } from '../kinds.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { documentKept } from '../kinds/follow-up/document-kept.ts'
import { note } from '../kinds/follow-up/note.ts'
import { attachmentsIn, documentsIn, type AttachmentHere } from './documents-of.ts'
import { OpenArchive, OpenFile, readOpenFile } from './open-file.ts'
import { caseFileOf, openFileOf, type OpenWith } from './written-openly.ts'

const scan: AttachmentHere = {
  attachment: idFrom('scan') as AttachmentId,
  key: 'k3y-of-the-scan',
  size: 12,
  chunks: 1,
  type: 'application/pdf',
  name: 'birth.pdf',
}
const HASH = 'ab'.repeat(32)
const open: OpenWith = {
  file: anasFile,
  kinds: KINDS,
  names: new Map([[drita.member, 'Drita Hoxha']]),
  readers: [{ member: drita.member, parts: ['card', 'care'] }],
  hashOf: new Map([[scan.attachment, HASH]]),
}
const paper = entryOf(documentKept, {
  document: idFrom('paper'),
  sort: 'birth',
  title: 'Birth certificate',
  attachment: scan,
})
const inTwoWords = entryOf(note, { words: '<b>She</b> said: +355 69' })

const text = (file: unknown) => JSON.stringify(file)
const asText = (entries: readonly Entry[], held: readonly Folder[] = FOLDERS) =>
  text(openFileOf(fold(KINDS, entries, held), open))

describe('An open file', () => {
  it.each([
    ['cut short', asText([paper]).slice(0, -3), 'not-json'],
    ['of a newer shape', text({ ...openFileOf(fold(KINDS, [paper], FOLDERS), open), shape: 2 }), 'newer-app-needed'],
    [
      'with a field that nobody knows',
      text({ ...openFileOf(fold(KINDS, [paper], FOLDERS), open), more: 1 }),
      'not-well-formed',
    ],
    ['with a part that is none', asText([paper]).replaceAll('"part":"care"', '"part":"drawer"'), 'not-well-formed'],
    ['with a body deeper than any form writes', asText([{ ...paper, body: deep(40) }]), 'not-well-formed'],
    ['of another thing', '{"shape":1,"is":"homeward-moving-in"}', 'not-well-formed'],
    ['that is a list', '[]', 'not-well-formed'],
  ])('%s is refused', (_, given, code) => {
    expect(readOpenFile(given)).toMatchObject({ ok: false, code })
  })

  it('has no key of a document, and names it by what is in it', () => {
    const [entry] = openFileOf(fold(KINDS, [paper], FOLDERS), open).entries
    expect(attachmentsIn(entry?.body)).toEqual([])
    expect(text(entry)).not.toContain(scan.key)
    expect(text(entry)).not.toContain(scan.attachment)
    expect(documentsIn(entry?.body)).toEqual([{ sha256: HASH, size: 12, type: 'application/pdf', name: 'birth.pdf' }])
  })

  it('says of a document that nobody could give that it is missing', () => {
    const [entry] = openFileOf(fold(KINDS, [paper], FOLDERS), { ...open, hashOf: new Map() }).entries
    expect(documentsIn(entry?.body)).toMatchObject([{ sha256: null }])
  })

  it('names the parts that stayed sealed, and members only where it speaks of them', () => {
    const held: readonly Folder[] = ['card', 'care']
    const other = { ...open, readers: [], names: new Map([...open.names, [idFrom('somebody') as never, 'Besa']]) }
    const file = openFileOf(fold(KINDS, [paper], held), other)
    expect(file.sealed).toEqual(FOLDERS.filter((folder) => !held.includes(folder)))
    expect(file.people).toEqual([{ member: drita.member, name: 'Drita Hoxha' }])
  })

  it('says which entry strikes another, and which stands in its place', () => {
    const before = entryOf(documentKept, { ...paper.body, title: 'Birth certificat' })
    const after = { ...paper, replaces: [before.id], at: '2026-03-02' as PlainDate }
    const why = entryOf(
      superseded,
      { entry: inTwoWords.id, because: 'It was her sister.' },
      { folder: inTwoWords.folder },
    )
    const { entries } = openFileOf(fold(KINDS, [before, after, inTwoWords, why], FOLDERS), open)
    expect(entries.find(({ id }) => id === before.id)?.replacedBy).toEqual([after.id])
    expect(entries.find(({ id }) => id === inTwoWords.id)?.struckBy).toBe(why.id)
    expect(entries.find(({ id }) => id === after.id)).not.toHaveProperty('struckBy')
  })

  it('has the schema that is published', () => {
    const published: unknown = JSON.parse(readFileSync('docs/open-format.schema.json', 'utf8'))
    expect(published).toEqual(z.toJSONSchema(z.union([OpenArchive, OpenFile])))
  })
})

function deep(levels: number): unknown {
  return levels === 0 ? 'end' : { in: deep(levels - 1) }
}

const ids = Array.from({ length: 40 }, (_, at) => idFrom(`open-${String(at)}`) as EntryId)
/** Entries of every kind: some struck, replaced, of a newer app, in a wrong part, two under one id, by who may not write everywhere. */
const anyEntry = fc
  .record({
    of: fc.constantFrom(...EXAMPLES),
    id: fc.constantFrom(...ids),
    is: fc.constantFrom('own', 'own', 'own', 'own', 'strike', 'unheard-of', 'newer', 'astray', 'adopted', 'paper'),
    at: fc.constantFrom('2026-03-01', '2026-04-01', { from: '2026-02-01', to: '2026-03-04' }),
    replaces: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
    target: fc.constantFrom(...ids),
    writes: fc.constantFrom<readonly Folder[] | undefined>(undefined, undefined, ['care'], ['therapy']),
  })
  .map(({ of: { kind, body }, is, target, at, writes, ...over }): Entry => {
    const proven = is === 'adopted' && { proven: true as const }
    const found = { ...(writes && { writes }), ...proven }
    const placed = { ...over, at: at as PlainDate, ...(Object.keys(found).length > 0 && { found }) }
    if (is === 'strike') return entryOf(superseded, { entry: target, because: 'It was her sister.' }, placed)
    if (is === 'paper') return { ...paper, ...placed }
    return entryOf(kind, body, {
      ...placed,
      ...(is === 'unheard-of' && { kind: 'not-yet-invented' }),
      ...(is === 'newer' && { version: 99 }),
      ...(is === 'astray' && { folder: FOLDERS.find((folder) => !kind.folders.includes(folder)) ?? kind.folders[0] }),
      ...(is === 'adopted' && {
        adopted: { by: drita.member, device: drita.device, recordedAt: '2026-03-01T09:00:00.000Z' },
      }),
    })
  })

/** Keys too, in their order: lists of kinds are shown in it. */
const told = (file: CaseFile) => ({ ...file, kinds: Object.keys(file.byKind) })

describe('A file that is written openly and read again', () => {
  it('is the same file, and written again the same text', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 30 }), fc.subarray([...FOLDERS]), (entries, held) => {
        const before = fold(
          KINDS,
          entries.filter(({ folder }) => held.includes(folder)),
          held,
        )
        const written = text(openFileOf(before, open))
        const read = readOpenFile(written)
        if (!read.ok) throw new Error(read.code)
        const after = caseFileOf(read.value, KINDS, new Map([[HASH, scan]]))
        expect(told(after)).toEqual(told(before))
        expect(text(openFileOf(after, open))).toBe(written)
      }),
      { numRuns: 100 },
    )
  })

  it('is read by an app that knows none of its kinds, which gives the same text of every entry', () => {
    const before = fold(KINDS, [paper, inTwoWords], FOLDERS)
    const { entries } = openFileOf(before, open)
    const elsewhere = caseFileOf(openFileOf(before, open), [], new Map([[HASH, scan]]))
    expect(openFileOf(elsewhere, open).entries.map(({ unread, ...entry }) => entry)).toEqual(entries)
  })
})
