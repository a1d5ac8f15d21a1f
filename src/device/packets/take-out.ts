import { FOLDERS, type AttachmentId, type FileId, type MemberId } from '#domain/entry/ids.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { namesElsewhere } from '#domain/kinds/before/from-another-agency.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import { attachmentsIn } from '#domain/open-format/documents-of.ts'
import type { OpenFileHead } from '#domain/open-format/open-file.ts'
import { openFileOf } from '#domain/open-format/written-openly.ts'
import { accept, refuse, type Result } from '#result.ts'
import { membersAt } from '#sealing/directory/directory-view.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { openUnderPassphrase, sealUnderPassphrase } from '#sealing/primitives/passphrase-file.ts'
import { attachment } from '../files/attachments/attachments.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { memberNames, organisationName } from '../files/folds/member-names.ts'
import { viewed } from '../files/folds/view.ts'
import { stateOf } from '../files/state/file-state.ts'
import { endsOf, rightsIn } from '../files/state/rights.ts'
import { teamFile } from '../files/state/team-file.ts'
import { takingOutNow } from '../sync/taking-out-now.ts'
import { memberText } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Stores } from '../kept/stores.ts'
import type { PassphraseRefusal, Refusal } from '../platform/refusals.ts'
import { today } from '../platform/today.ts'
import { serverHour } from '../sync/server-hour.ts'
import type { Sync } from '../sync/sync.ts'
import { judgeCarried } from '../vault/carried-passphrase.ts'
import type { FileToTakeOut, LeftToTakeOut, PieceRead, PieceToTakeOut, PieceWritten } from './api.ts'
import { archivePiece, type OpenedForArchive } from './archive-piece.ts'
import { archiveZip, hashOfBytes, readArchivePiece, readArchiveZip } from './archive-zip.ts'

const HOUR = 3_600_000
/** Documents of one piece, in bytes, unless one file alone has more: it is read back whole, also on a small computer. */
const DOCUMENTS_OF_A_PIECE = 50 * 1024 * 1024

type Taken = Stores['takenout']

/** Since when this member takes everything out, ms, on which two people agreed (docs/sealing.md 4.9). */
const takingSince = (open: Sync): number | undefined =>
  takingOutNow(open.directory, serverHour(open) * HOUR).find(({ member }) => member === open.member)?.from

/** Whether a file of this type is ever taken out: reports about staff are not. */
const goesOut = (open: Sync, caseFile: CaseFile): boolean => fileTypeOf(open.kinds, caseFile) !== 'safeguarding'

const allToTakeOut = (open: Sync): readonly FileId[] => [
  teamFile(open),
  ...[...open.lines.entries()].flatMap(([file, { line }]) => (goesOut(open, line) ? [file as FileId] : [])).sort(),
]

/** What was written since this taking began: of an earlier one nothing counts. */
async function takenSince(open: Sync, since: number): Promise<Taken> {
  const kept = await open.takenOut.get()
  return kept?.since === since ? kept : { since, archive: idText(newId()), pieces: [] }
}

async function keepTaken(open: Sync, turn: Turn, taken: Taken): Promise<void> {
  const { change, keep } = await open.takenOut.put(taken)
  await open.rows.persist(turn, [change], 'durable')
  keep()
}

/** See `Packets.leftToTakeOut`. */
export async function leftToTakeOut(
  open: Sync,
  turn: Turn,
  { again }: { readonly again: boolean },
): Promise<Result<LeftToTakeOut, Refusal>> {
  const since = takingSince(open)
  if (since === undefined) return refuse('second-missing')
  if (again) await keepTaken(open, turn, { since, archive: idText(newId()), pieces: [] })
  const { pieces } = await takenSince(open, since)
  const written = new Set(pieces.flat())
  const all = allToTakeOut(open)
  return accept({ total: all.length, pieces, files: all.filter((file) => !written.has(file)) })
}

/** See `Packets.takeOutPiece`. */
export async function takeOutPiece(
  open: Sync,
  { files, unread, piece, passphrase: typed }: PieceToTakeOut,
): Promise<Result<PieceWritten, Refusal | PassphraseRefusal>> {
  const passphrase = await judgeCarried(typed)
  if (!passphrase.ok) return passphrase
  const since = takingSince(open)
  if (since === undefined) return refuse('second-missing')
  const taken = await takenSince(open, since)
  if (piece > taken.pieces.length + 1) return refuse('not-found')
  const opened = await openedUntilFull(open, files)
  if (!opened.ok) return opened
  const written = [...opened.value.map(({ content }) => content.file), ...unread]
  const pieces = [...taken.pieces.slice(0, piece - 1), written, ...taken.pieces.slice(piece)]
  const all = new Set(pieces.flat())
  const last = piece === pieces.length && allToTakeOut(open).every((file) => all.has(file))
  const { list, parts } = await archivePiece(
    {
      ...(await whoMakesIt(open)),
      archive: taken.archive,
      piece,
      last,
      team: teamFile(open),
      filesMissing: unread.length,
    },
    opened.value,
  )
  const zip = archiveZip(list, parts)
  const bytes = await sealUnderPassphrase(zip, passphrase.value)
  // Opened again, and read as whoever receives it reads it, before anybody is told that it is done.
  const back = await openUnderPassphrase(bytes, passphrase.value)
  if (!back.ok || !equal(back.value, zip)) return refuse('not-readable')
  const read = await readArchiveZip(back.value)
  if (!read.ok) return read
  await open.mutex.run((turn) => keepTaken(open, turn, { ...taken, pieces }))
  return accept({ bytes, files: written, last })
}

/** See `Packets.readPieceBack`. */
export async function readPieceBack(
  open: Sync,
  { bytes, passphrase }: { readonly bytes: Uint8Array; readonly passphrase: string },
): Promise<Result<PieceRead, Refusal>> {
  const read = await readArchivePiece(bytes, passphrase)
  if (!read.ok) return read
  const { archive, piece, last, files, filesMissing, documentsMissing } = read.value.archive
  const isOfThis = (await open.takenOut.get())?.archive === archive
  return accept({ isOfThis, piece, last, files: files.length, filesMissing, documentsMissing })
}

/** These files until one more would make the piece too large: the rest goes into the next. */
async function openedUntilFull(
  open: Sync,
  files: readonly FileToTakeOut[],
): Promise<Result<readonly OpenedForArchive[], Refusal>> {
  const all: OpenedForArchive[] = []
  let size = 0
  for (const one of files) {
    const opened = await openedFile(open, one)
    if (!opened.ok) return opened
    size += opened.value.documents.reduce((sum, { bytes }) => sum + bytes.length, 0)
    if (all.length > 0 && size > DOCUMENTS_OF_A_PIECE) break
    all.push(opened.value)
  }
  return accept(all)
}

async function whoMakesIt(open: Sync) {
  const [names, agency] = await open.mutex.run(
    async (turn) => [await memberNames(open, turn), await organisationName(open, turn)] as const,
  )
  const people = membersAt(open.directory).map(({ member, roles, external, custodian, removed }) => {
    const name = memberText(member)
    return { member: name, name: names.get(name) ?? '', roles: [...roles], external, custodian, removed }
  })
  return { agency, madeOn: today(open), madeBy: names.get(open.member) ?? '', people }
}

/** A file as it is now, with every document of it that this device or the server can give. */
async function openedFile(
  open: Sync,
  { file, title, words, page }: FileToTakeOut,
): Promise<Result<OpenedForArchive, Refusal>> {
  const view = await viewed(open, file)
  if (!view.ok) return view
  const folded = await open.mutex.run(async (turn) => {
    const state = await stateOf(open, file)
    if (!state) return undefined
    const { caseFile } = await foldedFile(open, turn, file, state)
    return { caseFile, state, names: await memberNames(open, turn) }
  })
  if (!folded || !goesOut(open, folded.caseFile)) return refuse('not-found')
  const { caseFile, state, names } = folded
  const hashOf = new Map<AttachmentId, string>()
  const documents = new Map<string, OpenedForArchive['documents'][number]>()
  const missing = new Set<AttachmentId>()
  for (const ref of caseFile.entries.flatMap(({ body }) => attachmentsIn(body))) {
    if (hashOf.has(ref.attachment) || missing.has(ref.attachment)) continue
    const got = await attachment(open, { file, ref })
    // With a network it can be had: the piece is made then.
    if (!got.ok && (got.code === 'no-network' || got.code === 'locked')) return got
    if (!got.ok) {
      missing.add(ref.attachment)
      continue
    }
    const sha256 = await hashOfBytes(got.value)
    hashOf.set(ref.attachment, sha256)
    documents.set(sha256, { sha256, bytes: got.value, type: ref.type })
  }
  const content = openFileOf(caseFile, {
    file,
    kinds: open.kinds,
    names: new Map([...namesElsewhere(caseFile), ...(names as ReadonlyMap<MemberId, string>)]),
    readers: readersOf(open, file, state),
    hashOf,
    printed: words,
  })
  return accept({ content, title, page, documents: [...documents.values()], documentsMissing: missing.size })
}

/** Who could open which part; until a day where every part ends on it. */
function readersOf(open: Sync, file: FileId, state: Parameters<typeof rightsIn>[2]): OpenFileHead['readers'] {
  const access = open.access.get(file)
  return membersAt(open.directory).flatMap(({ member }) => {
    const name = memberText(member)
    const parts = FOLDERS.filter((folder) => rightsIn(open, file, state, name)[folder])
    const until = access && endsOf(access, member).find(({ folder }) => folder === 'card')?.on
    return parts.length === 0 ? [] : [{ member: name, parts, ...(until && { until }) }]
  })
}
