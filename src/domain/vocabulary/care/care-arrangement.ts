import { z } from 'zod'

/** Where and with whom a child lives. `informal-fostering` (men pikin and its like) is a care arrangement until exploitation is shown (N7). */
export const CARE_ARRANGEMENTS = [
  'parents',
  'one-parent',
  'step-parent',
  'customary-carer',
  'adult-sibling',
  'kin',
  'informal-fostering',
  'foster',
  'kafala',
  'residential',
  'mother-child-unit',
  'emergency-centre',
  'semi-independent',
  'independent',
  'child-headed-household',
  'with-husband-or-his-family',
  'unrelated-adult',
  'detention',
  'none',
  'not-known',
  'other',
] as const
export const CareArrangement = z.enum(CARE_ARRANGEMENTS)

/** Somebody has to check at once: no child should live so. */
export const NEVER_FITTING: readonly z.infer<typeof CareArrangement>[] = ['detention', 'none']

export const CARE_CHANGE_REASONS = [
  'first-known',
  'abuse-or-exploitation',
  'death',
  'education',
  'ill-health',
  'poverty',
  'relationship-ended',
  'court-or-measure',
  'child-wished-it',
  'return',
  'placement-ended',
  'not-known',
  'other',
] as const
export const CareChangeReason = z.enum(CARE_CHANGE_REASONS)
