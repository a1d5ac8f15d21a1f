import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { MemberId } from '../../entry/ids.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { defineKind } from '../../file/kind.ts'

export const HOLDER_ROLES = ['caseworker', 'second-caseworker', 'supervisor', 'deputy'] as const

/**
 * Who carries this case. Everyone who touches the file must know whom to ask, so it is on the card. It gives no key: a
 * grant does. A deputy stands in from a day until a day, named ahead: whose Today the child is on changes by itself on
 * both, and the case stays with the worker who carries it.
 */
export const caseHolder = defineKind({
  name: 'case-holder',
  folders: ['card'],
  step: 'registration',
  // Version 2 added `deputy`, `from` and `until`.
  version: 2,
  nature: 'fact',
  schema: z
    .strictObject({
      member: MemberId,
      as: z.enum(HOLDER_ROLES),
      from: PlainDate.optional(),
      /** The first day on which a deputy no longer stands in. */
      until: PlainDate.optional(),
    })
    .refine(({ as, until }) => as !== 'deputy' || until !== undefined, {
      path: ['until'],
      message: 'say-of-when' satisfies ShapeRule,
    }),
  // Somebody who is named here is relied on: a marked colleague is refused.
  ahead: (body) => body,
  single: { key: (body) => body.as },
})

export function holdersOf(file: CaseFile, as: (typeof HOLDER_ROLES)[number]): readonly MemberId[] {
  return current(file, caseHolder, as).map((entry) => entry.body.member)
}

/** Who stands in for the worker who carries the case, on this day. */
export function deputiesOn(file: CaseFile, on: PlainDate): readonly MemberId[] {
  return current(file, caseHolder, 'deputy').flatMap(({ body: { member, from, until } }) =>
    (from === undefined || from <= on) && until !== undefined && on < until ? [member] : [],
  )
}
