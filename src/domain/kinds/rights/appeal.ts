import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { AppealAgainst } from '../../vocabulary/rights/appeal.ts'

const what = { appeal: TrackKey, against: AppealAgainst, of: Line, words: Words.optional() }

/**
 * Appealing against a decision about the child: the term, who helps, what came of it. A right does not end with the
 * file, so its term remains due.
 */
export const appeal = defineKind({
  name: 'appeal',
  folders: ['status', 'care', 'justice'],
  step: 'rights',
  // Version 2 added to whom an appeal goes that may still be made.
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('stands', [
    z.strictObject({
      stands: z.literal('may-be-made'),
      ...what,
      until: PlainDate,
      to: Line.optional(),
      childTold: z.enum(['yes', 'not-yet']),
      childSays: Say,
      helps: Doer.optional(),
    }),
    z.strictObject({
      stands: z.literal('made'),
      ...what,
      madeOn: PlainDate,
      to: Line,
      by: Doer,
      answerExpectedOn: PlainDate.optional(),
    }),
    z.strictObject({ stands: z.literal('not-made'), ...what, because: Words, childSays: Say }),
    z.strictObject({ stands: z.literal('granted'), ...what, cameOfIt: Words }),
    z.strictObject({ stands: z.literal('refused'), ...what, reasonGiven: Words, nextUntil: PlainDate.optional() }),
  ]),
  single: {
    key: (body) => body.appeal,
    safer: (a, b) => saferFirst(['may-be-made', 'refused', 'made', 'granted', 'not-made'])(a.stands, b.stands),
  },
  ahead: (body) => (body.stands === 'may-be-made' ? body.helps : undefined),
  due: termsEnd,
})

function termsEnd(file: CaseFile): readonly Due[] {
  return leading(file, appeal).flatMap(({ id, body }): Due[] => {
    if (body.stands === 'may-be-made')
      return [{ what: 'term-to-appeal-ends', on: body.until, entry: id, ...(body.helps && { who: body.helps }) }]
    if (body.stands === 'made' && body.answerExpectedOn !== undefined)
      return [{ what: 'answer-to-appeal', on: body.answerExpectedOn, entry: id, who: body.by, waitingOn: body.to }]
    return body.stands === 'refused' && body.nextUntil !== undefined
      ? [{ what: 'term-to-appeal-ends', on: body.nextUntil, entry: id }]
      : []
  })
}
