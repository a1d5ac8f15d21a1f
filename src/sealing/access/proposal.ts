import type { Bytes } from '#bytes.ts'
import { withoutRemoved } from './access-change.ts'
import type { AccessState } from './access-state.ts'
import { equal } from '../primitives/bytes.ts'
import type { Directory } from '../directory/directory-history.ts'
import { deviceAt } from '../directory/directory-view.ts'
import { idText } from '../primitives/id.ts'
import type { ActProposal, ProposedAct } from './proposed-act.ts'
import { CARD, CARE } from './right.ts'

/** At which position of the directory the signers must be good. */
interface Position {
  readonly directory: Directory
  readonly at: number
}

export const proposalOf = (state: AccessState, hash: Uint8Array): ActProposal | undefined =>
  state.proposals.find((one) => equal(one.hash, hash))

/** Who signed and still may: a right in this file now, and the device with which they signed certified at `at`. */
export function standingSigners(
  state: Pick<AccessState, 'members'>,
  { by, seconds }: ActProposal,
  where: Position,
): readonly Bytes[] {
  return [by, ...seconds]
    .filter(
      ({ member, device }) =>
        state.members.has(idText(member)) && deviceAt(where.directory, device, where.at)?.standing === 'certified',
    )
    .map(({ member }) => member)
}

const needed = ({ objected }: ActProposal): number => (objected ? 3 : 2)

/** Whether as many different people as the act needs have signed it and still may, one of whom may propose it. */
export function isAgreed(state: Pick<AccessState, 'members'>, proposal: ActProposal, where: Position): boolean {
  const standing = standingSigners(state, proposal, where)
  return standing.length >= needed(proposal) && standing.some((member) => mayPropose(state, member, proposal.act))
}

/** One person more than needed has signed: law or danger, and no delay. */
export const isUrgent = (state: Pick<AccessState, 'members'>, proposal: ActProposal, where: Position): boolean =>
  isAgreed(state, proposal, where) && standingSigners(state, proposal, where).length > needed(proposal)

/** Who may say what is to be done: whoever could have done it alone before version 3. */
export function mayPropose({ members }: Pick<AccessState, 'members'>, member: Bytes, act: ProposedAct): boolean {
  const right = (folder: number) => members.get(idText(member))?.rights.get(folder)
  switch (act.is) {
    case 'redact':
      return act.entries.every(({ folder }) => right(folder) === 'keep')
    case 'erase':
      return right(CARD) === 'keep'
    case 'take':
      return !equal(act.member, member) && act.folders.every((folder) => right(folder) === 'keep')
  }
}

/** Who may sign second: another member of the file who can read what it is about. The member from whom something is taken may agree. */
export function maySecond({ members }: Pick<AccessState, 'members'>, member: Bytes, act: ProposedAct): boolean {
  const rights = members.get(idText(member))?.rights
  if (!rights) return false
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
