import { z } from 'zod'
import { PersonId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'

/**
 * Who sent the child to us or told us about her: an office, or somebody who may be in danger for it. Apart from how the
 * file was opened, which everybody reads who works with the child, and never on the card.
 */
export const referredBy = defineKind({
  name: 'referred-by',
  folders: ['identity'],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ by: Line, person: PersonId.optional() }),
})
