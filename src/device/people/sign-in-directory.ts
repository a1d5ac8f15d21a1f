import { accept, refuse, type Result } from '#result.ts'
import type { DirectoryProposal } from '#sealing/directory/directory-act.ts'
import { hasSignedFor, mayObject, proposalIn } from '#sealing/directory/directory-proposal.ts'
import { directorySecondedRecord, directoryWithdrawnRecord } from '#sealing/directory/directory-record.ts'
import { fromBase64url } from '#sealing/primitives/bytes.ts'
import type { Signer } from '#sealing/primitives/record.ts'
import type { EnrolRefusal, Refusal } from '../platform/refusals.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { appendRecord, asMember } from '../vault/directory.ts'
import { carryOutDirectory } from './acts-of-directory.ts'
import { isCustodian } from './invitations.ts'
import { openShares } from './recovery.ts'

/** This custodian signs for what waits; with `shares`, two shareholders do, on the device of a custodian. */
export async function agreeInDirectory(
  open: Sync,
  { act, shares }: { act: string; shares?: readonly [string, string] },
  sync: RunSync,
): Promise<Result<true, EnrolRefusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  const proposal = waitingHere(open, act)
  if (!proposal) return refuse('not-found')
  const signer = shares ? await asShareholders(open, shares) : accept(asMember(open))
  if (!signer.ok) return signer
  if (hasSignedFor(open.directory, proposal, signer.value.by)) return refuse('someone-else-must')
  const done = await appendRecord(open, {
    signer: signer.value,
    make: (place) => directorySecondedRecord(place, { proposed: proposal.hash }),
    refresh: sync,
  })
  if (done.ok) await carryOutDirectory(open, sync)
  return done
}

/** Whoever signed takes it back; whom it is about, or another custodian, says no once. */
export async function stopInDirectory(open: Sync, act: string, sync: RunSync): Promise<Result<true, Refusal>> {
  const proposal = waitingHere(open, act)
  if (!proposal) return refuse('not-found')
  const signed = hasSignedFor(open.directory, proposal, { member: open.memberId })
  if (!signed && !mayObject(open.directory, proposal, open.memberId)) return refuse('not-entitled')
  return appendRecord(open, {
    signer: asMember(open),
    make: (place) => directoryWithdrawnRecord(place, { proposed: proposal.hash }),
    refresh: sync,
  })
}

async function asShareholders(open: Sync, shares: readonly [string, string]): Promise<Result<Signer, EnrolRefusal>> {
  const keys = await openShares(open, shares)
  return keys.ok ? accept({ by: { root: true }, key: keys.value.root }) : keys
}

function waitingHere(open: Sync, act: string): DirectoryProposal | undefined {
  const hash = fromBase64url(act)
  return hash && proposalIn(open.directory, hash)
}
