import { equal } from '../primitives/bytes.ts'
import { idText } from '../primitives/id.ts'
import type { Bytes } from '#bytes.ts'
import type { RecordAuthor } from '../primitives/record.ts'
import { holdsOffice, leavesCustodian, rolesNeedTwo } from './acts-alone.ts'
import {
  isAboutSameMember,
  isSameDirectoryAct,
  memberOf,
  type DirectoryAct,
  type DirectorySigner,
} from './directory-act.ts'
import type { DirectoryBody } from './directory-body.ts'
import type { DirectoryDraft } from './directory-draft.ts'
import type { SetAside } from './directory-history.ts'
import { hasSignedFor, isActAgreed, isBacked, isSignerOf, mayObject, proposalIn } from './directory-proposal.ts'
import { delayAt, memberAt } from './directory-view.ts'
import { MOST_OF_ONE, MOST_PROPOSALS } from './waiting-limits.ts'

/** The version from which on an agency is taken out for other programs, and sets its own delay. */
const TAKES_OUT = 4

type Body<Type extends DirectoryBody['type']> = Extract<DirectoryBody, { type: Type }>
type Refusal = SetAside['why'] | undefined

/** The first says what is to be done. Nothing changes by it alone. `hash` is that of the record. */
export function propose(
  draft: DirectoryDraft,
  { act, seq }: Body<'proposed'>,
  signing: { readonly by: RecordAuthor; readonly hash: Bytes },
): Refusal {
  const by = signerOf(draft, signing.by, seq)
  if (!by) return 'not-entitled'
  const waiting = draft.proposals.filter((one) => isBacked(draft, one))
  const own = waiting.filter((one) => isSignerOf(one.by, signing.by))
  if (waiting.length >= MOST_PROPOSALS || own.length >= MOST_OF_ONE) return 'record-malformed'
  if (!isPossible(draft, act) || waiting.some((one) => isSameDirectoryAct(one.act, act))) return 'record-malformed'
  draft.proposals = [...waiting, { hash: signing.hash, seq, act, by, seconds: [], agreedFrom: undefined }]
  return undefined
}

/** Another custodian, or two shareholders, sign for the same: each once, and anew where their keys were replaced since. */
export function second(draft: DirectoryDraft, { proposed, seq }: Body<'seconded'>, by: RecordAuthor): Refusal {
  const proposal = proposalIn(draft, proposed)
  if (!proposal) return 'record-malformed'
  const signer = signerOf(draft, by, seq)
  if (!signer || hasSignedFor(draft, proposal, by)) return 'not-entitled'
  const others = proposal.seconds.filter((one) => !isSignerOf(one, by))
  const isFirst = isSignerOf(proposal.by, by)
  const signed = isFirst ? { ...proposal, by: signer } : { ...proposal, seconds: [...others, signer] }
  draft.proposals = draft.proposals.map((one) => (one === proposal ? signed : one))
  return undefined
}

/**
 * Whoever signed takes it back and it is gone. Whom it is about, or another custodian, says no once; that stands where it
 * is proposed again, until the one who said no signs for it.
 */
export function withdraw(draft: DirectoryDraft, { proposed }: Body<'withdrawn'>, by: RecordAuthor): Refusal {
  const proposal = proposalIn(draft, proposed)
  if (!proposal) return 'record-malformed'
  if ([proposal.by, ...proposal.seconds].some((one) => isSignerOf(one, by))) {
    draft.proposals = draft.proposals.filter((one) => one !== proposal)
    return undefined
  }
  if (!('member' in by) || !mayObject(draft, proposal, by.member)) return 'not-entitled'
  draft.saidNo = [...draft.saidNo, { is: proposal.act.is, member: memberOf(proposal.act), by: by.member }]
  return undefined
}

/** What was agreed on is being done: it waits no more. False where it was not agreed. */
export function useAgreed(draft: DirectoryDraft, act: DirectoryAct): boolean {
  const proposal = draft.proposals.find((one) => isSameDirectoryAct(one.act, act))
  if (!proposal || !isActAgreed(draft, proposal)) return false
  draft.proposals = draft.proposals.filter((one) => one !== proposal)
  draft.saidNo = draft.saidNo.filter((no) => !isAboutSameMember(no, act))
  return true
}

/**
 * Notes from which position on each act is agreed. One that ceased to be agreed and is agreed again, whether by a new
 * signature or because a custodian has the office again, is agreed from then on: its delay begins anew.
 */
export function noteAgreedFrom(draft: DirectoryDraft): void {
  draft.proposals = draft.proposals.map((one) => {
    const agreedFrom = isActAgreed(draft, one) ? (one.agreedFrom ?? draft.head.seq) : undefined
    return agreedFrom === one.agreedFrom ? one : { ...one, agreedFrom }
  })
}

/** From here on what two agree on waits for so many hours. Another delay that was agreed on waits no more: nobody has a shorter one in reserve. */
export function setDelay(draft: DirectoryDraft, { hours, seq }: Body<'delay-set'>): Refusal {
  if (!useAgreed(draft, { is: 'delay', hours })) return 'second-missing'
  draft.proposals = draft.proposals.filter(({ act }) => act.is !== 'delay')
  draft.delays = [...draft.delays, { at: seq, hours }]
  return undefined
}

/** Only the member themself, and only where two agreed: it is used up by this record, so each time needs two anew. */
export function takeAgencyOut(draft: DirectoryDraft, { member, hour }: Body<'taken-out'>, by: RecordAuthor): Refusal {
  if (!('member' in by) || !equal(by.member, member)) return 'not-entitled'
  if (!useAgreed(draft, { is: 'take-out', member })) return 'second-missing'
  draft.takenOut.push({ member: idText(member), hour })
  return undefined
}

/** What is to be done about the roles or the office of this member and has been done otherwise waits no more. */
export function dropOverdone(draft: DirectoryDraft, member: Bytes): void {
  draft.proposals = draft.proposals.filter(
    ({ act }) => !isAbout(act, member) || act.is === 'remove' || act.is === 'end-keys' || isPossible(draft, act),
  )
}

/** Nothing more is to be done to who has left. */
export function dropProposalsOn(draft: DirectoryDraft, member: Bytes): void {
  draft.proposals = draft.proposals.filter(({ act }) => !isAbout(act, member))
  draft.saidNo = draft.saidNo.filter((no) => !no.member || !equal(no.member, member))
}

const isAbout = (act: DirectoryAct, member: Bytes): boolean => {
  const of = memberOf(act)
  return of !== undefined && equal(of, member)
}

function signerOf(draft: DirectoryDraft, by: RecordAuthor, at: number): DirectorySigner | undefined {
  if ('root' in by) return { root: true, at }
  const member = 'member' in by ? memberAt(draft, by.member) : undefined
  return member?.custodian ? { member: member.member, e: member.e, at } : undefined
}

/** Of a member who is here; of roles only what not every custodian gives alone. */
function isPossible(draft: DirectoryDraft, act: DirectoryAct): boolean {
  const speaksFour = (draft.speaks.at(-1)?.version ?? 1) >= TAKES_OUT
  if (act.is === 'delay') return speaksFour && act.hours !== delayAt(draft, draft.head.seq)
  const member = draft.members.get(idText(act.member))
  if (!member || member.removedAt !== undefined) return false
  switch (act.is) {
    case 'remove':
      return true
    case 'end-keys':
      return member.ended.at(-1)?.ended !== true
    case 'roles':
      return rolesNeedTwo(member, act, holdsOffice(member))
    case 'give-office':
      return member.office.at(-1)?.custodian !== true
    case 'take-out':
      return speaksFour && member.ended.at(-1)?.ended !== true && member.roles.at(-1)?.external !== true
    case 'end-office':
      return holdsOffice(member) && leavesCustodian(draft, act.member)
  }
}
