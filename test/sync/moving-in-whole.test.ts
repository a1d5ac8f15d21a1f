import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { AttachmentRef } from '#device/files/api.ts'
import type { FileToMoveIn } from '#device/moving-in/api.ts'
import { archivePieceIn, type ReadArchive } from '#device/packets/archive-zip.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { defineKind } from '#domain/file/kind.ts'
import { all } from '#domain/file/values.ts'
import { KINDS } from '#domain/kinds.ts'
import { cameFromAgencies } from '#domain/kinds/before/from-another-agency.ts'
import { isNotLookedAt } from '#domain/kinds/before/moved-in-looked.ts'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import { whyNotMoved } from '#domain/moving-in/file-from-agency.ts'
import { documentsIn } from '#domain/open-format/documents-of.ts'
import type { OpenFile } from '#domain/open-format/open-file.ts'
import { hasConsent } from '#domain/rules/consent/consents.ts'
import { EXAMPLES } from '../support/examples/all.ts'
import { oneDatabase } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { enrol, given, meetSupervisors, type Enrolled } from '../support/system.ts'
import { agencyThatMoves, ARCHIVE_WORDS, takenOutBy, type AgencyThatMoves } from '../support/taking-out.ts'

const at = day('2026-11-20')
const PDF = new TextEncoder().encode('%PDF-1.7\n%%EOF\n')
/** A kind of a later version of the app, which the receiving agency does not have. */
const later = defineKind({
  name: 'of-a-later-version',
  folders: ['care'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ words: z.string(), about: z.string() }),
})
const note = (words: string, folder?: 'therapy') => ({ kind: 'note', at, ...(folder && { folder }), body: { words } })
const called = (text: string) => ({
  kind: 'name',
  at,
  body: { who: 'child', kind: 'document', text, script: 'Khmr', use: 'use' },
})
const agreed = {
  kind: 'consent',
  at,
  body: {
    purpose: 'other-agencies',
    answer: 'yes',
    by: 'child',
    capacity: 'child',
    as: 'consent',
    how: 'spoken',
    explained: ['purpose'],
    notAsked: [],
  },
}

/** A file of each other type, opened with an example of a kind that is in that type alone. */
const OTHERS = [
  'directory-opened',
  'encounter',
  'ethics-log-opened',
  'group-list',
  'packet',
  'stocktaking-opened',
  'supervision-session',
]
const OTHER_TYPES = [
  'appointments',
  'directory',
  'encounter',
  'ethics',
  'group',
  'packet',
  'stocktaking',
  'supervision',
]

let south: AgencyThatMoves
let north: AgencyThatMoves
let mira: Enrolled
let supervisor: Enrolled
let metLater: Enrolled
let sister: FileId
let sokha: FileId
let pieces: readonly ReadArchive[]

/** One child with a document and corrections, her sister, a meeting without a file: what a year of work leaves. */
beforeAll(async () => {
  south = await agencyThatMoves(oneDatabase(), { kinds: [...KINDS, later] })
  north = await agencyThatMoves(oneDatabase())
  mira = await enrol(north.system, north.arben, 'Mira Hoxha', ['caseworker'])
  supervisor = await enrol(north.system, north.arben, 'Vera Nushi', ['supervisor'])
  for (const { device } of [mira, north.drita, north.besa]) given(await device.sync())
  await meetSupervisors(mira.device)
  metLater = await enrol(north.system, north.arben, 'Lule Gashi', ['supervisor'])
  given(await mira.device.sync())
  const { drita, besa } = south
  ;[sokha, sister] = given(
    await drita.device.openFiles([
      { drafts: [called('សុខា'), note('She wants to draw.'), agreed, note('She told me of the car.', 'therapy')] },
      { drafts: [called('ស្រីនាង')] },
    ]),
  ) as [FileId, FileId]
  const file = sokha
  const document = given(await drita.device.attach({ file, bytes: PDF, type: 'application/pdf', name: 'birth.pdf' }))
  const paper = { document: 'paper', sort: 'birth', title: 'Birth certificate', attachment: document }
  const [wrong = '' as EntryId, before = '' as EntryId] = given(
    await drita.device.write([
      { file, draft: note('It was her aunt.') },
      { file, draft: called('សុខ') },
      { file, draft: { kind: 'document-kept', at, body: paper } },
      { file, draft: { kind: later.name, at, body: { words: 'Of tomorrow.', about: sister } } },
      { file, draft: { kind: 'not-same-child', at, body: { file: sister, because: 'Two girls.' } } },
    ]),
  )
  given(
    await drita.device.write([
      { file, draft: { kind: 'superseded', at, body: { entry: wrong, because: 'Her sister.' } } },
    ]),
  )
  given(await drita.device.write([{ file, draft: { ...called('សុខា មាស'), replaces: [before] } }]))
  given(await drita.device.sync())
  given(await drita.device.grant({ file, member: besa.member, rights: { card: 'read', care: 'write' } }))
  given(await besa.device.sync())
  given(await besa.device.write([{ file, draft: note('I saw her at school.') }]))
  for (const { device } of [besa, drita]) given(await device.sync())
  const others = OTHERS.map((name) => EXAMPLES.find(({ kind }) => kind.name === name) ?? expect.unreachable(name))
  const aDay = { of: sokha, task: 'a-day', on: at, status: 'planned' }
  for (const [kind, body] of [
    ...others.map((one) => [one.kind.name, one.body] as const),
    ['appointment', aDay] as const,
  ])
    given(await drita.device.openFiles([{ drafts: [{ kind, at, body }] }]))
  given(await drita.device.sync())
  const sealed = await takenOutBy(south, [sokha])
  pieces = await Promise.all(sealed.map(async (bytes) => given(await archivePieceIn(bytes, ARCHIVE_WORDS))))
}, 120_000)
afterAll(async () => {
  await south.system.stop()
  await north.system.stop()
})

const archive = () => pieces[0]?.archive ?? expect.unreachable('there is a piece')
const moved = () => pieces.flatMap(({ files }) => files).filter((file) => !whyNotMoved(archive(), file))
const here = async ({ device }: Pick<Enrolled, 'device'> = mira) => {
  const all = given(await device.archiveFilesHere({ ...archive(), files: moved().map(({ file }) => file) }))
  return all === 'own-archive' ? expect.unreachable('of another agency') : all
}
async function movesIn(file: OpenFile, over: Partial<FileToMoveIn> = {}, who = mira) {
  const files = new Map((await here(who)).map((one) => [one.was, one.file]))
  const documents = new Map(pieces.flatMap((piece) => [...piece.documents]))
  return who.device.moveInWhole({ archive: archive(), file, documents, files, ...over })
}
const idOf = async (was: FileId) =>
  (await here()).find((one) => one.was === was)?.file ?? expect.unreachable('it has an id')
const fileHere = async (was: FileId) => given(await mira.device.file(await idOf(was)))

describe('An archive of another agency', () => {
  it('is moved in by nobody who opens no files, and not by the agency that made it', async () => {
    expect(await north.arben.device.archiveFilesHere({ ...archive(), files: [] })).toMatchObject({
      code: 'not-entitled',
    })
    expect(given(await south.drita.device.archiveFilesHere({ ...archive(), files: [] }))).toBe('own-archive')
  })

  it('gives up no report about staff, under whatever name, no settings, and no file under an id of another choosing', async () => {
    const [first] = moved()
    if (!first) throw new Error('there is a file')
    const [entry] = first.entries
    if (!entry) throw new Error('it has an entry')
    const said = { ...first, entries: [{ ...entry, kind: 'safeguarding-report' }] }
    expect(await movesIn(said)).toMatchObject({ code: 'not-found' })
    expect(await movesIn({ ...first, type: 'safeguarding' })).toMatchObject({ code: 'not-found' })
    expect(await movesIn(first, { archive: { ...archive(), team: first.file } })).toMatchObject({ code: 'not-found' })
    expect(await movesIn(first, { files: new Map([[first.file, first.file]]) })).toMatchObject({ code: 'not-found' })
    const huge = { ...first, entries: [{ ...entry, body: { words: 'x'.repeat(300_000) } }] }
    expect(await movesIn(huge)).toMatchObject({ code: 'too-large' })
    expect(given(await mira.device.files())).toEqual([])
  })

  it('becomes files that lead to each other, whichever came first, and adds nothing the second time', async () => {
    for (const file of moved()) expect(given(await movesIn(file)).entries).toBe(file.entries.length)
    given(await mira.device.sync())
    for (const file of moved()) expect(given(await movesIn(file)).entries).toBe(0)
    expect((await here()).every(({ by }) => by === 'me')).toBe(true)
    const { caseFile } = await fileHere(sokha)
    expect(caseFile.byKind['not-same-child']).toMatchObject([{ body: { file: await idOf(sister) } }])
    expect(caseFile.needsNewerApp).toMatchObject([{ kind: later.name, body: { about: await idOf(sister) } }])
    expect((await mira.device.state()).unsent).toBe(0)
    expect((await fileHere(sokha)).alarms).toEqual([])
  })

  it('is read by the supervisors whom its caseworker met, but for talks of a worker with a supervisor there', async () => {
    given(await supervisor.device.sync())
    expect(given(await supervisor.device.files())).toHaveLength(2)
    expect(given(await supervisor.device.files('group'))).toHaveLength(1)
    expect(given(await supervisor.device.files('supervision'))).toEqual([])
    expect(given(await mira.device.files('supervision'))).toHaveLength(1)
    await meetSupervisors(mira.device)
    for (const { device } of [mira, metLater]) given(await device.sync())
    expect(given(await metLater.device.files())).toHaveLength(2)
    expect(given(await metLater.device.files('supervision'))).toEqual([])
  })

  it('names a document that nobody could give, and does not keep one that no form may keep', async () => {
    const { besa } = north
    const [file] = moved().filter((one) => one.file === sokha)
    if (!file) throw new Error('there is a file')
    const [hash = ''] = file.entries.flatMap(({ body }) => documentsIn(body).map(({ sha256 }) => sha256 ?? ''))
    const film = new Map([[hash, new TextEncoder().encode('<svg onload="x()">')]])
    expect(given(await movesIn(file, { documents: film }, besa))).toMatchObject({ documentsMissing: 1 })
    const [one] = (await here(besa)).filter(({ was }) => was === sokha)
    if (!one) throw new Error('it is here')
    const { caseFile } = given(await besa.device.file(one.file))
    const [paper] = all(caseFile, documentKept)
    expect(paper?.body.attachment).toMatchObject({ name: 'birth.pdf', size: PDF.length })
    const ref = paper?.body.attachment as AttachmentRef
    expect(await besa.device.attachment({ file: one.file, ref })).toMatchObject({ ok: false })
  })

  it('says in each file who is said to have written what, and that nobody here has looked', async () => {
    const { caseFile } = await fileHere(sokha)
    const [from] = cameFromAgencies(caseFile)
    expect(from).toMatchObject({
      by: mira.member,
      body: { agency: 'An agency', was: sokha, type: 'child', sealed: [] },
    })
    const said = caseFile.entries.find(({ body }) => (body as { words?: string }).words === 'I saw her at school.')
    expect(said).toMatchObject({ by: mira.member, adopted: { by: south.besa.member } })
    expect(said?.found?.proven).toBeUndefined()
    expect(from?.body.people).toContainEqual({ member: south.besa.member, name: 'Besa Leka' })
    expect(isNotLookedAt(caseFile)).toBe(true)
    const lines = given(await mira.device.files())
    expect(lines.flatMap(({ due }) => due)).toEqual([])
  })

  it('counts a yes to that agency only once its caseworker has looked', async () => {
    const agrees = async () => hasConsent((await fileHere(sokha)).caseFile, 'other-agencies', day('2026-11-30'))
    expect(await agrees()).toBe(false)
    const looked = { kind: 'moved-in-looked', at, about: ['child' as const], body: { read: 'all' } }
    const file = await idOf(sister)
    given(await mira.device.write([{ file, draft: looked }]))
    expect(isNotLookedAt(given(await mira.device.file(file)).caseFile)).toBe(false)
    expect(isNotLookedAt((await fileHere(sokha)).caseFile)).toBe(true)
  })

  it('goes on where it was ended, and is left to the member who began it', async () => {
    const [file] = moved().filter((one) => one.file === sokha)
    if (!file) throw new Error('there is a file')
    const half = { ...file, entries: file.entries.slice(0, 3) }
    expect(given(await movesIn(half, {}, north.drita)).entries).toBe(3)
    given(await north.drita.device.sync())
    expect(given(await movesIn(file, {}, north.drita)).entries).toBe(file.entries.length - 3)
    const [one] = (await here(north.drita)).filter(({ was }) => was === sokha)
    if (!one) throw new Error('it is here')
    given(await north.drita.device.sync())
    given(await north.drita.device.grant({ file: one.file, member: mira.member, rights: { card: 'read' } }))
    given(await mira.device.sync())
    expect(await movesIn(file, { files: new Map([[sokha, one.file]]) })).toMatchObject({ code: 'someone-else-must' })
  })

  it('is, taken out here again, the same in every entry but for its authors', async () => {
    const again = await takenOutBy({ ...north, drita: mira })
    const back = await Promise.all(again.map(async (bytes) => given(await archivePieceIn(bytes, ARCHIVE_WORDS))))
    const was = new Map((await here()).map((one) => [one.file, one.was]))
    const files = back.flatMap((piece) => piece.files)
    for (const before of moved()) {
      const after = files.find(({ file }) => was.get(file) === before.file)
      expect(toldOf(after, was)).toEqual(toldOf(before, was))
      const documents = before.entries.flatMap(({ body }) => documentsIn(body))
      for (const { sha256 } of documents)
        expect(back.flatMap((piece) => piece.documents.get(sha256 ?? '') ?? [])[0]).toEqual(PDF)
    }
    const entries = moved().flatMap((file) => file.entries)
    for (const field of ['struckBy', 'replacedBy'] as const)
      expect(entries.filter((entry) => entry[field] !== undefined)).toHaveLength(1)
    expect(entries.flatMap(({ body }) => documentsIn(body))).toHaveLength(1)
    expect(
      moved()
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(['child', 'child', ...OTHER_TYPES].toSorted())
  })

  it('is not to be taken out by whoever moved it in, alone: a second person agrees, as with a colleague’s words', async () => {
    const file = await idOf(sokha)
    const why = { askedBy: 'worker', reason: 'wrong-file' } as const
    const words = (entries: readonly Entry[]) => entries.map(({ body }) => (body as { words?: string }).words)
    const cameIn = (await fileHere(sokha)).caseFile.entries.find(
      ({ kind, folder }) => kind === 'note' && folder === 'care',
    )
    const entry = cameIn?.id ?? expect.unreachable('a note came')
    expect(await mira.device.moveNote({ file, entry, to: await idOf(sister) })).toMatchObject({ code: 'not-entitled' })
    given(await mira.device.redact({ file, entry, why }))
    const { caseFile, waiting = [] } = await fileHere(sokha)
    expect(words(caseFile.entries)).toContain((cameIn?.body as { words: string }).words)
    expect(waiting).toMatchObject([{ is: 'redact' }])
    given(await mira.device.withdrawAct({ file, act: waiting[0]?.act ?? '' }))
    const [own = '' as EntryId] = given(await mira.device.write([{ file, draft: note('Of mine.') }]))
    given(await mira.device.sync())
    given(await mira.device.redact({ file, entry: own, why }))
    expect(words((await fileHere(sokha)).caseFile.entries)).not.toContain('Of mine.')
  })
})

/** Everything of a file but its authors, its readers, its id, and what it says of moving in. */
function toldOf(file: OpenFile | undefined, was: ReadonlyMap<string, FileId>): unknown {
  if (!file) throw new Error('the file came back')
  const entries = file.entries
    .filter(({ kind }) => !['from-another-agency', 'moved-in-looked'].includes(kind))
    .map(({ by, device, adopted, unread, ...entry }) => entry)
  const text = [...was].reduce((words, [here, there]) => words.replaceAll(here, there), JSON.stringify(entries))
  return { type: file.type, parts: file.parts, sealed: file.sealed, entries: JSON.parse(text) as unknown }
}
