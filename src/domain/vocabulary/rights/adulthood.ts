import { z } from 'zod'

/** What has to be ready when protection as a child ends. Our own list [D]. */
export const ADULTHOOD_LINES = [
  'somewhere-to-live',
  'somebody-to-turn-to',
  'school-training-or-work',
  'money',
  'papers-of-an-adult',
  'health-cover',
  'agreements-taken-anew',
  'representative-ends',
  'adult-services-know',
  'own-file-offered',
  'safety',
  'family-contact',
] as const
export const AdulthoodLine = z.enum(ADULTHOOD_LINES)
export const ADULTHOOD_STATUSES = ['not-begun', 'under-way', 'ready', 'not-wanted'] as const
export const AdulthoodStatus = z.enum(ADULTHOOD_STATUSES)
