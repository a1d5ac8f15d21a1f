import { z } from 'zod'

/** What was taken from a child's identity (the 2006 seed names adoption; fighting forces and false papers are of the same kind). */
export const IDENTITY_MATTERS = [
  'sold-as-infant',
  'illegal-adoption',
  'false-papers',
  'registered-as-another',
  'name-taken',
  'family-not-known',
  'origin-not-known',
  'carried-armed-group-name',
  'other',
] as const
export const IdentityMatter = z.enum(IDENTITY_MATTERS)
export const IDENTITY_STATUSES = [
  'not-wanted-now',
  'being-thought-about',
  'search-under-way',
  'proof-found',
  'before-a-court',
  'put-right',
  'cannot-be-put-right',
] as const
export const IdentityStatus = z.enum(IDENTITY_STATUSES)
