import { z } from 'zod'

/**
 * Principles that conflict in this work: our own working list (general knowledge of the field and our judgement), never
 * shown as the list of a publication. Each is explained in `guidance/ethics/principles.ts`.
 */
export const PRINCIPLES = [
  'do-no-harm',
  'dignity-and-rights',
  'best-interests-of-the-child',
  'childs-own-voice',
  'own-choice',
  'informed-consent',
  'equal-treatment',
  'without-judgement',
  'confidentiality',
  'honesty-with-the-child',
  'clear-boundaries',
  'answerable',
  'fitted-to-this-child',
  'on-her-own-feet',
  'safety-first',
  'respect-for-family-and-culture',
] as const
export const Principle = z.enum(PRINCIPLES)
export type Principle = z.infer<typeof Principle>

/** When it was considered: before it came up, while it lasts, after it had happened. */
export const ETHICS_MOMENTS = ['before-it-comes-up', 'while-it-lasts', 'after-it-happened'] as const
export const EthicsMoment = z.enum(ETHICS_MOMENTS)
export type EthicsMoment = z.infer<typeof EthicsMoment>
