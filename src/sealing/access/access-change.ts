import type { Epoch, Grant, Removed } from './access-body.ts'
import type { AccessState, HeldGrant, MemberAccess } from './access-state.ts'
import { idText } from '../primitives/id.ts'

type Members = AccessState['members']

/** A grant replaces the member's rights in the folders it names. Rights in other folders stay. */
export function withGrants(members: Members, grants: readonly Grant[], seq: number, at: number): Members {
  const changed = new Map(members)
  for (const { member, rights, wrap } of grants) {
    const name = idText(member)
    const before = changed.get(name) ?? { member, rights: new Map(), grants: [], since: seq }
    const folders = [...rights.keys()]
    const held: HeldGrant = { seq, at, folders, wrap }
    changed.set(name, {
      ...before,
      rights: new Map([...before.rights, ...rights]),
      grants: [...stillHeld(before.grants, folders), held],
    })
  }
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

function stillHeld(grants: readonly HeldGrant[], replaced: readonly number[]): readonly HeldGrant[] {
  return grants
    .map((grant) => ({ ...grant, folders: grant.folders.filter((folder) => !replaced.includes(folder)) }))
    .filter(({ folders }) => folders.length > 0)
}
