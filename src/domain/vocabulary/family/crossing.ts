import { z } from 'zod'

/**
 * All that may ever cross from one file to a relative's by a link: what a household does together. Everything else that somebody must know goes
 * as one chosen fact, with its own basis (`shared-with`). Never what was said, never `origins`, `health` or `therapy`.
 */
export const CROSSINGS = {
  'when-we-come': ['visit-planned'],
  'steps-done-together': ['action', 'task'],
  'what-is-agreed': ['goal'],
  'safety-plan': ['safety-plan'],
  'how-to-reach-them': ['safe-contact'],
  'who-lives-together': ['household'],
  schooling: ['education'],
} as const satisfies Record<string, readonly string[]>

/** Of these the title crosses and no more: what the child wishes stands in the child's own words beside it. */
export const TITLE_ALONE: readonly string[] = ['what-is-agreed'] satisfies readonly (keyof typeof CROSSINGS)[]

export type Crossing = keyof typeof CROSSINGS
const names = Object.keys(CROSSINGS) as [Crossing, ...Crossing[]]
export const Crossing = z.enum(names)

/** Folders out of which nothing crosses, whatever a link says. */
export const NOTHING_CROSSES_FROM = ['origins', 'health', 'therapy', 'justice', 'status'] as const
