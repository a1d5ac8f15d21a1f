import { z } from 'zod'

/** The state of formal identification. It gates no service (R1). */
export const IDENTIFICATION_STATUSES = [
  'suspected',
  'presumed',
  'formally-identified',
  'not-identified',
  'person-did-not-want',
  'under-appeal',
  'screened-no-sign',
] as const
export const IdentificationStatus = z.enum(IDENTIFICATION_STATUSES)
export type IdentificationStatus = z.infer<typeof IdentificationStatus>

/** HTCDS 2.0: the kind of organisation that decided. */
export const DECIDED_BY = [
  'police',
  'ngo',
  'court-or-prosecution',
  'non-police-governmental',
  'own-screening',
  'other',
] as const
export const DecidedBy = z.enum(DECIDED_BY)
