import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { erasedRecord } from '#sealing/access/access-record.ts'
import { type AccessState, readAccessRecord, rightOf } from '#sealing/access/access.ts'
import { isSameAct } from '#sealing/access/proposed-act.ts'
import { base64url, equal, fromBase64url } from '#sealing/primitives/bytes.ts'
import { signErasure } from '#sealing/access/erasure.ts'
import type { Refusal } from '../platform/refusals.ts'
import { stateOf } from '../files/state/file-state.ts'
import { foldedFile, foldNow } from '../files/folds/folded-file.ts'
import type { ToSend } from '../files/state/aside-keys.ts'
import { secondRecord } from '../files/state/second-record.ts'
import { actsNeedTwo } from '../files/state/speaks.ts'
import { erasureAsked } from '../files/state/team-kinds.ts'
import { writeAct } from '../files/write/write.ts'
import { today } from '../platform/today.ts'
import { deviceText, idBytes } from '../kept/id-text.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { changeAccess } from './change-access.ts'
import { isHeld, whyNotSigned } from './held-by-law.ts'
import { proposing } from './proposing.ts'
import { putAway } from '../files/write/put-away.ts'
import { eraseFile } from '../files/write/erase-file.ts'
import { backUntil, hasSignedHere, waitingHere } from '../files/state/waiting-acts.ts'
import { newBatch, persistBatch } from '../files/state/batch.ts'
import { keepErasure } from '../sync/receive/receive-erasure.ts'
import type { Turn } from '../kept/mutex.ts'
import { placeFor } from '../files/state/file-keys.ts'

/**
 * The first of two people asks for the erasure. Their signature names the current head of the access stream: if the head moves before the second person
 * confirms, the first has to ask again.
 */
export async function askErasure(
  open: Sync,
  how: { file: FileId; reason: string },
  sync: RunSync,
): Promise<Result<true, Refusal>> {
  const asked = await changeAccess(open, how.file, sync, async (access) => {
    if (!rightOf(access, open.memberId, 0)) return refuse('not-entitled')
    if (await isHeld(open, how.file)) return refuse('held-by-law')
    const place = {
      org: open.org,
      file: idBytes(how.file),
      prev: access.head.hash,
      member: open.memberId,
      device: open.device.id,
      deviceKey: open.device.key,
    }
    const signed = await signErasure(place)
    const body = {
      reason: how.reason,
      device: deviceText(open.device.id),
      prev: base64url(access.head.hash),
      sig: base64url(signed.sig),
    }
    const draft = { kind: erasureAsked.name, folder: 'card' as const, at: today(open), body }
    const written = await open.mutex.run((turn) => writeAct(open, turn, [{ file: how.file, draft }]))
    if (!written.ok) return refuse(written.code)
    return accept(actsNeedTwo(open) ? await proposing(open, how.file, access, ERASE) : [])
  })
  if (!asked.ok) return asked
  const synced = await sync()
  return synced.ok ? accept(true) : refuse(synced.code)
}

const ERASE = { is: 'erase' } as const

/**
 * The second person confirms. Once every app knows version 3, the file is hidden from now on, and erased after the delay in which it can be taken back;
 * before, it is erased at once: on this device, and on each other one with its next sync.
 */
export async function confirmErasure(open: Sync, file: FileId, sync: RunSync): Promise<Result<true, Refusal>> {
  const erased = await changeAccess(open, file, sync, async (access) => {
    const state = await stateOf(open, file)
    if (!state) return refuse('not-found')
    if (actsNeedTwo(open)) return confirmProposed(open, file, access)
    if (await isHeld(open, file)) return refuse('held-by-law')
    const { caseFile } = await open.mutex.run((turn) => foldedFile(open, turn, file, state))
    const asks = (caseFile.byKind[erasureAsked.name] ?? []).toReversed()
    for (const ask of asks) {
      const body = erasureAsked.schema.parse(ask.body)
      const [prev, sig] = [fromBase64url(body.prev), fromBase64url(body.sig)]
      if (!prev || !sig || !equal(prev, access.head.hash)) continue
      if (ask.by === open.member) return refuse('someone-else-must')
      const second = { member: idBytes(ask.by), device: idBytes(body.device), sig }
      return accept([await erasedRecord(placeFor(open, file, access), { second })])
    }
    return refuse(asks.length > 0 ? 'someone-else-must' : 'not-found')
  })
  // The file is already erased on this device. Reporting that to the server may wait for the next round where there is no network.
  if (erased.ok) await sync()
  return erased
}

async function confirmProposed(
  open: Sync,
  file: FileId,
  access: AccessState,
): Promise<Result<readonly ToSend[], Refusal>> {
  const proposal = waitingHere(open, access).find(({ act }) => isSameAct(act, ERASE))
  if (!proposal) return refuse('not-found')
  if (hasSignedHere(open, proposal)) return refuse('someone-else-must')
  const why = await whyNotSigned(open, file, access, proposal)
  if (why) return refuse(why)
  return accept([await secondRecord(open, file, access, proposal)])
}

/** The two who are said to have erased a file did not: it is shown here again, and this record is not asked about any more. */
export async function keepDoubted(open: Sync, turn: Turn, file: FileId): Promise<Result<true, Refusal>> {
  const state = await stateOf(open, file)
  if (!state?.doubtedErasure) return refuse('not-found')
  state.doubtedErasure = { ...state.doubtedErasure, denied: true }
  const batch = newBatch()
  batch.states.set(file, state)
  await persistBatch(open, turn, batch, 'durable')
  await foldNow(open, turn, [file], { fromRows: true })
  return accept(true)
}

/** Deletes a file of which two people signed the erasure and this device could not prove it (`erasureIn`), after the person here asked them. */
export async function deleteErased(open: Sync, turn: Turn, file: FileId): Promise<Result<true, Refusal>> {
  const state = await stateOf(open, file)
  const said = state?.doubtedErasure
  if (!said) return refuse('not-found')
  const batch = newBatch()
  const body = readAccessRecord(said.record)?.body
  const backEnds = body?.type === 'carried-out' && body.hour !== undefined && backUntil(body.hour)
  if (backEnds !== false && open.platform.clock() < backEnds) {
    // Two people can bring it back still: the stream follows with the next round.
    delete state.doubtedErasure
    await putAway(open, batch, file, state)
  } else {
    await keepErasure(open, batch, file, said.record)
    await eraseFile(open, batch, file, { erased: true })
  }
  await persistBatch(open, turn, batch, 'durable')
  return accept(true)
}
