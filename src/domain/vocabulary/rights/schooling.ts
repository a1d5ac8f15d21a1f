import { z } from 'zod'

/** The state of schooling; the most worrying first. */
export const SCHOOLING_STATUSES = [
  'out-of-school',
  'refused-by-school',
  'left-school',
  'not-known',
  'waits-for-a-place',
  'goes-at-times',
  'catches-up',
  'goes-to-school',
  'in-training',
  'too-young-for-school',
  'finished',
] as const
export const SchoolingStatus = z.enum(SCHOOLING_STATUSES)

export const SCHOOL_LEVELS = [
  'early-childhood',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'vocational',
  'second-chance',
  'special',
  'higher',
  'not-known',
] as const
export const SchoolLevel = z.enum(SCHOOL_LEVELS)

export const SCHOOL_OBSTACLES = [
  'no-papers',
  'asks-for-birth-certificate',
  'cost',
  'distance',
  'language',
  'years-missed',
  'bullied-or-shunned',
  'must-work',
  'must-care-for-others',
  'disability',
  'pregnant-or-mother',
  'not-safe-on-the-way',
  'school-says-no',
  'family-says-no',
  'child-does-not-want',
  'other',
] as const
export const SchoolObstacle = z.enum(SCHOOL_OBSTACLES)

/** What the school knows: never why. */
export const SCHOOL_KNOWS = [
  'nothing',
  'that-somebody-helps',
  'whom-not-to-hand-over-to',
  'more-than-it-should',
  'not-known',
] as const
export const SchoolKnows = z.enum(SCHOOL_KNOWS)
