import { z } from 'zod'
import type { Folder } from '../entry/ids.ts'

/**
 * What may endanger a child. Left out on purpose: ethnicity and religion are no risks, and no intention is ascribed to
 * a child (N7); health is separate, in its own folder (N5). Informal fostering is a care arrangement until exploitation
 * is shown.
 */
export const RISK_AREAS = [
  'suspect-near',
  'family-involved-in-exploitation',
  'violence-at-home',
  'sexual-abuse-at-home',
  'emotional-abuse',
  'neglect',
  'debt-to-recruiter',
  'threats-or-retaliation',
  'pressure-to-settle-or-stay-silent',
  'exposure-in-court',
  'pressure-to-go-back-to-exploitation',
  'early-or-forced-marriage',
  'harmful-practice',
  'self-harm',
  'substances',
  'living-on-the-street',
  'hazardous-work',
  'goes-missing',
  'contact-online',
  'no-documents',
  'custody-claim',
  'reprisal-in-community',
  'out-of-school',
  'secret-might-come-out',
  'asked-to-recruit-others',
  'other',
] as const
export const RiskArea = z.enum(RISK_AREAS)
export type RiskArea = z.infer<typeof RiskArea>

export const PROTECTIVE_AREAS = [
  'an-adult-she-trusts',
  'safe-home',
  'friends',
  'siblings-together',
  'in-school-or-training',
  'own-skills-and-plans',
  'faith-or-community-support',
  'income-in-the-family',
  'documents-in-order',
  'knows-whom-to-call',
  'protection-measure-in-force',
  'distance-from-suspect',
  'other',
] as const
export const ProtectiveArea = z.enum(PROTECTIVE_AREAS)
export type ProtectiveArea = z.infer<typeof ProtectiveArea>

export const HEALTH_AREAS = [
  'illness',
  'injury',
  'disability',
  'pregnancy',
  'medicine-interrupted',
  'mental-health',
  'early-deprivation',
  'other',
] as const
export const HealthArea = z.enum(HEALTH_AREAS)

/** What a small child may have gone without, and what may be seen of it: an observation, and no diagnosis. */
export const EARLY_LACKS = [
  'enough-to-eat',
  'one-steady-person',
  'touch-and-play',
  'talk-and-words',
  'doctor-and-vaccines',
  'sleep-and-safety',
  'daylight-and-room',
] as const
export const EarlyLack = z.enum(EARLY_LACKS)
export const EARLY_SIGNS = [
  'small-or-thin',
  'moves-late',
  'speaks-little',
  'seeks-no-comfort',
  'goes-to-anyone',
  'hides-food',
  'sleeps-badly',
  'nothing-seen',
] as const
export const EarlySign = z.enum(EARLY_SIGNS)

const SENSITIVE: Partial<Record<RiskArea, Folder>> = {
  'suspect-near': 'origins',
  'family-involved-in-exploitation': 'origins',
  'sexual-abuse-at-home': 'origins',
  'debt-to-recruiter': 'origins',
  'pressure-to-go-back-to-exploitation': 'origins',
  'asked-to-recruit-others': 'origins',
}

/** The folder that a form preselects: a factor is in the folder of its most sensitive fact (P4). */
export const folderOfRisk = (area: RiskArea): Folder => SENSITIVE[area] ?? 'care'

/** Where a factor is: in the child, the household, the community, or the structures. */
export const FACTOR_PLACES = ['individual', 'household', 'community', 'structural'] as const
export const FactorPlace = z.enum(FACTOR_PLACES)

/** How pressing a risk is, as a person judges it: a word, not a product of numbers (N3). Most pressing first. */
export const PRESSING = ['urgent', 'high', 'medium', 'low', 'not-known'] as const
export const Pressing = z.enum(PRESSING)
export type Pressing = z.infer<typeof Pressing>
