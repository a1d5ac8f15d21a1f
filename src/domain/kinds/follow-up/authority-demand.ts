import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { addDays, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { Showed } from '../../vocabulary/before/outside-request.ts'

/** Days within which a demand that names no day is answered, with advice. Our own figure [D]. */
export const ANSWER_DEMAND_WITHIN = 7

/**
 * An authority wants something of this file. To record the demand gives nothing: the answer is a decision of two people
 * (`demand-answer`, N10), and may be a *no*. Asking does not reveal whether there is a file.
 */
export const authorityDemand = defineKind({
  name: 'authority-demand',
  folders: ['justice', 'care'],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    demand: TrackKey,
    authority: Line,
    officer: Line.optional(),
    wants: Words,
    showed: Showed,
    lawNamed: Line.optional(),
    answerBy: PlainDate.optional(),
    /** What was said on the spot: nobody has to answer at the door. */
    saidAtOnce: Words.optional(),
  }),
  single: { key: (body) => body.demand },
  due: answersDue,
})

const Answer = z.object({ demand: TrackKey })

function answersDue(file: CaseFile): readonly Due[] {
  const answered = new Set(
    (file.byKind['demand-answer'] ?? []).map((entry) => Answer.safeParse(entry.body).data?.demand),
  )
  return current(file, authorityDemand).flatMap(({ id, at, body }) =>
    answered.has(body.demand)
      ? []
      : [
          {
            what: 'answer-to-demand',
            on: body.answerBy ?? addDays(startOf(at), file.times?.['answer-demand-days'] ?? ANSWER_DEMAND_WITHIN),
            entry: id,
          },
        ],
  )
}
