import { z } from 'zod'

/**
 * The basis of a birth date or an age. `assessed`: an age assessment, which needs its own grounds, consent and a way to
 * appeal.
 */
export const AGE_BASES = [
  'birth-certificate',
  'other-document',
  'document-doubted',
  'child-said',
  'family-said',
  'professional-estimate',
  'assessed',
  'data-source',
  'not-known',
] as const
export const AgeBasis = z.enum(AGE_BASES)
export type AgeBasis = z.infer<typeof AgeBasis>

/** The calendar in which somebody said it (P23). */
export const CALENDARS = [
  'gregorian',
  'buddhist-era',
  'burmese-era',
  'chinese-lunar',
  'animal-year',
  'islamic',
  'season-or-event',
  'other',
] as const
export const Calendar = z.enum(CALENDARS)

export const REGISTRATION_STATES = [
  'registered',
  'registered-abroad-only',
  'in-progress',
  'not-registered',
  'not-known',
] as const
export const RegistrationState = z.enum(REGISTRATION_STATES)

/** Why a birth is not registered. Having no father to name is none of them: registration without him is always open (N2). */
export const REGISTRATION_OBSTACLES = [
  'born-abroad',
  'born-outside-a-facility',
  'no-birth-notice',
  'wrong-data-of-mother-at-maternity',
  'mother-without-documents',
  'parents-not-married',
  'refused-without-father',
  'foreign-certificate-not-recognised',
  'translation-or-apostille',
  'cost',
  'distance',
  'term-has-passed',
  'court-needed',
  'authority-refuses',
  'danger-if-asked',
  'not-known',
  'other',
] as const
export const RegistrationObstacle = z.enum(REGISTRATION_OBSTACLES)

export const NATIONALITY_STATES = [
  'holds',
  'entitled',
  'in-progress',
  'at-risk-of-statelessness',
  'stateless',
  'not-known',
] as const
export const NationalityState = z.enum(NATIONALITY_STATES)
