import { z } from 'zod'
import { PlainDate } from '#domain/plain-date.ts'
import { Country } from '#domain/vocabulary/country.ts'
import { IdentificationStatus } from '#domain/vocabulary/identification.ts'
import { Recipient } from '#domain/vocabulary/consent.ts'
import { RegistrationObstacle } from '#domain/vocabulary/birth.ts'

/** The version of this format. A pack of a newer one is refused and kept for a newer app. */
export const PACK_FORMAT = 1

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens').max(60)
/** Words that people read: nothing that is markup, hides, or turns the direction of reading. */
export const Plain = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(600, 'is longer than 600 characters')
  .refine((text) => !/[<>]/.test(text), 'holds < or >, and a pack has no markup')
  .refine((text) => !/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(text), 'holds a character that hides or turns the direction of reading')

/** `agency`: said by the agency itself, in an override. */
export const MARKS = ['found', 'general', 'ours', 'agency'] as const

/** What every line of a pack carries: how sure we are, and where it is from. */
const line = { id: Id, name: Plain, text: Plain.optional(), mark: z.enum(MARKS), source: Plain.optional(), checkedOn: PlainDate.optional() }

interface Marked {
  readonly mark: (typeof MARKS)[number]
  readonly source?: string | undefined
}

const lineOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({ ...line, ...shape })
    .refine((one) => (one as Marked).mark !== 'found' || (one as Marked).source !== undefined, { path: ['source'], message: 'what was found says where' })
    .refine((one) => (one as Marked).mark !== 'general' || (one as Marked).source === undefined, { path: ['source'], message: 'general knowledge is not shown as what a source says' })

export const TIMER_STARTS = ['identification', 'birth', 'decision', 'return', 'arrival', 'placement', 'refusal'] as const

const FormField = z.strictObject({ id: Id, label: Plain, from: z.strictObject({ kind: Id, field: z.string().regex(/^[A-Za-z]+$/).max(60) }) })

export const Pack = z.strictObject({
  format: z.literal(PACK_FORMAT),
  pack: Id,
  edition: PlainDate,
  country: Country,
  name: Plain,
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1).max(12),
  statuses: z.array(lineOf({ means: IdentificationStatus, gatesServices: z.literal(false) })).max(40),
  bodies: z.array(lineOf({ reach: z.enum(['national', 'regional', 'local', 'organisation']) })).max(80),
  duties: z.array(lineOf({ to: Id.optional(), hours: z.number().int().min(0).max(8760).optional() })).max(40),
  timers: z.array(lineOf({ starts: z.enum(TIMER_STARTS), days: z.number().int().min(0).max(3660) })).max(40),
  documents: z.array(lineOf({})).max(80),
  civilStatus: z.array(lineOf({ order: z.number().int().min(1).max(40), with: Id.optional(), over: z.array(RegistrationObstacle).max(17) })).max(40),
  entitlements: z.array(lineOf({ forWhom: z.enum(['trafficked-child', 'child-of-victim', 'any-child', 'youth']) })).max(80),
  forms: z.array(lineOf({ layout: z.enum(['known', 'not-known']), recipient: Recipient, fields: z.array(FormField).max(60) })).max(60),
  cares: z.array(lineOf({})).max(40),
  notKnown: z.array(Plain).max(60),
})
export type Pack = z.infer<typeof Pack>

/** The lists of a pack whose lines have an id. */
export const PACK_LISTS = ['statuses', 'bodies', 'duties', 'timers', 'documents', 'civilStatus', 'entitlements', 'forms', 'cares'] as const
export type PackList = (typeof PACK_LISTS)[number]
