import { z } from 'zod'

/**
 * One purpose, one question (N9: never a bundle). `official-registration`: that an office writes the child into a
 * register (of births, identity, victims). `other-agencies`: that agencies of a network may find out whether another
 * knows this child. Statistics are a purpose of their own and are not asked in the crisis phase.
 */
export const CONSENT_PURPOSES = [
  'case-work',
  'health-care',
  'psychological-support',
  'assessment',
  'sharing',
  'other-agencies',
  'tracing',
  'family-contact',
  'return',
  'legal-help',
  'police-statement',
  'official-registration',
  'interpreter',
  'photo-or-document',
  'contact-again',
  'statistics',
  'research',
] as const
export const ConsentPurpose = z.enum(CONSENT_PURPOSES)
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

/** Withdrawn leads over no, no over later, later over yes. */
export const CONSENT_ANSWERS = ['withdrawn', 'no', 'later', 'yes'] as const
export const ConsentAnswer = z.enum(CONSENT_ANSWERS)
export type ConsentAnswer = z.infer<typeof ConsentAnswer>

export const CONSENT_CAPACITIES = ['child', 'parent', 'guardian', 'trusted-adult', 'caseworker', 'authority'] as const
export const ConsentCapacity = z.enum(CONSENT_CAPACITIES)
export type ConsentCapacity = z.infer<typeof ConsentCapacity>

export const CONSENT_FORMS = [
  'spoken',
  'written',
  'signed-or-thumbprint',
  'sign-language',
  'through-interpreter',
  'showed',
] as const
export const ConsentForm = z.enum(CONSENT_FORMS)

/** Who makes the question understood, where the app's words in that language were read by no native speaker. */
export const LANGUAGE_SPOKEN_BY = ['asker', 'interpreter', 'nobody'] as const
export const LanguageSpokenBy = z.enum(LANGUAGE_SPOKEN_BY)

/** Why somebody whose consent is usual was not asked. */
export const NOT_ASKED_REASONS = [
  'suspected-involvement',
  'not-safe',
  'not-found',
  'died',
  'child-did-not-permit',
  'not-in-childs-interest',
  'urgent',
  'conflict-of-interest',
  'other',
] as const
export const NotAskedReason = z.enum(NOT_ASKED_REASONS)

export const WITHHOLD_REASONS = [
  'fear-of-harm',
  'wants-to-tell-herself',
  'shame-or-stigma',
  'not-theirs-to-know',
  'another-persons-fact',
  'court-order',
  'other',
] as const
export const WithholdReason = z.enum(WITHHOLD_REASONS)

export const RECIPIENTS = [
  'mother',
  'father',
  'family',
  'school',
  'police',
  'court',
  'health',
  'social-services',
  'local-authority',
  'ngo',
  'embassy',
  'employer',
  'community',
  'media',
  'donor',
  'anyone',
  'other',
] as const
/** Who would receive something: `anyone` covers all. */
export const Recipient = z.enum(RECIPIENTS)
export type Recipient = z.infer<typeof Recipient>

/**
 * What people agree to when a child is given medicine, food or a bed, or is listened to: *case work* includes the bed
 * and the food.
 */
export const CARE_PURPOSES: readonly ConsentPurpose[] = ['case-work', 'health-care', 'psychological-support']
