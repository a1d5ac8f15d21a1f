import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { EntryId, FOLDERS } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

export const DISMISSED_BECAUSE = [
  'done-already',
  'thought-of',
  'does-not-fit-this-child',
  'child-does-not-want-it',
  'not-safe-now',
  'not-possible-here',
  'other',
] as const

/**
 * A card was dismissed for this child, with a reason. It does not come back while the facts that triggered it are the
 * same. It is written in the folder of the most sensitive of those facts, so that the name of a card reveals nothing in
 * a folder where its facts are not read (P4). A correction undoes it.
 */
export const guidanceDismissed = defineKind({
  name: 'guidance-dismissed',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care' && folder !== 'card')],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({
      card: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the name of a card')
        .max(80),
      /** What triggered the card: entries, and kinds without an entry. */
      facts: z.array(EntryId).max(100),
      nothingOf: z.array(z.string().min(1).max(60)).max(20),
      because: z.enum(DISMISSED_BECAUSE),
      words: Words.optional(),
    })
    .refine((body) => body.because !== 'other' || body.words !== undefined, { path: ['words'], message: 'say why' }),
  single: { key: (body) => body.card },
})

/** Every card that is dismissed for this child now. */
export const dismissedCards = (file: CaseFile): readonly EntryOf<typeof guidanceDismissed>[] =>
  [...currentByKey(file, guidanceDismissed).values()].flat()
