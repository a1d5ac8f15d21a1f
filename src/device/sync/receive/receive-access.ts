import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { type AccessState, readAccessRecord, rightOf, verifyAccess } from '#sealing/access/access.ts'
import { accept } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import type { Verify } from '#sealing/primitives/ed25519.ts'
import { fileAside, type Redaction } from '#sealing/access/access-state.ts'
import { isSamePlace } from '#sealing/access/proposed-act.ts'
import { openGrants } from '#sealing/access/grant.ts'
import { dropEntry, hashOf, parseSegment, type Segment } from '#sealing/segments/segment.ts'
import { accessOf, alarm, NOWHERE } from '../../files/state/file-state.ts'
import { blocksOf, putBlock } from '../../files/state/stored-rows.ts'
import {
  hiddenEntries,
  isAsideHere,
  isHiddenFile,
  noteAgreedHere,
  redactedHere,
} from '../../files/state/waiting-acts.ts'
import { idBytes } from '../../kept/id-text.ts'
import { withKeys } from '../../files/state/keyring.ts'
import { grantKeys, hasFormerKeys } from '../../vault/directory.ts'
import { recordsSince } from './in-step.ts'
import type { TakeBranch } from './take-branch.ts'
import { noteUnjudged, type Sync } from '../sync.ts'
import { type RowChange } from '../../kept/replica/replica.ts'
import type { FileState, FileKeys } from '../../kept/row-types.ts'

/** What an access stream changes: keys to add, rows to rewrite, and whether the fold must be made from rows again. */
export interface ReceivedAccess {
  readonly access: AccessState
  readonly keys: FileKeys
  readonly changes: readonly RowChange[]
  /** What updates memory once they are persisted. */
  readonly keep: readonly (() => void)[]
  readonly fromRows: boolean
  /** Two people set the whole file aside: its words are to leave this device with this. */
  readonly leaves: boolean
}

/**
 * Receives the newest access stream of a file. It counts only if it continues the stored stream; one that is shorter or different raises an alarm and
 * changes nothing, unless it is a branch that `takeBranch` takes. Every key is compared with its check value. A folder that was withdrawn from this member is deleted from the device, rows and keys.
 */
export async function receiveAccess(
  open: Sync,
  file: FileId,
  state: FileState,
  records: readonly Bytes[],
  by: Verify,
  takeBranch?: TakeBranch,
): Promise<ReceivedAccess | undefined> {
  const held = await accessOf(open, file, state)
  const common = state.records.every((record, at) => records[at] !== undefined && equal(record, records[at]))
  const joined = held && !common ? await takeBranch?.(open, file, { state, held }, records, by) : undefined
  if (!common && !joined) {
    const shorter = records.every((record, at) => state.records[at] !== undefined && equal(record, state.records[at]))
    alarm(state, { what: shorter ? 'server-older' : 'fork', device: null, folder: null })
    return undefined
  }
  const before = joined ? joined.before : held
  const verified = joined
    ? accept(joined.access)
    : await verifyAccess(
        records.slice(state.records.length),
        open.directory,
        { org: open.org, file: idBytes(file), ...(await recordsSince(open, { file, access: before })) },
        before,
        by,
      )
  if (!verified.ok && namesLaterDirectory(open, records)) {
    noteUnjudged(open)
    return undefined
  }
  if (!verified.ok && !(records.length === state.records.length && before)) {
    alarm(state, {
      what: verified.code === 'recipients-wrong' ? 'recipients-wrong' : 'signature-wrong',
      device: null,
      folder: null,
    })
    return undefined
  }
  const access = verified.ok ? verified.value : before
  if (!access) return undefined

  state.records = [...records]
  delete state.awaitsBranch
  noteAgreedHere(open, state, { before, access })
  const hides = isHiddenFile(open, state, access) || (before !== undefined && isHiddenFile(open, state, before))
  const changesHidden = !isSameSet(hiddenEntries(open, before), hiddenEntries(open, access)) || hides
  state.opening = null
  const leaves = leavesNow(open, state, access)
  if (state.away && !fileAside(access)) comesBack(open, state)
  const opened =
    access.erased || state.away || leaves
      ? { ok: true as const, value: [] }
      : await openGrants({ access, member: open.memberId, ...grantKeys(open) })
  // What is sealed to keys that this device has not been given yet shows nothing about its author.
  if (!opened.ok && !hasFormerKeys(open)) alarm(state, { what: 'check-value-wrong', device: null, folder: null })
  const lost = Object.keys(state.folders).filter(
    (folder) => rightOf(access, open.memberId, Number(folder)) === undefined,
  )
  const forgotten: RowChange[] = []
  for (const folder of lost)
    for (const store of ['seg', 'old']) forgotten.push(...(await open.rows.dropAll(store, `${file}/${folder}/`)))
  state.folders = Object.fromEntries(Object.entries(state.folders).filter(([folder]) => !lost.includes(folder)))

  const [had, redacted] = [before ? redactedHere(open, before) : [], redactedHere(open, access)]
  const drops = redacted.some((one) => !isIn(one, had))
  const changes = drops ? await dropRedacted(open, file, redacted) : []
  if (before?.redactions.some((one) => !isIn(one, access.redactions))) state.wordsBack = true
  const kept = Object.fromEntries(
    Object.entries(open.keyring.get(file) ?? {}).filter(([folder]) => !lost.includes(folder)),
  )
  const keys = withKeys(kept, opened.ok ? opened.value : opened.detail.opened)
  return {
    access,
    keys,
    changes: [...(joined?.changes ?? []), ...changes, ...forgotten],
    keep: joined?.keep ?? [],
    fromRows: joined !== undefined || drops || lost.length > 0 || changesHidden,
    leaves,
  }
}

/** Where this device has nothing of the file it takes nothing, whoever signed: the server has no words of it to give. */
function leavesNow(open: Sync, state: FileState, access: AccessState): boolean {
  if (!fileAside(access)) return false
  return isAsideHere(open, access) || Object.values(state.folders).every(({ seq }) => seq === 0)
}

/** The file stands again: all of it is asked of the server, by the next comparison, and held against where it stood before. */
function comesBack(open: Sync, state: FileState): void {
  delete state.away
  for (const folder of Object.values(state.folders)) {
    const { seq, head } = folder
    const known = Math.max(seq, folder.known)
    Object.assign(folder, { seq: 0, head: NOWHERE, known, chains: {}, fetchedTo: known })
    if (seq > 0) folder.again = { seq, head, ...(folder.again?.setBack && { setBack: true }) }
    delete folder.stamp
  }
  open.comparison.wanted = true
}

const isIn = (one: Redaction, others: readonly Redaction[]): boolean =>
  others.some((other) => isSamePlace(one, other) && equal(one.hash, other.hash))

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((key) => other.has(key))

/** Whether a record names a position of the directory that is not here: what it says cannot be judged yet. */
const namesLaterDirectory = (open: Sync, records: readonly Bytes[]): boolean =>
  records.some((record) => (readAccessRecord(record)?.body.at ?? 0) > open.directory.head.seq)

/** Rewrites stored segments without the redacted ciphertexts. */
async function dropRedacted(open: Sync, file: FileId, redacted: readonly Redaction[]): Promise<readonly RowChange[]> {
  const changes: RowChange[] = []
  for (const { folder, rows } of await blocksOf(open, file)) {
    const kept = rows.map((row) => ({ ...row, segment: withoutRedacted(row.segment, redacted) }))
    if (kept.some(({ segment }, at) => segment !== rows[at]?.segment)) changes.push(putBlock(open, file, folder, kept))
  }
  return changes
}

/** The segment without the ciphertexts that these redactions name; the same bytes where there are none. */
export function withoutRedacted(segment: Bytes, redacted: readonly Redaction[]): Bytes {
  return redacted.reduce((kept, redaction) => {
    const parsed = parseSegment(kept)
    if (!parsed.ok) return kept
    const { folder, device, first, last, ciphertexts } = parsed.value
    const here =
      redaction.folder === folder &&
      equal(redaction.device, device) &&
      redaction.entry >= first &&
      redaction.entry <= last &&
      // Under another hash the record is of no entry of this segment: nothing is dropped for it.
      isHash(parsed.value, redaction)
    return here && ciphertexts[redaction.entry - first] !== null ? dropEntry(parsed.value, redaction.entry) : kept
  }, segment)
}

function isHash(segment: Segment, { entry, hash }: { readonly entry: number; readonly hash: Uint8Array }): boolean {
  const here = hashOf(segment, entry)
  return here !== undefined && equal(here, hash)
}
