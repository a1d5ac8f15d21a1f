import { z } from 'zod'

/** Decisions about a child that can be appealed. */
export const APPEAL_AGAINST = [
  'identification',
  'age-assessment',
  'best-interests',
  'placement',
  'return',
  'representative',
  'benefit',
  'registration-or-nationality',
  'residence',
  'court-decision',
  'school',
  'closing-of-file',
  'other',
] as const
export const AppealAgainst = z.enum(APPEAL_AGAINST)
