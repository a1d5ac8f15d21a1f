/** How much must stay hidden. An agency can only be stricter than the two policies here: `policyFor` ignores a lower threshold or width. */
export interface Policy {
  /** Counts under this are hidden. */
  readonly threshold: number
  /** How wide the range of a hidden count must stay for a reader of everything published. */
  readonly width: number
  /** `published`: a zero says that nobody is there, and an attacker knows that a hidden count is at least one. `hidden`: zeros are small counts like others. */
  readonly zeros: 'published' | 'hidden'
  /** `guarded`: no reader may learn that all of a group share one answer to a secret question (group-disclosure.ts). */
  readonly groups: 'told' | 'guarded'
}

/** For the public: CTDC's own threshold (k = 11). */
export const PUBLIC: Policy = { threshold: 11, width: 3, zeros: 'published', groups: 'told' }
/** For partners under an agreement. */
export const PARTNERS: Policy = { threshold: 5, width: 2, zeros: 'published', groups: 'told' }

export type ReleaseAudience = 'public' | 'partners'

/** The audience's policy with an agency's stricter values; a lower threshold or width is ignored. */
export function policyFor(audience: ReleaseAudience, asked: Partial<Policy> = {}): Policy {
  const base = audience === 'public' ? PUBLIC : PARTNERS
  return {
    threshold: Math.max(base.threshold, asked.threshold ?? 0),
    width: Math.max(base.width, asked.width ?? 0),
    zeros: asked.zeros ?? base.zeros,
    groups: asked.groups ?? base.groups,
  }
}
