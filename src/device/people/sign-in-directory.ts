import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { DirectoryProposal } from '#sealing/directory/directory-act.ts'
import { hasSignedFor, isActAgreed, mayObject, proposalIn } from '#sealing/directory/directory-proposal.ts'
import {
  directorySecondedRecord,
  directoryWithdrawnRecord,
  takenOutRecord,
} from '#sealing/directory/directory-record.ts'
import { delayAt, memberAt } from '#sealing/directory/directory-view.ts'
import { LEAST_DELAY_HOURS, MOST_DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { equal, fromBase64url } from '#sealing/primitives/bytes.ts'
import type { Signer } from '#sealing/primitives/record.ts'
import { setsWordsAside } from '../files/state/speaks.ts'
import { idBytes } from '../kept/id-text.ts'
import type { EnrolRefusal, Refusal } from '../platform/refusals.ts'
import { serverHour } from '../sync/server-hour.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { appendRecord, asMember } from '../vault/directory.ts'
import { aloneOrAsked, carryOutDirectory, directoryActDue } from './acts-of-directory.ts'
import type { DoneOrAsked } from './api.ts'
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
  const by = shares ? ({ root: true } as const) : { member: open.memberId }
  if (hasSignedFor(open.directory, proposal, by)) return refuse('someone-else-must')
  const signer = shares ? await asShareholders(open, shares) : accept(asMember(open))
  if (!signer.ok) return signer
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

/** See `PeopleDevice.askToTakeOut`. Nobody does it alone, whatever the apps of the agency know. */
export async function askToTakeOut(open: Sync, member: MemberId, sync: RunSync): Promise<Result<DoneOrAsked, Refusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  const known = memberAt(open.directory, idBytes(member))
  if (!known || known.removed || known.ended || known.external) return refuse('not-found')
  if (!setsWordsAside(open)) return refuse('apps-too-old')
  return aloneOrAsked(open, { is: 'take-out', member: known.member }, sync)
}

/** See `PeopleDevice.askForDelay`. */
export async function askForDelay(open: Sync, hours: number, sync: RunSync): Promise<Result<DoneOrAsked, Refusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  if (!setsWordsAside(open)) return refuse('apps-too-old')
  if (!Number.isInteger(hours) || hours < LEAST_DELAY_HOURS || hours > MOST_DELAY_HOURS)
    return refuse('not-well-formed')
  if (hours === delayAt(open.directory, open.directory.head.seq)) return accept('done')
  return aloneOrAsked(open, { is: 'delay', hours }, sync)
}

/** See `PeopleDevice.beginTakingOut`. */
export async function beginTakingOut(open: Sync, sync: RunSync): Promise<Result<true, Refusal>> {
  const proposal = open.directory.proposals.find(({ act }) => act.is === 'take-out' && equal(act.member, open.memberId))
  if (!proposal || !isActAgreed(open.directory, proposal)) return refuse('second-missing')
  const due = await directoryActDue(open, proposal)
  if (due === null || due > open.platform.clock()) return refuse('too-early')
  return appendRecord(open, {
    signer: asMember(open),
    make: (place) => takenOutRecord(place, { member: open.memberId, hour: serverHour(open) }),
    refresh: sync,
  })
}
