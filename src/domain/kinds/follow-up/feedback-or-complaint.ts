import { z } from 'zod'
import { Whom } from '../../entry/entry.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/**
 * What the child or family says about the help, asks about their own file, or appeals against; and the answer. An
 * allegation about a member of staff does not belong here, where that person may read it: it goes to the safeguarding
 * channel (P13), so there is no such sort.
 */
export const feedbackOrComplaint = defineKind({
  name: 'feedback-or-complaint',
  folders: ['care'],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('open'),
      request: TrackKey,
      sort: z.enum(['feedback', 'complaint', 'appeal', 'asks-to-see', 'asks-to-correct', 'asks-to-withdraw']),
      from: Whom,
      words: Words,
      wantsAnswer: z.boolean(),
    }),
    z.strictObject({
      status: z.literal('answered'),
      request: TrackKey,
      answer: z.enum(['done', 'in-part', 'not-done', 'heard']),
      /** What the person who asked was told; a *no* says why and where else to turn. */
      told: Words,
    }),
  ]),
  single: { key: (body) => body.request, safer: (a, b) => saferFirst(['open', 'answered'])(a.status, b.status) },
})
