import type { Bytes } from '#bytes.ts'
import { withoutMember, withoutRemoved } from './access-change.ts'
import { fileAside, wordsAsideOf, isActive, isTakenOut, redactionOf, type AccessState } from './access-state.ts'
import { equal } from '../primitives/bytes.ts'
import type { Directory } from '../directory/directory-history.ts'
import { deviceAt, longestDelayAt, memberAt } from '../directory/directory-view.ts'
import { idText } from '../primitives/id.ts'
import { isAboutSame, type ActProposal, type ProposedAct } from './proposed-act.ts'
import { CARD, CARE } from './right.ts'

/** At which position of the directory the signers must be good. */
interface Position {
  readonly directory: Directory
  readonly at: number
}

/** Where a record is judged, and by the rules of which version. */
interface JudgedHere extends Position {
  readonly version: number
}

export const proposalOf = (state: AccessState, hash: Uint8Array): ActProposal | undefined =>
  state.proposals.find((one) => equal(one.hash, hash))

/** Who signed and still may: a right in this file now, and the device with which they signed certified at `at`. */
export const standingSignatures = (
  state: Pick<AccessState, 'members'>,
  { by, seconds }: ActProposal,
  where: Position,
): readonly ActProposal['by'][] =>
  [by, ...seconds].filter(
    ({ member, device }) =>
      state.members.has(idText(member)) && deviceAt(where.directory, device, where.at)?.standing === 'certified',
  )

export const standingSigners = (
  state: Pick<AccessState, 'members'>,
  proposal: ActProposal,
  where: Position,
): readonly Bytes[] => standingSignatures(state, proposal, where).map(({ member }) => member)

/** Whether this member signed it, with a device that is certified at `at`. Who lost that device signs anew. */
export const hasSigned = ({ by, seconds }: ActProposal, member: Uint8Array, where: Position): boolean =>
  [by, ...seconds].some(
    (one) => equal(one.member, member) && deviceAt(where.directory, one.device, where.at)?.standing === 'certified',
  )

/** The act with this signature too; it replaces one of the same member by a device that was taken off. */
export function signedAlso(proposal: ActProposal, who: ActProposal['by']): ActProposal {
  if (equal(proposal.by.member, who.member)) return { ...proposal, by: who }
  const others = proposal.seconds.filter((one) => !equal(one.member, who.member))
  return { ...proposal, seconds: [...others, who] }
}

/** Who said no to this, now or when it was proposed before, and has not signed it since: it needs a third person. */
export const objectorOf = (state: Pick<AccessState, 'saidNo'>, { act, by, seconds }: ActProposal): Bytes | undefined =>
  state.saidNo.find((no) => isAboutSame(no.act, act) && ![by, ...seconds].some(({ member }) => equal(member, no.by)))
    ?.by

const needed = (state: Pick<AccessState, 'saidNo'>, proposal: ActProposal): number =>
  objectorOf(state, proposal) ? 3 : 2

type Signable = Pick<AccessState, 'members' | 'saidNo' | 'aside'>

/** Two shareholders count as one person. */
const signaturesOf = (proposal: ActProposal, standing: readonly Bytes[]): number =>
  standing.length + (proposal.sharesAt === undefined ? 0 : 1)

/** Whether as many different people as the act needs have signed it and still may, one of whom may propose it. */
export function isAgreed(state: Signable, proposal: ActProposal, where: Position): boolean {
  const standing = standingSigners(state, proposal, where)
  return (
    signaturesOf(proposal, standing) >= needed(state, proposal) &&
    standing.some((member) => mayPropose(state, member, proposal.act))
  )
}

/** One person more than needed has signed: law or danger, and no delay. */
export const isUrgent = (state: Signable, proposal: ActProposal, where: Position): boolean =>
  isAgreed(state, proposal, where) &&
  signaturesOf(proposal, standingSigners(state, proposal, where)) > needed(state, proposal)

/**
 * Hours between the last signature and the act where nobody more has signed: the longest delay at any position that a
 * signature names. A server counts the one of when it took the last of them as well (`known`).
 */
export function hoursOf({ by, seconds, sharesAt }: ActProposal, directory: Directory, known?: number): number {
  const named = [...[by, ...seconds].map(({ at }) => at), ...(sharesAt === undefined ? [] : [sharesAt])]
  return longestDelayAt(directory, known === undefined ? named : [...named, known])
}

/**
 * Whether it still waits for anything: one of its signers still may sign, and something is left to do. What is not alive
 * is gone with the next record, and anybody may propose the same again.
 */
export const isAlive = (state: AccessState, proposal: ActProposal, where: Position): boolean =>
  isLeftToDo(state, proposal.act) && standingSigners(state, proposal, where).length > 0

/**
 * What still stands of what was said no to: words until they are redacted; a right until two or three took it. (A stop
 * and its end in between do not end a no.)
 */
const standingNo = (state: AccessState, done: readonly ActProposal[]): AccessState['saidNo'] =>
  state.saidNo.filter(
    ({ act }) => isLeftToDo(state, act) || (act.is === 'take' && !done.some((one) => isAboutSame(one.act, act))),
  )

/** What waits, and what was said no to, once these are done; `after`: the file with what they did to it. */
export const withoutDone = (
  after: AccessState,
  done: readonly ActProposal[],
): Pick<AccessState, 'proposals' | 'saidNo'> => ({
  proposals: after.proposals.filter((one) => !done.includes(one)),
  saidNo: standingNo(after, done),
})

function isLeftToDo(state: AccessState, act: ProposedAct): boolean {
  switch (act.is) {
    case 'redact':
      return act.entries.some((entry) => {
        const redaction = redactionOf(state, entry)
        return !redaction || !isTakenOut(state, redaction)
      })
    case 'erase':
      return state.erased === undefined && fileAside(state)?.doneHour === undefined
    case 'take': {
      const rights = state.members.get(idText(act.member))?.rights
      return act.folders.some((folder) => rights?.has(folder) === true)
    }
    case 'bring-back':
      return wordsAsideOf(state, act.proposed)?.doneHour !== undefined
  }
}

type Holding = Pick<AccessState, 'members' | 'aside'>

/** Who may say what is to be done: whoever could have done it alone before version 3. */
export function mayPropose(state: Holding, member: Bytes, act: ProposedAct): boolean {
  const right = (folder: number) => state.members.get(idText(member))?.rights.get(folder)
  switch (act.is) {
    case 'redact':
      return act.entries.every(({ folder }) => right(folder) === 'keep')
    case 'erase':
      return right(CARD) === 'keep'
    case 'take':
      return !equal(act.member, member) && act.folders.every((folder) => right(folder) === 'keep')
    case 'bring-back':
      return mayReadAside(state, member, act.proposed)
  }
}

/** Whether the member holds every folder of the words that were set aside; of a whole file, anything. */
export function mayReadAside(state: Holding, member: Bytes, proposed: Bytes): boolean {
  const rights = state.members.get(idText(member))?.rights
  return (
    rights !== undefined && wordsAsideOf(state, proposed)?.entries.every(({ folder }) => rights.has(folder)) === true
  )
}

/** Who may sign second: another member of the file who can read what it is about. The member from whom something is taken may agree. */
export function maySecond(state: Holding, member: Bytes, act: ProposedAct): boolean {
  const rights = state.members.get(idText(member))?.rights
  if (!rights) return false
  if (act.is === 'bring-back') return mayReadAside(state, member, act.proposed)
  return act.is !== 'redact' || act.entries.every(({ folder }) => rights.has(folder))
}

/** Whom the act affects: the author of words, whoever loses a right, and everybody who holds a file that is erased. */
export function isAffected(state: AccessState, member: Bytes, act: ProposedAct, directory: Directory): boolean {
  if (!state.members.has(idText(member))) return false
  switch (act.is) {
    case 'redact':
      return act.entries.some(({ device }) => equal(deviceAt(directory, device)?.member ?? new Uint8Array(), member))
    case 'erase':
      return true
    case 'take':
      return equal(act.member, member)
    case 'bring-back':
      return false
  }
}

/** A member who keeps a folder no longer. */
interface Loss {
  readonly member: Bytes
  readonly folder: number
}

type Members = AccessState['members']

/** Who keeps these has the file: sees what is due, and can act. Of other folders one keeper alone decides who needs to know. */
const THE_FILE: readonly number[] = [CARD, CARE]

/**
 * The losses of a record for which its author needs a second person: where the last other keeper of the file, or a
 * supervisor who keeps it, would keep it no longer. Whoever has left the agency loses nothing.
 */
export function lossesOfTwo(before: Members, after: Members, actor: Bytes, where: Position): readonly Loss[] {
  const others = [...before.values()].filter(({ member }) => !equal(member, actor))
  return others.flatMap(({ member, rights }) => {
    const standing = where.directory.members.get(idText(member))
    if (!standing || (standing.removedAt !== undefined && standing.removedAt <= where.at)) return []
    const roles = standing.roles.findLast(({ at }) => at <= where.at)
    const supervises = roles?.roles.includes('supervisor') === true && !roles.external
    return THE_FILE.flatMap((folder): readonly Loss[] => {
      if (rights.get(folder) !== 'keep' || after.get(idText(member))?.rights.get(folder) === 'keep') return []
      return supervises || !isKeptByOther(after, folder, actor, where) ? [{ member, folder }] : []
    })
  })
}

/** The same for a member from whom these folders are taken. */
export const lossesByTaking = (
  state: AccessState,
  taken: { readonly member: Bytes; readonly folders: readonly number[] },
  actor: Bytes,
  where: Position,
): readonly Loss[] => lossesOfTwo(state.members, withoutRemoved(state.members, [taken]), actor, where)

function isKeptByOther(members: Members, folder: number, actor: Bytes, { directory, at }: Position): boolean {
  return [...members.values()].some(({ member, rights }) => {
    const removedAt = directory.members.get(idText(member))?.removedAt
    const here = removedAt === undefined || removedAt > at
    return here && rights.get(folder) === 'keep' && !equal(member, actor)
  })
}

/**
 * The agreed acts under which `actor` may stop this member: none are needed, but where nobody else would be left who
 * could object. Undefined where a second person is missing.
 */
export const agreedForStop = (
  state: AccessState,
  member: Bytes,
  actor: Bytes,
  where: JudgedHere,
): readonly ActProposal[] | undefined =>
  coveringAll(state, lossesByStop(state.members, withoutMember(state.members, member), actor, where), where)

/**
 * What a stop takes from the file for which its author needs a second person: after it nobody else would keep the file,
 * or no supervisor would who kept it. One person alone so never stops everybody who could object.
 */
function lossesByStop(before: Members, after: Members, actor: Bytes, where: JudgedHere): readonly Loss[] {
  // Whose keys were ended comes back with others: one person alone stops them for good no more than anybody else.
  const comesBack = (member: Bytes) =>
    where.version >= 4 ? memberAt(where.directory, member, where.at)?.removed !== true : canObject(member, where)
  const stopped = [...before.values()].filter(({ member }) => !after.has(idText(member)))
  return stopped.flatMap(({ member, rights }) =>
    THE_FILE.flatMap((folder): readonly Loss[] => {
      if (rights.get(folder) !== 'keep') return []
      const left = [...after.values()].filter(
        (one) => one.rights.get(folder) === 'keep' && !equal(one.member, actor) && canObject(one.member, where),
      )
      const alone = comesBack(member) && left.length === 0
      const unseen =
        comesBack(member) && isSupervisor(member, where) && !left.some((one) => supervises(one.member, where))
      return alone || unseen ? [{ member, folder }] : []
    }),
  )
}

/** A member who still signs: not removed, and their keys not ended. */
const canObject = (member: Bytes, { directory, at }: Position): boolean => isActive(directory, member, at)

function isSupervisor(member: Bytes, where: Position): boolean {
  const known = memberAt(where.directory, member, where.at)
  return known?.roles.includes('supervisor') === true && !known.external
}
const supervises = (member: Bytes, where: Position): boolean => isSupervisor(member, where) && canObject(member, where)

/** The agreed proposals that cover every one of these losses; undefined where one is not covered. */
export function coveringAll(
  state: AccessState,
  losses: readonly Loss[],
  where: Position,
): readonly ActProposal[] | undefined {
  const used = new Set<ActProposal>()
  for (const { member, folder } of losses) {
    const covering = state.proposals.find(
      (proposal) =>
        proposal.act.is === 'take' &&
        equal(proposal.act.member, member) &&
        proposal.act.folders.includes(folder) &&
        isAgreed(state, proposal, where),
    )
    if (!covering) return undefined
    used.add(covering)
  }
  return [...used]
}
