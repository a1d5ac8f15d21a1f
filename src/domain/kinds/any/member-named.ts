import { z } from 'zod'
import { MemberId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'

export const MEMBER_ROLES = ['caseworker', 'supervisor', 'specialist', 'coordinator', 'administrator'] as const

/** In the organisation's team file: what a member is called and does. The server knows members by number only. */
export const memberNamed = defineKind({
  name: 'member-named',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    member: MemberId,
    name: Line,
    roles: z.array(z.enum(MEMBER_ROLES)).max(MEMBER_ROLES.length),
    external: z.boolean().optional(),
    agency: Line.optional(),
  }),
  single: { key: (body) => body.member },
})
