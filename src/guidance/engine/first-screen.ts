import type { CardFact } from './file-on-day.ts'
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

/** Whether somebody is safe for the child: the person whom it is about may be the one who sees the screen. */
const saysWhoIsSafe = (fact: CardFact): boolean => fact.is === 'entry' && fact.kind === 'tie' && fact.field === 'safe'

/**
 * Whether the title of a card may be shown on a child's overview, where the person whom the card is about may see the screen. The file must already be the one before the touch
 * (`domain/shown`); a card about a danger is shown only on its own page, even where it follows from `care` alone.
 */
export const mayBeOnFirstScreen = ({ facts, fits }: ApplicableCard): boolean =>
  ![...facts, ...fits].some((fact) => SAY_WHAT_HAPPENED.has(fact.kind) || saysWhoIsSafe(fact))
