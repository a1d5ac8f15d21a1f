import { z } from 'zod'

/** Where a person without a file was met. */
export const SETTINGS = [
  'street',
  'market',
  'station-or-port',
  'border',
  'work-place',
  'at-home',
  'school-or-nearby',
  'drop-in',
  'hotline',
  'online',
  'hospital',
  'police-or-detention',
  'other',
] as const
export const Setting = z.enum(SETTINGS)
export type Setting = z.infer<typeof Setting>

/** What somebody saw. No explanation, and nothing that was asked. */
export const SEEN = [
  'alone',
  'somebody-speaks-for-the-child',
  'watched-by-somebody',
  'works-or-sells',
  'begs',
  'carries-a-small-child',
  'hungry-or-cold',
  'hurt',
  'afraid',
  'sleeps-there',
  'nothing-worrying',
  'other',
] as const
export const Seen = z.enum(SEEN)

export const GIVEN = [
  'food-or-clothes',
  'first-aid',
  'a-talk',
  'place-to-rest',
  'our-number',
  'way-to-shelter',
  'way-to-clinic',
  'told-child-protection',
  'nothing',
] as const
export const Given = z.enum(GIVEN)
export type Given = z.infer<typeof Given>

export const ENCOUNTER_ANSWERS = [
  'took-it',
  'took-some',
  'said-no',
  'adult-said-no',
  'will-come-back',
  'went-away',
  'could-not-be-offered',
] as const
export const EncounterAnswer = z.enum(ENCOUNTER_ANSWERS)

/** How a contact without a file ended, for figures: coarser than the recorded answer. */
export const HowItEnded = z.enum(['took-help', 'said-no', 'went-away'])
export type HowItEnded = z.infer<typeof HowItEnded>

/** Seems to be. */
export const SEEMS = ['female', 'male', 'other', 'not-known'] as const
export const SeemsToBe = z.enum(SEEMS)

/**
 * Why somebody thinks that a child may be recruited. The list is ours [D]; ethnicity and religion are none of them
 * (N7).
 */
export const AT_RISK_SIGNS = [
  'out-of-school',
  'carer-away',
  'promised-work-or-school-elsewhere',
  'debt-in-the-family',
  'brother-or-sister-was-taken',
  'works-far-from-home',
  'given-to-others-to-raise',
  'meets-somebody-online',
  'to-be-married',
  'no-papers',
  'sleeps-outside',
  'other',
] as const
export const AtRiskSign = z.enum(AT_RISK_SIGNS)

export const AUDIENCES = [
  'class',
  'children',
  'young-people',
  'parents',
  'community',
  'professionals',
  'employers',
  'other',
] as const
export const Audience = z.enum(AUDIENCES)
export const SESSION_TOPICS = [
  'what-trafficking-is',
  'promises-and-recruiters',
  'online',
  'safe-journeys',
  'rights-and-papers',
  'work-and-age',
  'whom-to-call',
  'bodies-and-boundaries',
  'children-of-returned-parents',
  'other',
] as const
export const SessionTopic = z.enum(SESSION_TOPICS)
