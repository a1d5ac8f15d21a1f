import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { proposedRecord } from '#sealing/access/access-record.ts'
import { isSameAct, type ActProposal, type ProposedAct } from '#sealing/access/proposed-act.ts'
import { placeFor } from '../files/state/file-keys.ts'
import { waitingHere } from '../files/state/waiting-acts.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import type { Sync } from '../sync/sync.ts'

/** The record by which this member proposes an act; none where it waits already. */
export async function proposing(
  open: Sync,
  file: FileId,
  access: AccessState,
  act: ProposedAct,
): Promise<readonly Bytes[]> {
  if (waitingHere(open, access).some((one) => isSameAct(one.act, act))) return []
  return [await proposedRecord(placeFor(open, file, access), { act })]
}

/** The proposal of this act as this device knows it now: undefined before the server took it. */
export async function proposedNow(open: Sync, file: FileId, act: ProposedAct): Promise<ActProposal | undefined> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  return access?.proposals.find((one) => isSameAct(one.act, act))
}
