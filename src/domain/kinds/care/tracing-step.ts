import { z } from 'zod'
import { PersonId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { TracingState } from '../../vocabulary/care/tracing.ts'

/**
 * What came of searching for family. A fact, also where the answer is that nobody was found; every step is kept, so
 * that nobody searches the same place twice.
 */
export const tracingStep = defineKind({
  name: 'tracing-step',
  folders: ['care', 'whereabouts'],
  step: 'care',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    tracing: TrackKey,
    state: TracingState,
    person: PersonId.optional(),
    words: Words,
    toldBy: Line.optional(),
    /** What the family says of the child, and of being found. */
    familySays: Say,
    childTold: z.discriminatedUnion('told', [
      z.strictObject({ told: z.literal('yes'), childSays: Say }),
      z.strictObject({ told: z.literal('not-yet'), because: Words }),
    ]),
  }),
})
