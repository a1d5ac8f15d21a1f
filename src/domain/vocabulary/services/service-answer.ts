import { z } from 'zod'

/**
 * Why help was declined. The three clusters follow Brunovskis & Surtees (Fafo 2007:40), who asked women and girls
 * trafficked for sexual exploitation: they are not children's, boys' or labour reasons and are never shown as such. A
 * child's own words are recorded with the code.
 */
export const DECLINE_REASONS = {
  'personal-circumstances': [
    'wants-to-move-on',
    'family-decided-or-advised',
    'does-not-need-it',
    'must-earn',
    'must-send-money',
  ],
  'how-help-is-arranged': [
    'not-clear-what-is-offered',
    'not-clear-who-offers',
    'does-not-suit',
    'would-have-to-live-there',
    'was-turned-away-before',
    'family-left-out-of-help',
  ],
  'social-context': [
    'does-not-trust-it',
    'afraid-of-talk',
    'does-not-see-herself-so',
    'bad-experience-of-help',
    'does-not-want-to-tell-it-again',
  ],
  'not-told': ['gave-no-reason', 'other'],
} as const satisfies Record<string, readonly string[]>
export type DeclineCluster = keyof typeof DECLINE_REASONS
export type DeclineReason = (typeof DECLINE_REASONS)[DeclineCluster][number]
export const DeclineReason = z.enum(Object.values(DECLINE_REASONS).flat() as [DeclineReason, ...DeclineReason[]])

/** Who gave these reasons where they were published, so that they are shown with it and for nobody else. */
export const DECLINE_REASONS_SOURCE = {
  mark: 'found',
  where: 'Brunovskis & Surtees, Leaving the past behind? (Fafo 2007), p. 40',
  whose:
    'women and girls trafficked for sexual exploitation, Albania, Moldova and Serbia: 39 victims, and 13 in street prostitution',
  notOf: ['children', 'boys', 'labour'],
  /** Codes that are in no such list and are ours. */
  ours: ['must-earn', 'must-send-money', 'does-not-want-to-tell-it-again', 'gave-no-reason', 'other'],
} as const

/** The cluster of a reason. */
export function clusterOf(reason: DeclineReason): DeclineCluster {
  const found = (Object.keys(DECLINE_REASONS) as DeclineCluster[]).find((cluster) =>
    (DECLINE_REASONS[cluster] as readonly string[]).includes(reason),
  )
  if (found === undefined) throw new Error(`${reason} stands in no cluster`)
  return found
}

/**
 * Help that was accepted although it does not fit this child: what it does not fit. Different from a gap, since it
 * existed, and from a *no*, since it was accepted.
 */
export const UNSUITABLE = [
  'age',
  'sex',
  'language',
  'place',
  'hours',
  'disability',
  'culture-or-faith',
  'made-for-adults',
  'brothers-and-sisters-apart',
  'not-safe-there',
  'too-short',
  'other',
] as const
export const Unsuitable = z.enum(UNSUITABLE)
export type Unsuitable = z.infer<typeof Unsuitable>

/**
 * Why help that is needed does not exist, or exists and does not fit: what constrains those who would give it. A gap in
 * what exists, never the child's refusal (P15).
 */
export const GAP_REASONS = [
  'none-in-reach',
  'none-for-this-age',
  'none-for-this-sex',
  'not-in-her-language',
  'not-reachable-with-disability',
  'full',
  'closed-or-no-money',
  'costs-too-much',
  'asks-for-papers',
  'asks-for-formal-identification',
  'asks-for-cooperation-with-justice',
  'condition-on-another-service',
  'does-not-take-children-of-victims',
  'not-safe-there',
  'other',
] as const
export const GapReason = z.enum(GAP_REASONS)
export type GapReason = z.infer<typeof GapReason>

export const DISCONTINUED_REASONS = [
  'child-stopped',
  'parent-stopped',
  'provider-stopped',
  'money-ended',
  'moved-away',
  'not-safe-any-more',
  'did-not-help',
  'condition-on-another-service',
  'asks-for-cooperation-with-justice',
  'other',
] as const
export const DiscontinuedReason = z.enum(DISCONTINUED_REASONS)
