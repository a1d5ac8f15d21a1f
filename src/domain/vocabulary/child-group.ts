import { z } from 'zod'

/**
 * How trafficking affected this child. Several may hold, and over time (Surtees 2022 names the first three). In
 * `origins` alone (P4).
 */
export const CHILD_GROUPS = [
  'left-behind',
  'trafficked-with-parent',
  'born-of-trafficking',
  'trafficked-child',
  'other',
] as const
export const ChildGroup = z.enum(CHILD_GROUPS)
export type ChildGroup = z.infer<typeof ChildGroup>

export const GROUP_STATUSES = ['yes', 'suspected', 'no'] as const
export const GroupStatus = z.enum(GROUP_STATUSES)
