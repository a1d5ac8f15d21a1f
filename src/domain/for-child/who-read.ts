import type { CaseFile } from '../file/case-file.ts'
import type { MemberId } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { holdersOf } from '../kinds/registration/case-holder.ts'

/** Who a reader is to the child. Never a name, and never a part of the file: a trade would tell which part somebody has. */
export const READER_ROLES = ['worker', 'supervisor', 'helper', 'left'] as const
export type ReaderRole = (typeof READER_ROLES)[number]

export interface ReaderOfFile {
  readonly is: ReaderRole
  /** On how many days anything new of the file was sent to them. */
  readonly days: number
  /** Absent where nothing was: whoever writes the file is named all the same. */
  readonly last?: PlainDate
}

/**
 * Who has read the file, for the child: whoever carries it first, then by what people are to her. `roleOf`: undefined
 * where somebody is not of the agency any more.
 */
export function whoReadForChild(
  file: CaseFile,
  sent: readonly { readonly member: MemberId; readonly on: PlainDate }[],
  rolesOf: (member: MemberId) => readonly string[] | undefined,
): readonly ReaderOfFile[] {
  const carry = holdersOf(file, 'caseworker')
  const roleOf = (member: MemberId): ReaderRole => {
    if (carry.includes(member)) return 'worker'
    const roles = rolesOf(member)
    return roles === undefined ? 'left' : roles.includes('supervisor') ? 'supervisor' : 'helper'
  }
  const byRole = Map.groupBy(sent, ({ member }) => roleOf(member))
  return READER_ROLES.flatMap((is): readonly ReaderOfFile[] => {
    const days = [...new Set((byRole.get(is) ?? []).map(({ on }) => on))].sort()
    const last = days.at(-1)
    if (last === undefined) return is === 'worker' && carry.length > 0 ? [{ is, days: 0 }] : []
    return [{ is, days: days.length, last }]
  })
}
