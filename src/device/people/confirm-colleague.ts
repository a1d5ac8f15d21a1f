import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import type { MemberView, Refusal } from '../api.ts'
import { idBytes, memberText } from '../kept/id-text.ts'
import type { Open } from '../open.ts'
import { isConfirmed, keepConfirmed, supervisorsHere } from '../files/state/colleagues.ts'
import { members } from './members.ts'

/** Supervisors whose keys nobody at this device has compared yet. */
export async function toConfirm(open: Open): Promise<readonly MemberView[]> {
  const asked = new Set<string>(
    supervisorsHere(open)
      .filter((one) => !isConfirmed(open, one))
      .map(({ member }) => memberText(member)),
  )
  return asked.size === 0 ? [] : (await members(open)).filter(({ member }) => asked.has(member))
}

/** `fingerprint` is what the person saw while comparing: where the keys changed since, nothing is confirmed. */
export async function confirmColleague(
  open: Open,
  how: { member: MemberId; fingerprint: string },
): Promise<Result<true, Refusal>> {
  const seen = (await members(open)).find(({ member }) => member === how.member)
  const known = memberAt(open.directory, idBytes(how.member))
  if (!known || known.removed || seen?.fingerprint !== how.fingerprint) return refuse('not-found')
  await keepConfirmed(open, how.member, known.x)
  return accept(true)
}
