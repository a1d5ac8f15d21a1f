import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import type { MemberView } from './api.ts'
import { idBytes, memberText } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { isConfirmed, persistConfirmed, supervisorsHere } from '../files/state/colleagues.ts'
import { members } from './members.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { Turn } from '../kept/mutex.ts'

/** Supervisors whose keys nobody at this device has compared yet. */
export async function toConfirm(open: Sync, turn: Turn): Promise<readonly MemberView[]> {
  const asked = new Set<string>(
    supervisorsHere(open)
      .filter((one) => !isConfirmed(open, one))
      .map(({ member }) => memberText(member)),
  )
  return asked.size === 0 ? [] : (await members(open, turn)).filter(({ member }) => asked.has(member))
}

/** `fingerprint` is what the person saw while comparing: where the keys changed since, nothing is confirmed. */
export async function confirmColleague(
  open: Sync,
  turn: Turn,
  how: { member: MemberId; fingerprint: string },
): Promise<Result<true, Refusal>> {
  const seen = (await members(open, turn)).find(({ member }) => member === how.member)
  const known = memberAt(open.directory, idBytes(how.member))
  if (!known || known.removed || seen?.fingerprint !== how.fingerprint) return refuse('not-found')
  await persistConfirmed(open, turn, how.member, known.x)
  return accept(true)
}
