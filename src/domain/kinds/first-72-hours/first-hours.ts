import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { FIRST_HOURS_LINES, FirstHoursLine, LINE_ANSWERS, LineAnswer } from '../../vocabulary/first-hours.ts'

/**
 * One line of the first 72 hours. Never a precondition of anything (P10): no rule and no form asks for it, and an empty
 * line is "not known". Health is separate (`first-hours-health`), and where the child sleeps is in `whereabouts`.
 */
export const firstHours = defineKind({
  name: 'first-hours',
  folders: ['care'],
  step: 'first-72-hours',
  // Version 2 added the lines of small children.
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    line: FirstHoursLine,
    answer: LineAnswer,
    who: Line.optional(),
    words: Line.optional(),
    lookAgainOn: PlainDate.optional(),
  }),
  single: {
    key: (body) => body.line,
    safer: (a, b) => saferFirst(LINE_ANSWERS)(a.answer, b.answer),
    care: ({ line }) => line === 'safe-sleep' || line === 'food-and-clothes' || line === 'fed-and-warm',
  },
  due: lookAgain,
})

/** Every line in its order, with its leading entry; a line without an entry is not known. */
export function firstHoursOf(
  file: CaseFile,
): readonly {
  readonly line: FirstHoursLine
  readonly answer: z.infer<typeof LineAnswer>
  readonly entry?: EntryOf<typeof firstHours>
}[] {
  return FIRST_HOURS_LINES.map((line) => {
    const [leads] = current(file, firstHours, line)
    return leads ? { line, answer: leads.body.answer, entry: leads } : { line, answer: 'not-known' }
  })
}

/** Lines about the safety of a child: an answer that leaves it open is due on its own day where it names no other. */
const OF_SAFETY: readonly FirstHoursLine[] = ['safe-sleep', 'siblings-safe', 'fed-and-warm', 'who-may-fetch']

function lookAgain(file: CaseFile): readonly Due[] {
  return current(file, firstHours).flatMap(({ id, at, body: { line, answer, lookAgainOn } }) => {
    if (answer === 'yes' || answer === 'not-needed') return []
    const on = lookAgainOn ?? (OF_SAFETY.includes(line) ? startOf(at) : undefined)
    return on === undefined ? [] : [{ what: `first-hours-${line}`, on, entry: id }]
  })
}
