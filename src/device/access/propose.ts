import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { withdrawnRecord } from '#sealing/access/access-record.ts'
import { isAffected, maySecond, objectorOf, proposalOf } from '#sealing/access/proposal.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { fromBase64url } from '#sealing/primitives/bytes.ts'
import { foldNow } from '../files/folds/folded-file.ts'
import type { ToSend } from '../files/state/aside-keys.ts'
import { placeFor } from '../files/state/file-keys.ts'
import { secondRecord } from '../files/state/second-record.ts'
import { hasSignedHere } from '../files/state/waiting-acts.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { changeAccess } from './change-access.ts'
import { whyNotSigned } from './held-by-law.ts'

type Done = Result<true, Refusal>

/** This member signs as another person for what a colleague proposed. */
export function secondAct(open: Sync, how: { file: FileId; act: string }, sync: RunSync): Promise<Done> {
  return answerProposed(open, how, sync, async (access, proposal) => {
    if (hasSignedHere(open, proposal)) return refuse('someone-else-must')
    if (!maySecond(access, open.memberId, proposal.act)) return refuse('not-entitled')
    const why = await whyNotSigned(open, how.file, access, proposal)
    if (why) return refuse(why)
    return accept(await secondRecord(open, how.file, access, proposal))
  })
}

/** Whoever signed takes it back; whom it affects says no, so that a third person is needed. */
export function withdrawAct(open: Sync, how: { file: FileId; act: string }, sync: RunSync): Promise<Done> {
  return answerProposed(open, how, sync, async (access, proposal) => {
    const affected = !objectorOf(access, proposal) && isAffected(access, open.memberId, proposal.act, open.directory)
    if (!hasSignedHere(open, proposal) && !affected) return refuse('not-entitled')
    return accept(await withdrawnRecord(placeFor(open, how.file, access), { proposed: proposal.hash }))
  })
}

/** Sends the record with which this member answers what waits under this name. */
export async function answerProposed<More extends string = never>(
  open: Sync,
  { file, act }: { file: FileId; act: string },
  sync: RunSync,
  record: (access: AccessState, proposal: ActProposal) => Promise<Result<ToSend, Refusal | More>>,
): Promise<Result<true, Refusal | More>> {
  const hash = fromBase64url(act)
  if (!hash) return refuse('not-found')
  const done = await changeAccess<More>(open, file, sync, async (access) => {
    const proposal = proposalOf(access, hash)
    if (!proposal) return refuse('not-found')
    const made = await record(access, proposal)
    return made.ok ? accept([made.value]) : made
  })
  if (done.ok) await open.mutex.run((turn) => foldNow(open, turn, [file], { fromRows: true }))
  return done
}
