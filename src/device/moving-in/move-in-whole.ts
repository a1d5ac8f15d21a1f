import { cameFromAgencies, fromAnotherAgency } from '#domain/kinds/before/from-another-agency.ts'
import { Entry } from '#domain/entry/entry.ts'
import type { AttachmentId, EntryId, FileId } from '#domain/entry/ids.ts'
import {
  arrivalOf,
  entriesMovedIn,
  inActsOfEntries,
  isAboutStaff,
  whyNotMoved,
} from '#domain/moving-in/file-from-agency.ts'
import { attachmentsIn, documentsIn, type AttachmentHere, type OpenDocument } from '#domain/open-format/documents-of.ts'
import type { OpenFile } from '#domain/open-format/open-file.ts'
import { accept, refuse, type Result } from '#result.ts'
import { rowOfList } from '#sealing/access/derived-ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { newAttachment } from '#sealing/segments/attachment.ts'
import { sealAttachment } from '../files/attachments/attachments.ts'
import { foldDirty, foldedFile } from '../files/folds/folded-file.ts'
import { oweUnconfirmed } from '../files/state/colleagues.ts'
import { stateOf } from '../files/state/file-state.ts'
import { mayWriteFolder } from '../files/state/rights.ts'
import { teamFile } from '../files/state/team-file.ts'
import { keepAct } from '../files/write/keep-act.ts'
import { openingState, ownState } from '../files/write/open-files.ts'
import type { RowChange } from '../kept/replica/replica.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Refusal } from '../platform/refusals.ts'
import { today } from '../platform/today.ts'
import type { Sync } from '../sync/sync.ts'
import type { ArchiveMovedIn, FileHere, FileMovedIn, FileToMoveIn } from './api.ts'
import { keyOfRows } from './key-of-rows.ts'

/** Characters of one entry: more than any app writes. */
const LARGEST_ENTRY = 220_000

/** See `MovingInDevice.archiveFilesHere`. */
export async function archiveFilesHere(
  open: Sync,
  turn: Turn,
  { archive, team, files }: ArchiveMovedIn,
): Promise<Result<readonly FileHere[] | 'own-archive', Refusal>> {
  const key = keyOfRows(open)
  if (!key.ok) return key
  if (team === teamFile(open)) return accept('own-archive')
  await foldDirty(open, turn)
  const came = new Map<FileId, FileHere>()
  for (const [file, { line }] of open.lines.entries())
    for (const { by, body } of cameFromAgencies(line)) {
      if (body.archive !== archive) continue
      const mine = by === open.member
      if (mine || !came.has(body.was)) came.set(body.was, { was: body.was, file: file as FileId, by: mine ? 'me' : by })
    }
  return accept(
    files.map((was): FileHere => {
      const known = came.get(was)
      if (known) return known
      const file = idHere(open, key.value, archive, was)
      return open.erased.has(file) ? { was, file, by: 'erased' } : { was, file }
    }),
  )
}

/**
 * The id of a file of an archive here: the same whenever this member moves it in, so that files that lead to each other do,
 * whichever came first, and a run that was ended goes on. Who is no member cannot tell from which id it was made.
 */
const idHere = (open: Sync, key: Parameters<typeof rowOfList>[1], archive: string, was: FileId): FileId =>
  base64url(rowOfList(open.org, key, JSON.stringify(['file', archive, was, open.member]))) as FileId

/** See `MovingInDevice.moveInWhole`. */
export async function moveInWhole(
  open: Sync,
  turn: Turn,
  { archive, file, documents, files }: FileToMoveIn,
): Promise<Result<FileMovedIn, Refusal>> {
  const key = keyOfRows(open)
  if (!key.ok) return key
  const id = files.get(file.file)
  if (id === undefined || whyNotMoved(archive, file) || isAboutStaff(open.kinds, file) || open.erased.has(id))
    return refuse('not-found')
  const before = await stateOf(open, id)
  if (!before && id !== idHere(open, key.value, archive.archive, file.file)) return refuse('not-found')
  if (before?.away) return refuse('file-aside')
  const here = before && (await foldedFile(open, turn, id, before))
  if (here && !cameFromAgencies(here.caseFile).some(({ by }) => by === open.member)) return refuse('someone-else-must')
  const known = new Set(here?.caseFile.entries.map((entry) => entry.id))
  const kept = await sealedDocuments(open, id, { file, documents, known })
  const all = entriesMovedIn(file, {
    kinds: open.kinds,
    by: open.member,
    device: open.device.text,
    files,
    documents: kept.sealed,
    missing: missingDocument,
  })
  if (all.some((entry) => JSON.stringify(entry).length > LARGEST_ENTRY)) return refuse('too-large')
  const left = all.filter((entry) => !known.has(entry.id))
  // A part that was taken from them meanwhile.
  if (here && left.some(({ folder }) => !mayWriteFolder(here.rights, folder))) return refuse('someone-else-must')
  const arrival = here ? [] : [arrivalEntry(open, id, arrivalOf(open.kinds, archive, file, all))]
  const opening = new Map(before ? [] : [[id, stateFor(open, file)] as const])
  const owed = before || file.type === 'supervision' ? undefined : await oweUnconfirmed(open, [id])
  for (const [at, act] of inActsOfEntries([...arrival, ...left]).entries()) {
    const first = at === 0
    const beside = [...kept.rowsFor(act), ...(first ? (owed?.changes ?? []) : [])]
    const written = await keepAct(open, turn, act, { opening: first ? opening : new Map(), beside })
    if (!written.ok) return refuse(written.code)
    if (first) owed?.keep()
  }
  return accept({ file: id, entries: left.length, documentsMissing: kept.missing })
}

/** A talk of a worker with a supervisor of that agency is nobody else's here; supervisors get the other files, as they get every file that is opened. */
const stateFor = (open: Sync, { type }: OpenFile) =>
  type === 'supervision' ? ownState(open, []) : openingState(open, [])

function arrivalEntry(open: Sync, file: FileId, body: ReturnType<typeof arrivalOf>): Entry {
  return Entry.parse({
    id: idText(newId()) as EntryId,
    file,
    folder: 'card',
    kind: fromAnotherAgency.name,
    version: fromAnotherAgency.version,
    at: today(open),
    recordedAt: new Date(open.platform.clock()).toISOString(),
    by: open.member,
    device: open.device.text,
    about: [],
    replaces: [],
    body,
  })
}

/** The documents that entries still to be written name, sealed for this file; each is kept with the first act that names it. */
async function sealedDocuments(
  open: Sync,
  id: FileId,
  { file, documents, known }: Pick<FileToMoveIn, 'file' | 'documents'> & { readonly known: ReadonlySet<EntryId> },
) {
  const sealed = new Map<string, AttachmentHere>()
  const waiting = new Map<AttachmentId, readonly RowChange[]>()
  const missing = new Set<string>()
  const left = file.entries.filter((entry) => !known.has(entry.id))
  for (const { sha256, type, name } of left.flatMap(({ body }) => documentsIn(body))) {
    const hash = sha256 ?? `none ${name}`
    if (sealed.has(hash) || missing.has(hash)) continue
    const bytes = documents.get(hash)
    // What no form may keep here either, and what its agency could not give, is named and not kept.
    const one = bytes && (await sealAttachment(open, id, { bytes, type, name }))
    if (one?.ok) {
      sealed.set(hash, one.value.ref)
      waiting.set(one.value.ref.attachment, one.value.changes)
    } else missing.add(hash)
  }
  const rowsFor = (act: readonly Entry[]): readonly RowChange[] =>
    act.flatMap(({ body }) =>
      attachmentsIn(body).flatMap(({ attachment }) => {
        const rows = waiting.get(attachment) ?? []
        waiting.delete(attachment)
        return rows
      }),
    )
  return { sealed, rowsFor, missing: missing.size }
}

/** Names a document that is nowhere: asked for, it is not found. */
function missingDocument({ size, type, name }: OpenDocument): AttachmentHere {
  const { attachment, key } = newAttachment()
  return { attachment: idText(attachment) as AttachmentId, key: base64url(key), size, chunks: 1, type, name }
}
