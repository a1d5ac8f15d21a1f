import { z } from 'zod'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { needsOf, type RecipientKind, type SlipField } from './recipients.ts'

/** Authorities to which a law may oblige an agency to name children. No embassy: a child may have fled its State. */
export const DUTY_RECIPIENTS = [
  'child-protection-unit',
  'guardianship-authority',
  'police',
  'court',
  'registry',
  'social-protection-office',
] as const satisfies readonly RecipientKind[]

/**
 * What a duty by law may name: codes, days and names from the card, *Identity* and *Papers*. Never a text in somebody's
 * own words, who may not collect the child, or anything of Origins, Health, Talks, Justice and Whereabouts.
 */
export const DUTY_FIELDS = [
  'called',
  'legal-name',
  'age-band',
  'born',
  'gender',
  'languages',
  'interpreter',
  'representative',
  'birth-registration',
  'nationality',
] as const satisfies readonly SlipField[]
export type DutyField = (typeof DUTY_FIELDS)[number]

/** Fields that a duty to this authority may name. */
export function dutyFieldsFor(to: RecipientKind): readonly DutyField[] {
  const { least, may } = needsOf(to)
  return DUTY_FIELDS.filter((field) => least.includes(field) || may.includes(field))
}

/** A named duty of the agency to give named fields of children to one authority, until a day. */
export const DutyByLaw = z
  .strictObject({
    /** Made once, at random. */
    key: z.string().regex(/^[\w-]{21}[AQgw]$/, 'key-letters' satisfies ShapeRule),
    /** The article, as it is quoted to the authority and to the child. */
    law: Line,
    authority: Line,
    to: z.enum(DUTY_RECIPIENTS),
    fields: z
      .array(z.enum(DUTY_FIELDS))
      .min(1)
      .refine((fields) => new Set(fields).size === fields.length, { message: 'twice' satisfies ShapeRule }),
    /** The last day on which it counts. */
    until: PlainDate,
  })
  .refine(({ to, fields }) => fields.every((field) => dutyFieldsFor(to).includes(field)), {
    path: ['fields'],
    message: 'not what this authority is given',
  })
export type DutyByLaw = z.infer<typeof DutyByLaw>
