import { z } from 'zod'

/**
 * What a person is to the child, in words that are allowed in `identity`: none says how the child was conceived, or
 * what anyone did. No father is ever asked for (N2). Paternity and suspicion are in `origins` (`danger`).
 */
export const TIES = [
  'mother',
  'father',
  'step-mother',
  'step-father',
  'mothers-partner',
  'adoptive-parent',
  'foster-carer',
  'informal-foster-carer',
  'grandmother',
  'grandfather',
  'sister',
  'brother',
  'half-sibling',
  'twin',
  'own-child',
  'aunt',
  'uncle',
  'cousin',
  'other-kin',
  'husband-or-partner',
  'in-law',
  'friend',
  'neighbour',
  'teacher',
  'mentor',
  'faith-leader',
  'community-leader',
  'professional',
  'employer',
  'other',
  'not-known',
] as const
export const TieType = z.enum(TIES)
export type TieType = z.infer<typeof TieType>

export const SIDES = ['mothers-side', 'fathers-side', 'both', 'not-known'] as const
export const Side = z.enum(SIDES)

/** What a person is thought to have had to do with it. In `origins` alone; never listed over files (N1). */
export const DANGER_ROLES = [
  'recruiter',
  'transporter',
  'exploiter',
  'buyer',
  'husband-through-trafficking',
  'father-through-exploitation',
  'client',
  'profits',
  'protects-those-involved',
  'violent',
  'threatens',
  'other',
] as const
export const DangerRole = z.enum(DANGER_ROLES)

export const DANGER_STATUSES = ['yes', 'suspected', 'no-longer-thought'] as const
export const DangerStatus = z.enum(DANGER_STATUSES)

/** What nobody may do with a person; the reason remains in its own folder (P2). */
export const NEVERS = ['contact', 'inform', 'hand-over', 'accept-consent'] as const
export const Never = z.enum(NEVERS)
export type Never = z.infer<typeof Never>

export const PARENT_TIES: readonly TieType[] = ['mother', 'father', 'adoptive-parent']
export const SIBLING_TIES: readonly TieType[] = ['sister', 'brother', 'half-sibling', 'twin']
/** Ties for which a contact is family contact (R7). */
export const FAMILY_TIES: readonly TieType[] = TIES.slice(0, TIES.indexOf('friend'))
