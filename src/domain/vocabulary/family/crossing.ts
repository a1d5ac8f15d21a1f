import { z } from 'zod'

/**
 * All that may ever cross from one file to a relative's by a link: what a household does together. Everything else that
 * a person must know is shared as one chosen fact, with its own basis (`shared-with`). Never what was said, never
 * `origins`, `health` or `therapy`.
 */
export const CROSSINGS = {
  'when-we-come': ['visit-planned'],
  'steps-done-together': ['action', 'task'],
  'what-is-agreed': ['goal'],
  'safety-plan': ['safety-plan'],
  'how-to-reach-them': ['safe-contact', 'ways-to-reach'],
  'who-lives-together': ['household'],
  schooling: ['education'],
} as const satisfies Record<string, readonly string[]>

/** Only the title of these crosses: the child's wish also contains the child's own words. */
export const TITLE_ALONE: readonly string[] = ['what-is-agreed'] satisfies readonly (keyof typeof CROSSINGS)[]

export type Crossing = keyof typeof CROSSINGS
const names = Object.keys(CROSSINGS) as [Crossing, ...Crossing[]]
export const Crossing = z.enum(names)

/** Folders from which nothing crosses, whatever a link says. */
export const NOTHING_CROSSES_FROM = ['origins', 'health', 'therapy', 'justice', 'status'] as const
