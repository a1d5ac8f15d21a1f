import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { MemberId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'

export const HOLDER_ROLES = ['caseworker', 'second-caseworker', 'supervisor'] as const

/**
 * Who carries this case. Everyone who touches the file must know whom to ask, so it is on the card. It gives no key: a
 * grant does.
 */
export const caseHolder = defineKind({
  name: 'case-holder',
  folders: ['card'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ member: MemberId, as: z.enum(HOLDER_ROLES) }),
  // Somebody who is named here is relied on: a marked colleague is refused.
  ahead: (body) => body,
  single: { key: (body) => body.as },
})

export function holdersOf(file: CaseFile, as: (typeof HOLDER_ROLES)[number]): readonly MemberId[] {
  return current(file, caseHolder, as).map((entry) => entry.body.member)
}
