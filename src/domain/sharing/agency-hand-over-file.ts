import { z } from 'zod'
import type { Draft } from '../entry/entry.ts'
import { Folder } from '../entry/ids.ts'
import { PlainDate, When } from '../entry/plain-date.ts'
import { Line, Words } from '../entry/say.ts'
import { agencyHandOverAnswer } from '../kinds/services/agency-hand-over-answer.ts'
import { TrackKey } from '../file/tracks.ts'
import { Country } from '../vocabulary/country.ts'
import { WHY_NOT_HANDED } from './agency-hand-over.ts'

/**
 * One fact of a hand-over: its words as the sender's app shows them, who wrote them and of which day they are. `body` is
 * there for the few kinds that a receiving app writes as its own (`moving-in/received-child.ts`).
 */
const FactHanded = z.strictObject({
  kind: z.string().min(1).max(60),
  folder: Folder,
  at: When,
  by: Line,
  title: z.string().trim().min(1).max(2000),
  words: z.string().max(60_000),
  body: z.unknown().optional(),
})
export type FactHanded = z.infer<typeof FactHanded>

/**
 * What one agency hands to another of a child. It names no file, entry or member by number: `handOver` is drawn at
 * random, and the answer repeats it. `answerTo`: the code to which the answer is sealed.
 */
export const HandOverFile = z.strictObject({
  v: z.literal(1),
  is: z.literal('agency-hand-over'),
  handOver: TrackKey,
  from: Line,
  agency: Line,
  madeOn: PlainDate,
  called: Line,
  country: Country.optional(),
  basis: z.enum(['consent', 'vital-interest', 'legal-duty', 'best-interests']),
  limits: Words.optional(),
  answerBy: PlainDate,
  answerTo: z.string().regex(/^age1[0-9a-z]{58}$/),
  facts: z.array(FactHanded).max(5000),
  left: z
    .array(
      z.strictObject({
        because: z.enum(WHY_NOT_HANDED),
        count: z.number().int().min(1),
        folders: z.array(Folder).max(9).optional(),
      }),
    )
    .max(WHY_NOT_HANDED.length),
})
export type HandOverFile = z.infer<typeof HandOverFile>

const answering = {
  v: z.literal(1),
  is: z.literal('agency-hand-over-answer'),
  handOver: TrackKey,
  by: Line,
  agency: Line,
  madeOn: PlainDate,
  words: Words.optional(),
}
/** The answer that goes back. Only a yes names who carries the child from which day on. */
export const HandOverAnswerFile = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('takes-over'), carriedBy: Line, since: PlainDate, ...answering }),
  z.strictObject({ answer: z.literal('cannot'), ...answering }),
])
export type HandOverAnswerFile = z.infer<typeof HandOverAnswerFile>

/** The answer as it is written into the file of the child whom we handed over. */
export function answerToWrite(content: HandOverAnswerFile, fingerprint: string, today: PlainDate): Draft {
  const { handOver, by, agency, words } = content
  const answered = {
    handOver,
    by: `${by}, ${agency}`.slice(0, 300),
    how: 'sealed-file',
    fingerprint,
    ...(words !== undefined && { words }),
  }
  const body =
    content.answer === 'takes-over'
      ? { answer: content.answer, carriedBy: content.carriedBy, since: content.since, ...answered }
      : { answer: content.answer, ...answered }
  return { kind: agencyHandOverAnswer.name, at: today, about: ['child'], body }
}
