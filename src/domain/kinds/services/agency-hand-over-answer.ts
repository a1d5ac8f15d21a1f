import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

const answered = {
  handOver: TrackKey,
  by: Line,
  how: z.enum(['sealed-file', 'paper', 'phone', 'in-person', 'message']),
  /** Of the key that signed their answer, where it came as a file. */
  fingerprint: Line.optional(),
  words: Words.optional(),
}

/**
 * The answer of another agency that was asked to carry a child. Only an answer that names who carries the child there
 * ends that we do. `called-off`: by us.
 */
export const agencyHandOverAnswer = defineKind({
  name: 'agency-hand-over-answer',
  folders: ['care'],
  step: 'services',
  inFile: ['child'],
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('takes-over'), carriedBy: Line, since: PlainDate, ...answered }),
    z.strictObject({ answer: z.literal('cannot'), ...answered }),
    z.strictObject({ answer: z.literal('called-off'), handOver: TrackKey, words: Words.optional() }),
  ]),
})
