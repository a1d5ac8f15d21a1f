import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { EthicsMoment, Principle } from '../../vocabulary/principles.ts'

/** One option: whom it would help and whom it would harm, a person and how on each line. */
const Way = z.strictObject({ way: Line, helps: z.array(Line).max(20), harms: z.array(Line).max(20), childThinks: Say })

const thought = {
  reflection: TrackKey,
  question: Line,
  /** The principles in tension. One alone is a rule, and not a dilemma. */
  principles: z
    .array(Principle)
    .min(2, 'at-least-two-principles' satisfies ShapeRule)
    .max(8),
  moment: EthicsMoment,
  ways: z
    .array(Way)
    .min(2, 'at-least-two-ways' satisfies ShapeRule)
    .max(10),
  asked: z.array(Doer).max(30),
  childSays: Say,
  reviewOn: PlainDate,
}

const EthicalReflection = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('still-thinking'), ...thought, words: Words.optional() }),
  /** `chosen`: index in `ways`. R16: the decision has its reasons and the people who made it. */
  z.strictObject({
    state: z.literal('decided'),
    ...thought,
    chosen: z.number().int().min(0),
    because: Words,
    decidedBy: z.array(Doer).min(1).max(15),
    lessenHarm: z.array(Line).max(20),
  }),
  z.strictObject({
    state: z.literal('looked-back'),
    ...thought,
    chosen: z.number().int().min(0),
    because: Words,
    decidedBy: z.array(Doer).min(1).max(15),
    whatCame: Words,
    wouldAgain: z.enum(['yes', 'in-part', 'no', 'not-known']),
  }),
])
export type EthicalReflection = z.infer<typeof EthicalReflection>

/**
 * Right against right: people thought about it together, said whom each option would help or harm, decided, and review
 * it on a day. It is a record of thinking and gates nothing; a decision in law or in best interests has its own entry.
 */
export const ethicalReflection = defineKind({
  name: 'ethical-reflection',
  folders: ['care', 'origins', 'justice', 'therapy', 'health', 'status', 'whereabouts'],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: EthicalReflection.refine((body) => body.state === 'still-thinking' || body.chosen < body.ways.length, {
    path: ['chosen'],
    message: 'no-such-way' satisfies ShapeRule,
  }),
  single: {
    key: (body) => body.reflection,
    safer: (a, b) => saferFirst(['still-thinking', 'decided', 'looked-back'])(a.state, b.state),
  },
  due: lookBackDue,
})

export const reflections = (file: CaseFile): readonly Entry<EthicalReflection>[] => leading(file, ethicalReflection)

// What is in `health` or `therapy` makes no reminder: other people may see the screen (N5).
function lookBackDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return reflections(file).flatMap(({ id, folder, body }) =>
    body.state === 'looked-back' || folder === 'health' || folder === 'therapy'
      ? []
      : [{ what: 'ethics-review', on: body.reviewOn, entry: id }],
  )
}
