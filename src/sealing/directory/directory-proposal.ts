import type { Bytes } from '#bytes.ts'
import type { Directory } from './directory-history.ts'
import { endsSupervising } from './acts-alone.ts'
import {
  isAboutSameMember,
  memberOf,
  type DirectoryAct,
  type DirectoryProposal,
  type DirectorySigner,
} from './directory-act.ts'
import { longestDelayAt, memberAt } from './directory-view.ts'
import { equal } from '../primitives/bytes.ts'
import { idText } from '../primitives/id.ts'
import type { RecordAuthor } from '../primitives/record.ts'

export const proposalIn = ({ proposals }: Pick<Directory, 'proposals'>, hash: Uint8Array) =>
  proposals.find((one) => equal(one.hash, hash))

/** Whether this signature is of this author, with whatever keys. */
export const isSignerOf = (one: DirectorySigner, author: RecordAuthor): boolean =>
  'root' in one ? 'root' in author : 'member' in author && equal(author.member, one.member)

/** A custodian with the keys of then, or two shareholders. */
const isStanding = (directory: Directory, one: DirectorySigner): boolean => {
  if ('root' in one) return true
  const now = memberAt(directory, one.member)
  return now?.custodian === true && equal(now.e, one.e)
}

/** Who signed and still may. */
const standing = (directory: Directory, { by, seconds }: DirectoryProposal): readonly DirectorySigner[] =>
  [by, ...seconds].filter((one) => isStanding(directory, one))

/** Whether this author signed it and still may. Whose keys were replaced since signs anew. */
export const hasSignedFor = (directory: Directory, proposal: DirectoryProposal, author: RecordAuthor): boolean =>
  standing(directory, proposal).some((one) => isSignerOf(one, author))

/** Who said no to this, now or when it was proposed before, and has not signed it since. */
export const objectorIn = (
  { saidNo }: Pick<Directory, 'saidNo'>,
  { act, by, seconds }: DirectoryProposal,
): Bytes | undefined =>
  saidNo.find((no) => isAboutSameMember(no, act) && ![by, ...seconds].some((one) => isSignerOf(one, { member: no.by })))
    ?.by

/** After somebody said no a third person is needed, unless two shareholders are among those who signed. */
const needed = (directory: Directory, proposal: DirectoryProposal): number =>
  objectorIn(directory, proposal) && !standing(directory, proposal).some((one) => 'root' in one) ? 3 : 2

/** Whether anybody who signed it still may: what nobody stands behind takes the place of nothing. */
export const isBacked = (directory: Directory, proposal: DirectoryProposal): boolean =>
  standing(directory, proposal).length > 0

/** Whether enough different custodians, or one and two shareholders, have signed and still may. */
export const isActAgreed = (directory: Directory, proposal: DirectoryProposal): boolean =>
  standing(directory, proposal).length >= needed(directory, proposal)

/**
 * Hours from the last signature that was needed to the act. What only stops or only gives waits for nothing; nor does
 * anything with one person more, but for what nobody can have to do at once: taking everything out, and another delay.
 * Where the delay was set anew between two signatures, the longer of both counts.
 */
export function delayOf(directory: Directory, proposal: DirectoryProposal): number {
  const { act, by, seconds } = proposal
  const hours = longestDelayAt(
    directory,
    [by, ...seconds].map(({ at }) => at),
  )
  if (act.is === 'take-out' || act.is === 'delay') return hours
  const oneMore = standing(directory, proposal).length > needed(directory, proposal)
  return oneMore || !takesForGood(directory, act) ? 0 : hours
}

function takesForGood({ members }: Directory, act: DirectoryAct): boolean {
  if (act.is !== 'roles') return act.is === 'remove' || act.is === 'end-office'
  const member = members.get(idText(act.member))
  return member !== undefined && endsSupervising(member, act)
}

/** Who may say no once: the member whom it is about, and each custodian who has not signed. */
export function mayObject(directory: Directory, proposal: DirectoryProposal, member: Uint8Array): boolean {
  const known = memberAt(directory, member)
  if (!known || known.removed || objectorIn(directory, proposal)) return false
  return known.custodian || equal(member, memberOf(proposal.act) ?? new Uint8Array())
}
