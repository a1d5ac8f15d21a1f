import { unwrittenStops } from '../state/unwritten-stops.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { asSealed } from '#domain/entry/by-place.ts'
import { canRead } from '#domain/file/fold.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { kindNamed } from '#domain/file/with-entries.ts'
import { sameChild } from '#domain/kinds/registration/same-child.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { fileAside } from '#sealing/access/access-state.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { openSegment, segmentId } from '#sealing/segments/segment.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { deviceText, folderName, memberText } from '../../kept/id-text.ts'
import { folderKeyAt } from '../state/keyring.ts'
import type { Files, FoldBlob, FoldedFile } from '../files.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { refusedIn } from '../state/attention-rows.ts'
import { careReadersOf, endsKnown, ownRights } from '../state/rights.ts'
import { accessOf, alarm } from '../state/file-state.ts'
import { mayTurn } from '../state/file-keys.ts'
import { foldWithAdded, entriesSince, foldSettingAside } from './fold-setting-aside.ts'
import { authorshipOf, ownEntry, keyOfPlace, receivedEntry, writersOf } from './found.ts'
import { provenEntry } from './originals.ts'
import { belongs, readEntry } from './read-entry.ts'
import { pack, type PackedFile, unpack } from './packed.ts'
import { apartIn, decidedBy } from './undecided.ts'
import { isDamagedHere, readStored, type Stored } from '../state/stored-rows.ts'
import type { KeptLine, FileState } from '../../kept/row-types.ts'
import { teamFile } from '../state/team-file.ts'
import { toTakeBack } from '../state/to-take-back.ts'
import { foldersShown, hiddenEntries, hiddenKey, isHiddenFile } from '../state/waiting-acts.ts'

/**
 * How entries are counted; raised where the same rows give another fold, which is then made again from them. 2: by folder
 * and right; 3: of tracks, too.
 */
export const COUNTING = 3
/** A fold as it is stored. */
type PackedFold = Omit<FoldBlob, 'caseFile'> & { readonly packed: PackedFile; readonly counting?: number }

export const NOTHING: FoldBlob = {
  caseFile: { held: [], entries: [], byKind: {}, struck: {}, replaced: {}, needsNewerApp: [] },
  folded: [],
  places: {},
}
/** Folds cached in memory: enough to go back and forth between the children of a day. */
const KEPT = 64

export async function foldBlobOf(open: Files, file: FileId): Promise<FoldBlob | undefined> {
  const kept = open.folds.get(file) ?? open.shown.get(file)?.blob
  if (kept) return kept
  const text = await open.rows.getSound('fold', file)
  if (text === undefined) return undefined
  const { packed, counting, ...rest } = JSON.parse(text) as PackedFold
  if (counting !== COUNTING) return undefined
  const blob: FoldBlob = { ...rest, caseFile: unpack(packed) }
  remember(open, file, blob)
  return blob
}

function foldText({ caseFile, ...rest }: FoldBlob): string {
  return JSON.stringify({ ...rest, packed: pack(caseFile), counting: COUNTING } satisfies PackedFold)
}

export function remember(open: Files, file: FileId, blob: FoldBlob): void {
  open.folds.delete(file)
  open.folds.set(file, blob)
  for (const oldest of open.folds.keys()) {
    if (open.folds.size <= KEPT) break
    open.folds.delete(oldest)
  }
}

/**
 * Folds the rows received since the last fold, or (`fromRows`) all stored rows: after a redaction, or where a fold was lost. `more` are entries that the
 * same write is about to put into the outbox.
 */
export async function refold(
  open: Files,
  file: FileId,
  state: FileState,
  how: { fromRows: boolean; more?: readonly Entry[] },
): Promise<FoldedFile> {
  const stored = how.fromRows ? NOTHING : ((await foldBlobOf(open, file)) ?? NOTHING)
  // Verified access is dropped with every change of the directory: without this call nobody would have a right to anything.
  const access = await accessOf(open, file, state)
  const rights = ownRights(open, file, state)
  const isHidden = isHiddenFile(open, state, access)
  const hidden = hiddenEntries(open, access)
  const held = foldersShown(open, state, access, rights)
  // A folder whose grant has ended is still stored here, and may be given again.
  const before = stored.caseFile.held.every((folder) => held.includes(folder)) ? stored : NOTHING
  const grows = before !== NOTHING && before.caseFile.held.join() === held.join() && !readsMore(open, before.caseFile)
  const ends = access ? endsKnown(open, access) : []
  const careReaders = careReadersOf(open, file, state)
  const lineWith = (line: CaseFile): KeptLine => ({
    line,
    rights,
    lastReceivedAt: state.lastReceivedAt,
    counting: COUNTING,
    ...(line.byKind[sameChild.name] && { writers: writersOf(access, state) }),
    ...(ends.length > 0 && { ends }),
    ...(waitsFor(open, state, access, line) && { waits: true as const }),
    ...(state.away && { aside: access && fileAside(access)?.doneHour !== undefined ? ('erased' as const) : 'waits' }),
    ...(!state.away &&
      access?.steppedOut.some(({ folder }) => mayTurn(open, access, folder)) && { turns: true as const }),
    ...(careReaders && { careReaders }),
  })

  const mine = (entries: readonly Entry[]) =>
    Promise.all(entries.map((entry) => provenEntry(open, { file, access }, ownEntry(entry, rights))))
  const more = how.more && (await mine(how.more))
  // A fold that need not be made from rows again includes every stored row.
  const apart = apartIn(state)
  if (more && grows && !open.dirty.has(file) && apart.size === 0) {
    const grown = foldWithAdded(open.kinds, before.caseFile, more)
    if (grown) return { blob: { ...before, caseFile: grown.caseFile }, line: lineWith(grown.line) }
  }

  const known = new Set(before.folded)
  const folded = [...before.folded]
  // Entries that count by a decision are looked for anew each time: it may have been undone.
  const places: Record<string, readonly [string, number]> =
    apart.size === 0
      ? { ...before.places }
      : Object.fromEntries(Object.entries(before.places).filter(([, [row]]) => known.has(row)))
  const isSent = ({ folder, id }: Entry) => keyOfPlace(folder, id) in places
  const sent: Entry[] = before.caseFile.entries.map(asSealed).filter(isSent)
  const undecided: { readonly entry: Entry; readonly place: readonly [string, number] }[] = []

  for (const row of await readStored(open, file, known)) {
    if (!held.includes(folderName(row.segment.folder))) continue
    const entries = await openStored(open, file, row, state, access)
    if (!entries) continue
    const waits = apart.size > 0 && apart.has(base64url(await segmentId(row.segment)))
    if (!waits) folded.push(row.row)
    for (const { entry, number } of entries) {
      if (hidden.has(hiddenKey(row.segment.folder, row.segment.device, number))) continue
      if (waits) {
        undecided.push({ entry, place: [row.row, number] })
        continue
      }
      sent.push(entry)
      places[keyOfPlace(entry.folder, entry.id)] = [row.row, number]
    }
  }

  const own = await mine([...open.outbox.entriesOf(file), ...refusedIn(open, file)])
  const isShown = ({ folder }: Entry) => !state.away && (!isHidden || folder === 'card')
  const here = [...own, ...(more ?? [])].filter((entry) => !isSent(entry) && isShown(entry))
  const isDecided = decidedBy([...sent, ...here])
  for (const { entry, place } of undecided) {
    if (isSent(entry) || !isDecided(entry)) continue
    sent.push(entry)
    places[keyOfPlace(entry.folder, entry.id)] = place
  }
  const all = [...sent, ...here]
  const came = grows ? entriesSince(before.caseFile, all) : undefined
  const grown = came && foldWithAdded(open.kinds, before.caseFile, came)
  if (grown) return { blob: { caseFile: grown.caseFile, folded, places }, line: lineWith(grown.line) }

  const made = foldSettingAside(open.kinds, all, held)
  for (const { device, folder } of made.setAside) alarm(state, { what: 'entry-malformed', device, folder })
  return { blob: { caseFile: made.caseFile, folded, places }, line: lineWith(made.line) }
}

/** Whether this app reads entries that an older app could not read when it made the fold. */
const readsMore = (open: Files, { needsNewerApp }: CaseFile): boolean =>
  needsNewerApp.some((entry) => canRead(kindNamed(open.kinds, entry.kind), entry))

/**
 * The rows that make a fold durable. `keep`: what memory holds once they are written; `show`: where there was no room to
 * write them, so that the file is read all the same, and folded again until there is.
 */
export async function keepFolds(
  open: Files,
  folds: ReadonlyMap<FileId, FoldedFile>,
): Promise<{ changes: readonly RowChange[]; keep: () => void; show: () => void }> {
  const lines = await open.lines.changes(
    new Map([...folds].filter(([file]) => file !== teamFile(open)).map(([file, folded]) => [file, folded.line])),
  )
  const blobs = await Promise.all(
    [...folds].map(([file, folded]) => open.rows.put('fold', file, foldText(folded.blob))),
  )
  const clean = [...folds.keys()]
    .filter((file) => open.dirty.has(file) || open.shown.has(file))
    .map((file) => open.rows.drop('dirty', file))
  const show = () => {
    lines.keep()
    for (const [file, folded] of folds) remember(open, file, folded.blob)
  }
  return {
    changes: [...lines.changes, ...blobs, ...clean],
    show,
    keep: () => {
      show()
      for (const file of folds.keys()) {
        open.dirty.delete(file)
        open.shown.delete(file)
      }
    },
  }
}

/**
 * Entries of a segment; undefined where this device has no key for it (yet), or the row is damaged. An entry that does not match the author, file and
 * folder of its segment is left out.
 */
async function openStored(
  open: Files,
  file: FileId,
  row: Stored,
  state: FileState,
  access: AccessState | undefined,
): Promise<readonly { entry: Entry; number: number }[] | undefined> {
  const { segment, kept } = row
  const key = folderKeyAt(open, file, segment.folder, segment.epoch)
  if (!key) return undefined
  const folder = folderName(segment.folder)
  const opened = await openSegment(segment, key)
  if (!opened.ok) {
    if (await isDamagedHere(open, file, segment.folder, kept)) return undefined
    alarm(state, { what: 'signature-wrong', device: deviceText(segment.device), folder })
    return []
  }
  const member = deviceAt(open.directory, segment.device)?.member
  const authorship = authorshipOf(open, access, row, member)
  const entries = opened.value.flatMap((part) => {
    if ('dropped' in part) return []
    const entry = readEntry(part.plaintext)
    if (!entry) {
      alarm(state, { what: 'entry-malformed', device: deviceText(segment.device), folder })
      return []
    }
    if (!belongs(entry, { file, folder, device: deviceText(segment.device), member: member && memberText(member) })) {
      alarm(state, { what: 'signature-wrong', device: deviceText(segment.device), folder })
      return []
    }
    return [{ entry: receivedEntry(entry, authorship), number: part.number }]
  })
  // A promise only where there is something to prove: a first sync has tens of thousands of entries.
  if (!entries.some(({ entry }) => entry.adopted)) return entries
  return Promise.all(
    entries.map(async ({ entry, number }) => ({ entry: await provenEntry(open, { file, access }, entry), number })),
  )
}

/** Whether the records of a file say something to somebody of which no entry tells. */
const waitsFor = (open: Files, state: FileState, access: AccessState | undefined, line: CaseFile): boolean =>
  state.doubtedErasure !== undefined ||
  state.wordsBack !== undefined ||
  (access !== undefined &&
    (access.proposals.length > 0 ||
      access.aside.length > 0 ||
      unwrittenStops(access, line).length > 0 ||
      toTakeBack(open, access).length > 0))
