import { z } from 'zod'

/**
 * The aim of a step of the civil-status track. Registration without a father is a path of its own and always open (N2).
 */
export const CIVIL_STATUS_AIMS = [
  'birth-registration',
  'registration-without-father',
  'late-registration',
  'copy-of-certificate',
  'foreign-certificate-recognised',
  'name-or-data-corrected',
  'nationality',
  'statelessness-status',
  'identity-card',
  'passport',
  'travel-paper',
  'residence',
  'family-or-household-book',
  'civil-registration-of-death',
  'other',
] as const
export const CivilStatusAim = z.enum(CIVIL_STATUS_AIMS)
export type CivilStatusAim = z.infer<typeof CivilStatusAim>

/** Kinds of step, in the usual order; a country's own order is in its pack. */
export const CIVIL_STATUS_STEPS = [
  'legal-advice',
  'gather-proof',
  'birth-notice-from-facility',
  'witness-statement',
  'consulate',
  'translation',
  'apostille',
  'registry-office',
  'court',
  'fee-or-waiver',
  'photo-or-fingerprint',
  'collect',
  'appeal',
  'other',
] as const
export const CivilStatusStep = z.enum(CIVIL_STATUS_STEPS)

export const PAPERS = [
  'birth-certificate',
  'identity-card',
  'passport',
  'travel-paper',
  'residence-permit',
  'family-or-household-book',
  'health-card',
  'school-records',
  'court-decision',
  'stay-of-removal',
  'other',
] as const
export const Paper = z.enum(PAPERS)

/** Where a paper is. A person who withholds a child's paper may be holding the child. */
export const PAPER_STATUSES = [
  'held-back-by-somebody',
  'false-or-another-persons',
  'lost',
  'never-had',
  'refused',
  'applied-for',
  'with-authority',
  'in-safe-keeping',
  'in-hand',
] as const
export const PaperStatus = z.enum(PAPER_STATUSES)
