import { z } from 'zod'

/** Statuses of Open Referral HSDS 3.0, the fourth without its space. */
export const LISTING_STATUSES = ['active', 'inactive', 'temporarily-closed', 'defunct'] as const
export const ListingStatus = z.enum(LISTING_STATUSES)

export const FOR_SEX = ['everyone', 'girls-and-women', 'boys-and-men', 'not-known'] as const
export const ForSex = z.enum(FOR_SEX)

/** Whose papers they require: a service for nationals alone is of no use to a child without papers. */
export const FOR_NATIONALITY = ['everyone', 'nationals', 'nationals-and-residents', 'not-known'] as const
export const ForNationality = z.enum(FOR_NATIONALITY)

/**
 * What is required before admission. The second and third are named because no help may depend on them (R1, R11): where
 * they are required, it is a gap.
 */
export const ASKS_FIRST = [
  'papers',
  'formal-identification',
  'cooperation-with-justice',
  'another-service',
  'referral-letter',
  'consent-of-parent',
  'money',
] as const
export const AskFirst = z.enum(ASKS_FIRST)
export type AskFirst = z.infer<typeof AskFirst>

export const WAYS_IN = ['self', 'referral', 'either', 'not-known'] as const
export const WayIn = z.enum(WAYS_IN)

export const COSTS = ['free', 'in-part', 'full-price', 'not-known'] as const
export const Cost = z.enum(COSTS)

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export const Weekday = z.enum(WEEKDAYS)
