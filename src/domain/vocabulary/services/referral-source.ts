import { z } from 'zod'

/** Who brought or sent the child: never what for. */
export const REFERRAL_SOURCES = [
  'child',
  'family',
  'friend-or-neighbour',
  'community-leader',
  'faith-group',
  'school',
  'hospital-or-clinic',
  'police',
  'border-or-consular',
  'court-or-prosecutor',
  'child-protection-unit',
  'local-authority',
  'ministry',
  'state-institution',
  'shelter',
  'ngo',
  'international-organisation',
  'hotline',
  'outreach',
  'parents-own-case',
  'labour-inspection',
  'data-import',
  'not-known',
  'other',
] as const
export const ReferralSource = z.enum(REFERRAL_SOURCES)
export type ReferralSource = z.infer<typeof ReferralSource>
