import { z } from 'zod'

export const REPRESENTATIVE_TYPES = ['parent', 'guardian', 'temporary-guardian', 'special-representative', 'state-authority', 'support-person'] as const
export const RepresentativeType = z.enum(REPRESENTATIVE_TYPES)

/** `needed`: nobody represents this child yet. */
export const GUARDIANSHIP_STANDS = ['needed', 'asked-for', 'appointed', 'replaced', 'ended', 'not-needed'] as const
export const GuardianshipStands = z.enum(GUARDIANSHIP_STANDS)

/** Being a child, or a victim, is no conflict of interest (P20). */
export const CONFLICTS = ['yes', 'possible', 'not-asked', 'none-declared'] as const
export const Conflict = z.enum(CONFLICTS)
