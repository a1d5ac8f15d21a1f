import { z } from 'zod'

/** What became of a parent, or of a parent's own help. It changes nothing in the child's own file by itself. */
export const PARENT_CHANGES = [
  'died',
  'left',
  'cannot-be-found',
  'held-by-police-or-prison',
  'seriously-ill',
  'ended-own-help',
  'withdrew-own-consent',
  'taken-back-into-exploitation',
  'came-back',
  'new-partner',
  'had-a-child',
  'other',
] as const
export const ParentChange = z.enum(PARENT_CHANGES)
export type ParentChange = z.infer<typeof ParentChange>

/** After these somebody asks at once who speaks for the child, and who cares. */
export const LEAVES_A_GAP: readonly ParentChange[] = [
  'died',
  'left',
  'cannot-be-found',
  'held-by-police-or-prison',
  'seriously-ill',
  'taken-back-into-exploitation',
]
