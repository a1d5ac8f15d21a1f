import { goneFrom, keptForATime, wordsRemovedOn } from '#domain/before/contact-expiry.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { accept } from '#result.ts'
import { proposedRecord, redactedRecord } from '#sealing/access/access-record.ts'
import { type AccessState, redactionOf, rightOf } from '#sealing/access/access.ts'
import type { ActProposal, ProposedAct } from '#sealing/access/proposed-act.ts'
import { standingSigners } from '#sealing/access/proposal.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { changeAccess } from '../access/change-access.ts'
import { secondRecord } from '../files/state/second-record.ts'
import { actsNeedTwo } from '../files/state/speaks.ts'
import { hiddenKey, waitingHere } from '../files/state/waiting-acts.ts'
import { placeFor } from '../files/state/file-keys.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { foldBlobOf } from '../files/folds/folds.ts'
import { keyOfPlace } from '../files/folds/found.ts'
import { agencySettings, foldDirty, foldNow } from '../files/folds/folded-file.ts'
import { placeOf } from '../files/folds/sealed-place.ts'
import { numberOfFolder } from '../kept/id-text.ts'
import { isUnreadable } from '../files/state/damage.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { dayOf, today } from '../platform/today.ts'
import type { EndedContact } from './api.ts'
import { endContacts } from './end-contacts.ts'
import type { Turn } from '../kept/mutex.ts'
import { mayWriteFolder } from '../files/state/rights.ts'

/** Files whose redactions are complete, each with the number of contacts that ended in it; forgotten with the lock. */
const taken = new WeakMap<Sync, Map<FileId, number>>()

/** After a round that reached the server: ends contacts whose time is over, and redacts the words of contacts that ended. What fails is tried after the next round. */
export async function expireContacts(open: Sync, sync: RunSync): Promise<void> {
  await open.mutex.run(async (turn) => {
    await foldDirty(open, turn)
    const over = await overHere(open, turn)
    if (over.length === 0) return
    await endContacts(open, turn, over)
    open.platform.changed(['files', 'sync'])
  })
  const done = taken.get(open) ?? new Map<FileId, number>()
  taken.set(open, done)
  for (const [file, gone] of letGoHere(open)) {
    if (!open.alive) return
    if (done.get(file) !== gone && (await redactContacts(open, file, sync))) done.set(file, gone)
  }
}

/** A time is over only if two clocks agree: this device's, and the server's, read from the end of the session. */
function bothClocks(open: Sync): PlainDate | null {
  if (!open.session) return null
  const server = dayOf({ clock: () => open.session?.endsAt ?? 0 })
  return server < today(open) ? server : today(open)
}

async function overHere(open: Sync, turn: Turn): Promise<readonly EndedContact[]> {
  const day = bothClocks(open)
  if (day === null) return []
  const agency = await agencySettings(open, turn)
  const unsent = new Set(open.outbox.acts().flatMap(({ entries }) => entries.map(({ id }) => id)))
  return [...open.lines.entries()].flatMap(([file, kept]) => {
    if (
      !['encounter', 'outside-request'].some((kind) => kind in kept.line.byKind) ||
      kept.lastReceivedAt === null ||
      !mayWriteFolder(kept.rights, 'care')
    )
      return []
    const line: CaseFile = { ...kept.line, ...agency }
    if (fileTypeOf(open.kinds, line) !== 'encounter') return []
    const arrived = kept.lastReceivedAt.slice(0, 10) as PlainDate
    return keptForATime(line).flatMap(({ entry, ends }): EndedContact[] => {
      const goes = unsent.has(entry.id) ? null : wordsRemovedOn(ends, arrived)
      return goes !== null && goes <= day ? [{ file: file as FileId, entry: entry.id, why: 'time-is-over' }] : []
    })
  })
}

/** Files in which contacts ended, with how many. */
function letGoHere(open: Sync): readonly (readonly [FileId, number])[] {
  return [...open.lines.entries()].flatMap(([file, kept]): readonly (readonly [FileId, number])[] => {
    const settled = ['encounter-settled', 'outside-request-settled'].some((kind) => kind in kept.line.byKind)
    const gone = settled ? goneFrom(kept.line.entries).size : 0
    return gone > 0 ? [[file as FileId, gone]] : []
  })
}

/** True where nothing is left to redact, or where another member must do it. */
async function redactContacts(open: Sync, file: FileId, sync: RunSync): Promise<boolean> {
  const all = await open.mutex.run((turn) => owedOf(open, turn, file))
  if (all === 'later') return false
  const isOwn = ({ device }: Redaction) => equal(deviceAt(open.directory, device)?.member ?? NOBODY, open.memberId)
  const [owed, byOthers] = actsNeedTwo(open) ? [all.filter(isOwn), all.filter((one) => !isOwn(one))] : [all, []]
  if (!(await agreeOn(open, file, byOthers, sync))) return false
  for (const fields of owed) {
    const done = await changeAccess(open, file, sync, async (access) =>
      accept(redactionOf(access, fields) ? [] : [await redactedRecord(placeFor(open, file, access), fields)]),
    )
    if (!done.ok) return false
  }
  if (owed.length > 0) await open.mutex.run((turn) => foldNow(open, turn, [file], { fromRows: true }))
  return byOthers.length === 0
}

const NOBODY = new Uint8Array(0)
/** How many entries one proposal names. */
const MOST = 64

/**
 * Words of contacts that others wrote need two people. Each device judges for itself which contacts ended: it signs for what a colleague's device
 * proposed only where it finds all of it ended, and proposes the rest.
 */
async function agreeOn(open: Sync, file: FileId, owed: readonly Redaction[], sync: RunSync): Promise<boolean> {
  if (owed.length === 0) return true
  const state = await stateOf(open, file)
  const known = state && (await accessOf(open, file, state))
  if (!known || answersTo(open, known, owed).length === 0) return known !== undefined
  const done = await changeAccess(open, file, sync, async (access) => {
    const [answer] = answersTo(open, access, owed)
    if (!answer) return accept([])
    const place = placeFor(open, file, access)
    return accept([
      'hash' in answer ? await secondRecord(open, file, access, answer) : await proposedRecord(place, { act: answer }),
    ])
  })
  return done.ok
}

const key = ({ folder, device, entry }: Redaction) => hiddenKey(folder, device, entry)

function answersTo(
  open: Sync,
  access: AccessState,
  owed: readonly Redaction[],
): readonly (ActProposal | ProposedAct)[] {
  const ended = new Set(owed.map(key))
  const where = { directory: open.directory, at: open.directory.head.seq }
  const waiting = waitingHere(open, access).flatMap((proposal) =>
    proposal.act.is === 'redact'
      ? [{ proposal, entries: proposal.act.entries, signed: standingSigners(access, proposal, where) }]
      : [],
  )
  const seconds = waiting
    .filter(({ entries, signed }) => entries.every((one) => ended.has(key(one))) && signed.length === 1)
    .filter(({ signed }) => !signed.some((member) => equal(member, open.memberId)))
    .map(({ proposal }) => proposal)
  const named = new Set(waiting.flatMap(({ entries }) => entries.map(key)))
  const keeps = ({ folder }: Redaction) => rightOf(access, open.memberId, folder) === 'keep'
  const rest = owed.filter((one) => !named.has(key(one)) && keeps(one)).slice(0, MOST)
  return [...seconds, ...(rest.length > 0 ? [{ is: 'redact' as const, entries: rest }] : [])]
}

type Redaction = Parameters<typeof redactedRecord>[1]

/** Entries of contacts that ended, which the server still has and this member may redact. */
async function owedOf(open: Sync, turn: Turn, file: FileId): Promise<readonly Redaction[] | 'later'> {
  const state = await stateOf(open, file)
  if (!state) return isUnreadable(open, file) ? 'later' : []
  const access = await accessOf(open, file, state)
  if (open.dirty.has(file)) await foldNow(open, turn, [file])
  const blob = await foldBlobOf(open, file)
  if (!access || !blob) return 'later'
  const owed: Redaction[] = []
  const standing = new Set(blob.caseFile.entries.map(({ id }) => id))
  for (const entry of goneFrom(blob.caseFile.entries)) {
    // An entry that the fold still shows was no contact, even if an entry says that it ended: only words of contacts are redacted this way.
    const place = standing.has(entry) ? undefined : blob.places[keyOfPlace('care', entry)]
    const sealed = place && (await placeOf(open, file, 'care', place))
    if (!sealed) continue
    const fields = { folder: numberOfFolder('care'), device: sealed.device, entry: sealed.number, hash: sealed.hash }
    const right = rightOf(access, open.memberId, fields.folder)
    const own = deviceAt(open.directory, sealed.device)?.member
    const may = right === 'keep' || (right === 'write' && own !== undefined && equal(own, open.memberId))
    if (may && !redactionOf(access, fields)) owed.push(fields)
  }
  return owed
}
