import { z } from 'zod'

/** Who somebody outside the agency says they are. Nobody has checked it. */
export const SAYS_THEY_ARE = [
  'says-relative',
  'says-lawyer',
  'says-authority',
  'says-school',
  'says-health',
  'says-agency',
  'says-journalist',
  'says-other',
  'did-not-say',
] as const
export const SaysTheyAre = z.enum(SAYS_THEY_ARE)
export type SaysTheyAre = z.infer<typeof SaysTheyAre>

export const ASKED_BY_WAYS = ['rang', 'came-here', 'wrote', 'asked-through-somebody'] as const
export const AskedByWay = z.enum(ASKED_BY_WAYS)
export type AskedByWay = z.infer<typeof AskedByWay>

/** What they were told. Of a child nothing may be said, so there is no answer that says more than these. */
export const TOLD_THEM = ['standing-answer', 'nothing-yet', 'something-else-said'] as const
export const ToldThem = z.enum(TOLD_THEM)
export type ToldThem = z.infer<typeof ToldThem>

export const PRESSED = ['did-not-press', 'pressed', 'threatened-us'] as const
export const Pressed = z.enum(PRESSED)
export type Pressed = z.infer<typeof Pressed>

/** What somebody of an authority showed: a paper with a judge's name is different from a visit at the door. */
export const SHOWED = [
  'court-order',
  'prosecutors-order',
  'letter',
  'spoken-only',
  'came-to-the-door',
  'not-known',
] as const
export const Showed = z.enum(SHOWED)
export type Showed = z.infer<typeof Showed>
