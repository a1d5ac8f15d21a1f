import { z } from 'zod'

/** What a child or family may claim. Ids are stable; a country pack adds its own laws and bodies to them. */
export const ENTITLEMENTS = [
  'child-benefit',
  'disability-benefit',
  'social-assistance',
  'victim-support-payment',
  'compensation-fund',
  'free-health-care',
  'free-schooling',
  'school-meals-or-things',
  'housing',
  'legal-aid',
  'interpreter',
  'recovery-period',
  'residence-permit',
  'child-protection-measure',
  'survivor-pension',
  'unpaid-wages',
  'other',
] as const
export const Entitlement = z.enum(ENTITLEMENTS)
export type Entitlement = z.infer<typeof Entitlement>

export const NOT_CLAIMED = [
  'child-or-family-does-not-want',
  'not-safe-to-claim',
  'papers-missing',
  'did-not-know',
  'too-far-or-costly',
  'afraid-of-authority',
  'other',
] as const
export const NotClaimed = z.enum(NOT_CLAIMED)
