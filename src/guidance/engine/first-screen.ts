import type { ApplicableCard } from './guidance-for.ts'

/** Kinds that say that something was done to the child, or may be, in whatever folder they are written. */
const SAY_WHAT_HAPPENED: ReadonlySet<string> = new Set([
  'factor',
  'concern',
  'self-harm',
  'court-date',
  'parent-changed',
  'missing-episode',
  'safety-look',
  'risk-assessment',
  'feedback-or-complaint',
  'non-punishment',
  'proceeding',
])

/**
 * Whether the title of a card may be shown on a child's overview, where the person whom the card is about may see the screen. The file must already be the one before the touch
 * (`domain/shown`); a card about a danger is shown only on its own page, even where it follows from `care` alone.
 */
export const mayBeOnFirstScreen = ({ facts, fits }: ApplicableCard): boolean =>
  ![...facts, ...fits].some(({ kind }) => SAY_WHAT_HAPPENED.has(kind))
