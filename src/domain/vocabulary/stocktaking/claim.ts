import { z } from 'zod'
import { FactMark } from '../country-pack/fact.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Line, Words } from '../../entry/say.ts'

/** A year, a month or a day that a source speaks of. */
export const AsOf = z
  .string()
  .regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'year-month-or-day' satisfies ShapeRule)

/** An answer to any question, and its source: how sure it is, the source, and of when it speaks. */
export interface Claim {
  readonly is: string
  readonly mark?: FactMark | undefined
  readonly source?: string | undefined
  readonly asOf?: string | undefined
  readonly words?: string | undefined
}

/** The fields of every claim other than the answer. */
export const CLAIM = {
  mark: FactMark.optional(),
  source: Line.optional(),
  asOf: AsOf.optional(),
  words: Words.optional(),
}

const DATED: readonly (FactMark | undefined)[] = ['found', 'seed', 'agency']

/**
 * *Not known* needs no source. What a text says names the text and its year; what the agency itself saw says when.
 * General knowledge has its mark and no source: it is never shown as what a publication says.
 */
export function withSourceRules<Schema extends z.ZodType<Claim>>(schema: Schema): Schema {
  return schema.superRefine((claim, context) => {
    const wrong = (path: string, message: ShapeRule) => context.addIssue({ code: 'custom', path: [path], message })
    if (claim.mark === undefined && claim.is !== 'not-known') wrong('mark', 'say-how-sure')
    if ((claim.mark === 'found' || claim.mark === 'seed') && claim.source === undefined)
      wrong('source', 'name-the-source')
    if (claim.mark?.startsWith('general') === true && claim.source !== undefined) wrong('source', 'needs-no-source')
    if (DATED.includes(claim.mark) && claim.asOf === undefined) wrong('asOf', 'say-of-when')
  })
}
