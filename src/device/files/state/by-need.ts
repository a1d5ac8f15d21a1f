import type { MemberId } from '#domain/entry/ids.ts'
import { BY_NEED_ONLY } from '#domain/entry/by-need-only.ts'
import type { Rights } from '../../kept/rights.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Files } from '../files.ts'
import { supervisesNow } from './supervisors.ts'

/** Who is admitted to a file that is not on the server yet, by the directory as this device knows it now. */
export const admittedAtOpening = (open: Files, { opening }: FileState): NonNullable<FileState['opening']> =>
  (opening ?? []).map(({ member, rights }) => ({
    member,
    rights: member === open.member ? rights : withoutDecision(open, member as MemberId, rights),
  }))

/**
 * What a member is given of these rights where no decision stands in the file: a supervisor neither Health nor Talks, but
 * as they hold them already. Both records that give a right by a device's own doing ask it: the first of a file, and a
 * grant.
 */
export function withoutDecision(open: Files, member: MemberId, rights: Rights, held: Rights = {}): Rights {
  if (!supervisesNow(open, member)) return rights
  const byNeed: readonly string[] = BY_NEED_ONLY
  return Object.fromEntries(
    Object.entries(rights).filter(([part, right]) => !byNeed.includes(part) || held[part as keyof Rights] === right),
  )
}
