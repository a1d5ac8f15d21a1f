import type { Bytes } from '#bytes.ts'
import type { Epoch, Grant, Removed } from './access-body.ts'
import type { AccessState, EarlierGrant, HeldGrant, MemberAccess } from './access-state.ts'
import { idText } from '../primitives/id.ts'

type Members = AccessState['members']

/**
 * A grant replaces the member's rights in the folders it names, and their ends. Rights in other folders stay.
 * `endsStay`: the grants only wrap new keys.
 */
export function withGrants(
  members: Members,
  grants: readonly Grant[],
  { seq, at, endsStay = false }: { seq: number; at: number; endsStay?: boolean },
): Members {
  const changed = new Map(members)
  for (const { member, rights, wrap, until } of grants) {
    const name = idText(member)
    const before = changed.get(name) ?? {
      member,
      rights: new Map(),
      grants: [],
      earlier: [],
      until: new Map<number, string>(),
      since: seq,
    }
    const folders = [...rights.keys()]
    const held: HeldGrant = { seq, at, folders, wrap }
    changed.set(name, {
      ...before,
      rights: new Map([...before.rights, ...rights]),
      grants: [...stillHeld(before.grants, folders), held],
      until: endsStay ? before.until : withEnds(before.until, folders, until),
    })
  }
  return changed
}

/**
 * Where the chain of a folder's keys is cut, everybody who could open it keeps the wrap they had. (They hold it anyway:
 * the stream is served as a whole.)
 */
export function withEarlier(members: Members, before: AccessState['epochs'], added: readonly Epoch[]): Members {
  const cut = added.filter(({ epoch, previous }) => epoch > 1 && !previous).map(({ folder }) => folder)
  if (cut.length === 0) return members
  return new Map(
    [...members].map(([name, access]) => [
      name,
      { ...access, earlier: [...access.earlier, ...earlierOf(access, before, cut)] },
    ]),
  )
}

function earlierOf(
  { grants }: MemberAccess,
  epochs: AccessState['epochs'],
  cut: readonly number[],
): readonly EarlierGrant[] {
  return grants.flatMap(({ seq, at, wrap, folders }) =>
    folders
      .filter((folder) => cut.includes(folder))
      .map((folder) => ({ seq, at, wrap, folder, epoch: epochs.get(folder)?.length ?? 0 })),
  )
}

/** What a member can open in a file now, as they keep it while they are stopped there. */
export const heldNow = (access: MemberAccess, epochs: AccessState['epochs']): readonly EarlierGrant[] => [
  ...access.earlier,
  ...earlierOf(access, epochs, [...epochs.keys()]),
]

/**
 * Whose stop was lifted and who is granted a folder again opens there what they could open when they were stopped: the
 * new key opens its own chain, and their wraps of that time open the chains before.
 */
export function givenBack(
  { lifted, epochs }: Pick<AccessState, 'lifted' | 'epochs'>,
  members: Members,
  grants: readonly Grant[],
): Pick<AccessState, 'members' | 'lifted'> {
  const [after, left] = [new Map(members), new Map(lifted)]
  const cutAt = (folder: number) => epochs.get(folder)?.findLast(({ previous }) => !previous)?.epoch ?? 0
  for (const { member, rights } of grants) {
    const name = idText(member)
    const [held, now] = [left.get(name), after.get(name)]
    if (!held || !now) continue
    const given = held.filter(({ folder, epoch }) => rights.has(folder) && epoch < cutAt(folder))
    after.set(name, { ...now, earlier: [...now.earlier, ...given] })
    left.set(
      name,
      held.filter(({ folder }) => !rights.has(folder)),
    )
  }
  return { members: after, lifted: left }
}

export function withoutMember(members: Members, member: Bytes): Members {
  const changed = new Map(members)
  changed.delete(idText(member))
  return changed
}

export function withoutRemoved(members: Members, removed: readonly Removed[]): Members {
  const changed = new Map(members)
  for (const { member, folders } of removed) {
    const name = idText(member)
    const before = changed.get(name)
    if (!before) continue
    const after: MemberAccess = {
      ...before,
      rights: new Map([...before.rights].filter(([folder]) => !folders.includes(folder))),
      grants: stillHeld(before.grants, folders),
      earlier: before.earlier.filter(({ folder }) => !folders.includes(folder)),
      until: withEnds(before.until, folders, undefined),
    }
    if (after.rights.size === 0) changed.delete(name)
    else changed.set(name, after)
  }
  return changed
}

export function withEpochs(epochs: AccessState['epochs'], added: readonly Epoch[]): AccessState['epochs'] {
  return new Map([
    ...epochs,
    ...added.map((epoch) => [epoch.folder, [...(epochs.get(epoch.folder) ?? []), epoch]] as const),
  ])
}

export const withTurned = (
  turnedAt: AccessState['turnedAt'],
  { at, epochs }: { readonly at: number; readonly epochs: readonly Epoch[] },
): AccessState['turnedAt'] => new Map([...turnedAt, ...epochs.map(({ folder }) => [folder, at] as const)])

function withEnds(before: MemberAccess['until'], folders: readonly number[], until: string | undefined) {
  const others = [...before].filter(([folder]) => !folders.includes(folder))
  return new Map(until === undefined ? others : [...others, ...folders.map((folder) => [folder, until] as const)])
}

function stillHeld(grants: readonly HeldGrant[], replaced: readonly number[]): readonly HeldGrant[] {
  return grants
    .map((grant) => ({ ...grant, folders: grant.folders.filter((folder) => !replaced.includes(folder)) }))
    .filter(({ folders }) => folders.length > 0)
}
