import { z } from 'zod'

export const CONTACT_WAYS = [
  'phone',
  'text-message',
  'messenger',
  'visit-home',
  'meet-elsewhere',
  'through-person',
  'through-school',
  'through-health-worker',
  'letter',
  'child-comes-to-us',
  'other',
] as const
export const ContactWay = z.enum(CONTACT_WAYS)

/** Whether we may get in touch at all. In order of caution. */
export const CONTACT_RULES = ['none', 'not-known', 'agreed-ways-only', 'any-way'] as const
export const ContactRule = z.enum(CONTACT_RULES)

/** How a person can be reached. */
export const ADDRESSES = ['phone', 'messenger', 'social-media', 'email', 'other'] as const
export const AddressKind = z.enum(ADDRESSES)

export const BEFORE_ACTING = [
  'medical',
  'family-contact',
  'police-or-court',
  'school',
  'travel',
  'papers',
  'photo',
  'move',
  'relying-on-person',
  'stopping-care',
  'going-on-with-care',
  'anything',
  'other',
] as const
/**
 * `relying-on-person`: two people say different things about a person; nothing more is told (N1). `stopping-care`: an
 * agreement about care is in dispute; nothing under way is stopped before people have talked, and the care is not named
 * (N4, N5). `going-on-with-care`: the child said no to it; nothing is forced.
 */
export const BeforeActing = z.enum(BEFORE_ACTING)

export const ASK_WHOM = [
  'supervisor',
  'case-holder',
  'guardian',
  'child',
  'health-worker',
  'psychologist',
  'lawyer',
  'focal-point',
] as const
export const AskWhom = z.enum(ASK_WHOM)
