import { z } from 'zod'

export const REPRESENTATIVE_TYPES = [
  'parent',
  'guardian',
  'temporary-guardian',
  'special-representative',
  'state-authority',
  'support-person',
] as const
export const RepresentativeType = z.enum(REPRESENTATIVE_TYPES)

/** `needed`: nobody represents this child yet. */
export const GUARDIANSHIP_STATUSES = ['needed', 'asked-for', 'appointed', 'replaced', 'ended', 'not-needed'] as const
export const GuardianshipStatus = z.enum(GUARDIANSHIP_STATUSES)

/** Being a child, or a victim, is no conflict of interest (P20). */
export const CONFLICTS = ['yes', 'possible', 'not-asked', 'none-declared'] as const
export const Conflict = z.enum(CONFLICTS)

/** Interests opposed to the child's. Being a child, being a victim and being poor are none of them (P20). */
export const CONFLICT_REASONS = [
  'gains-by-it',
  'close-to-somebody-involved',
  'party-to-the-same-case',
  'runs-the-place-where-child-lives',
  'paid-by-a-party',
  'represents-somebody-who-wants-otherwise',
  'claims-custody',
  'other',
] as const
export const ConflictReason = z.enum(CONFLICT_REASONS)

export const ALSO_REPRESENTS = [
  'nobody-else',
  'parent-who-is-a-child',
  'child-of-this-child',
  'siblings',
  'other-children',
  'not-known',
] as const
export const AlsoRepresents = z.enum(ALSO_REPRESENTS)
