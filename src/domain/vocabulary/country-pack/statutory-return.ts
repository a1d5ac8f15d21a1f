import { z } from 'zod'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Every } from '../period.ts'
import { Line } from '../../entry/say.ts'
import { ExploitationForm, FORMS } from '../exploitation.ts'
import { District } from '../place/district.ts'
import { ChildGroup, CHILD_GROUPS } from '../child-group.ts'
import { IdentificationStatus, IDENTIFICATION_STATUSES } from '../identification.ts'
import { AGE_BANDS, AgeBand, Gender, GENDERS } from '../person.ts'
import { SERVICE_CATEGORY_NAMES, ServiceCategory } from '../services/service-category.ts'
import { Fact } from './fact.ts'

const Id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'small-letters' satisfies ShapeRule)

/** Which files of the period a row counts. `worked-with`: open on any day of it. */
export const COUNTED_CHILDREN = [
  'open-before',
  'opened',
  'reopened',
  'worked-with',
  'seen',
  'closed',
  'open-after',
  'dormant-after',
] as const

/** Stages of help that a row may count: each need once a stage. */
export const COUNTED_STAGES = [
  'needed',
  'offered',
  'accepted',
  'declined',
  'absent',
  'unfit',
  'waitlisted',
  'in-progress',
  'completed',
  'discontinued',
] as const

/** What is counted without a child’s file: contacts, sessions of prevention, days of groups. */
export const COUNTED_BESIDE = ['met', 'at-risk', 'sessions', 'in-sessions', 'came-to-groups'] as const

/** These children alone. Two conditions narrow each other; the codes of one add up. */
const ofThese = {
  genders: z.array(Gender).min(1).max(GENDERS.length).optional(),
  ages: z.array(AgeBand).min(1).max(AGE_BANDS.length).optional(),
  groups: z.array(ChildGroup).min(1).max(CHILD_GROUPS.length).optional(),
  districts: z.array(District).min(1).max(200).optional(),
  forms: z.array(ExploitationForm).min(1).max(FORMS.length).optional(),
  statuses: z.array(IdentificationStatus).min(1).max(IDENTIFICATION_STATUSES.length).optional(),
}

export const RowCount = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('children'), which: z.enum(COUNTED_CHILDREN), ...ofThese }),
  z.strictObject({
    of: z.literal('help'),
    stage: z.enum(COUNTED_STAGES),
    categories: z.array(ServiceCategory).min(1).max(SERVICE_CATEGORY_NAMES.length).optional(),
    ...ofThese,
  }),
  z.strictObject({ of: z.literal('beside'), which: z.enum(COUNTED_BESIDE) }),
  /** Notes of one kind, each counted, without reading them: one thing that changes its state once. */
  z.strictObject({ of: z.literal('notes'), kind: Id, ...ofThese }),
])
export type RowCount = z.infer<typeof RowCount>

/**
 * Counts that an authority asks for by law (P16): which rows, how often, to whom. Exact, from the files that the agency
 * holds, and dependent on no consent to statistics. `layout`: whether the authority's own sheet is known; where it is
 * not, the rows are ours and the print says so.
 */
export const StatutoryReturn = z.strictObject({
  id: Id,
  name: Line,
  every: Every,
  /** A body of this pack. */
  to: Id.optional(),
  layout: z.enum(['known', 'not-known']),
  rows: z
    .array(z.strictObject({ id: Id, label: Line, counts: RowCount }))
    .min(1)
    .max(80),
  fact: Fact,
})
export type StatutoryReturn = z.infer<typeof StatutoryReturn>
export type ReturnRow = StatutoryReturn['rows'][number]
