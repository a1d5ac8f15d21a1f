import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { broughtBackRecord } from '#sealing/access/access-record.ts'
import { type AccessState, readAccessRecord } from '#sealing/access/access.ts'
import { fileAside, type WordsAside, wordsAsideOf } from '#sealing/access/access-state.ts'
import { mayComeBack } from '#sealing/access/aside-rules.ts'
import { mayPropose, mayReadAside } from '#sealing/access/proposal.ts'
import { equal, fromBase64url } from '#sealing/primitives/bytes.ts'
import { asideKeyHere } from '../../files/state/aside-keys.ts'
import { placeFor } from '../../files/state/file-keys.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import { newBatch, persistBatch } from '../../files/state/batch.ts'
import { backUntil, isTooLate } from '../../files/state/waiting-acts.ts'
import { eraseFile } from '../../files/write/erase-file.ts'
import type { Refusal } from '../../platform/refusals.ts'
import { keepErasure } from '../../sync/receive/receive-erasure.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { changeAccess } from '../change-access.ts'
import { proposing } from '../proposing.ts'
import { recordForEach, type RecordMade } from '../together/record-for-each.ts'
import { readWordsAgain } from './read-again.ts'

const DAY = 24 * 3_600_000

/** Asks a second person to bring back words that two people took out. */
export function askBringBack(
  open: Sync,
  { file, act }: { file: FileId; act: string },
  sync: RunSync,
): Promise<Result<true, Refusal>> {
  const proposed = fromBase64url(act)
  return changeAccess(open, file, sync, async (access) => {
    const set = proposed && wordsAsideOf(access, proposed)
    if (!set) return refuse('not-found')
    if (isTooLate(open, set)) return refuse('aside-gone')
    const asked = { is: 'bring-back', proposed: set.proposed } as const
    if (!mayPropose(access, open.memberId, asked)) return refuse('not-entitled')
    return accept(await proposing(open, file, access, asked))
  })
}

/**
 * Brings back what was stopped before it was done, and what two people asked for, by the device of whoever signed for
 * taking it out: many files in one round. Then reads again what came back.
 */
export async function bringBackDue(open: Sync, sync: RunSync): Promise<void> {
  const waiting = [...open.lines.entries()].flatMap(([name, { waits }]) => (waits ? [name as FileId] : []))
  const due = new Map<FileId, number>()
  for (const file of waiting) {
    const sets = open.alive ? await dueHere(open, file) : []
    if (sets.length > 0) due.set(file, sets.length)
  }
  // One of each file at a time: the head of its stream moves with every record.
  for (let done = 0; [...due.values()].some((sets) => sets > done) && open.alive; done += 1) {
    const some = [...due].flatMap(([file, sets]) => (sets > done ? [file] : []))
    const sent = await recordForEach(open, some, sync, (file, access) => broughtBack(open, file, access))
    if (!sent.ok) break
  }
  // A whole file is asked of the server by the next round.
  if (due.size > 0 && open.comparison.wanted) await sync()
  if (due.size > 0) open.platform.changed(['files', 'sync'])
  for (const file of waiting) {
    if (!open.alive) return
    if ((await stateOf(open, file))?.wordsBack) await readWordsAgain(open, file)
    await forgetTooLate(open, file)
  }
}

const here = (open: Sync) => ({ directory: open.directory, at: open.directory.head.seq })

async function dueHere(open: Sync, file: FileId): Promise<readonly WordsAside[]> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (!access || access.erased) return []
  return access.aside.filter(
    (set) =>
      set.by.some((member) => equal(member, open.memberId)) &&
      !isTooLate(open, set) &&
      mayReadAside(access, open.memberId, set.proposed) &&
      mayComeBack(access, set, here(open)),
  )
}

async function broughtBack(open: Sync, file: FileId, access: AccessState): Promise<RecordMade> {
  const due = await dueHere(open, file)
  for (const set of due) {
    const key = await asideKeyHere(open, access, set)
    if (key) return accept(await broughtBackRecord(placeFor(open, file, access), { proposed: set.proposed, key }))
  }
  return due.length > 0 ? refuse('not-entitled') : accept(undefined)
}

/**
 * What is left of a file that nobody brought back in time goes from this device, a day after the server deleted it: a
 * clock that is a little ahead forgets nothing that comes back.
 */
async function forgetTooLate(open: Sync, file: FileId): Promise<void> {
  const state = await stateOf(open, file)
  const set = state?.away && fileAside((await accessOf(open, file, state)) ?? { aside: [] })
  if (!set || set.doneHour === undefined || backUntil(set.doneHour) + DAY > open.platform.clock()) return
  const record = state.records.findLast((one) => {
    const body = readAccessRecord(one)?.body
    return body?.type === 'carried-out' && equal(body.proposed, set.proposed)
  })
  if (!record) return
  await open.mutex.run(async (turn) => {
    const batch = newBatch()
    await keepErasure(open, batch, file, record)
    await eraseFile(open, batch, file, { erased: true })
    await persistBatch(open, turn, batch, 'durable')
  })
  open.platform.changed(['files', 'sync'])
}
