import { z } from 'zod'

export const PRONOUNS = ['she', 'he', 'they', 'the-child'] as const
export const Pronoun = z.enum(PRONOUNS)
export type Pronoun = z.infer<typeof Pronoun>

/** HTCDS 2.0 has six codes; these are the same with "not asked" and "not known" kept apart. */
export const GENDERS = [
  'female',
  'male',
  'trans-female',
  'trans-male',
  'non-conforming',
  'other',
  'not-said',
  'not-known',
] as const
export const Gender = z.enum(GENDERS)
export type Gender = z.infer<typeof Gender>

/** Bands of the age-by-age practice (domain notes §1.1); the first five are a child, `18-24` is youth. */
export const AGE_BANDS = ['0-2', '3-5', '6-11', '12-14', '15-17', '18-24', '25-or-more', 'not-known'] as const
export const AgeBand = z.enum(AGE_BANDS)
export type AgeBand = z.infer<typeof AgeBand>

export const CHILD_BANDS: readonly AgeBand[] = ['0-2', '3-5', '6-11', '12-14', '15-17']

/** The band of an age in completed years. */
export function bandOf(years: number): AgeBand {
  if (years < 3) return '0-2'
  if (years < 6) return '3-5'
  if (years < 12) return '6-11'
  if (years < 15) return '12-14'
  if (years < 18) return '15-17'
  return years < 25 ? '18-24' : '25-or-more'
}

export const NAME_KINDS = [
  'called',
  'birth',
  'document',
  'former',
  'other-script',
  'given-in-exploitation',
  'other',
] as const
export const NameKind = z.enum(NAME_KINDS)
export type NameKind = z.infer<typeof NameKind>
