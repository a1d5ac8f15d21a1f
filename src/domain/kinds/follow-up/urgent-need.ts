import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { Folder } from '../../entry/ids.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { startOf } from '../../entry/plain-date.ts'
import { leading } from '../../file/tracks.ts'
import { UrgentNeedOf } from '../../vocabulary/urgent-need.ts'

const need = { need: UrgentNeedOf, /** The folder that says more, to those who hold it. */ opens: Folder }
/** The hour until which help helps most. Not why: the windows themselves are in `health`. */
const until = { until: z.iso.datetime({ offset: true }).optional() }

/**
 * Something is urgent, without what or why: a line in `care`, so that a supervisor or a colleague who does not hold
 * `health` sees that somebody must act. It is written in one act with the urgent entry in a sealed folder
 * (`urgentLines`), and comes first until somebody writes that it is over.
 */
export const urgentNeed = defineKind({
  name: 'urgent-need',
  folders: ['care'],
  step: 'follow-up',
  // Version 2 added `until`.
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('urgent'), ...need, within: z.enum(['now', 'today']), ...until }),
    z.strictObject({ is: z.literal('being-seen-to'), ...need, by: Doer.optional(), ...until }),
    z.strictObject({
      is: z.literal('over'),
      ...need,
      how: z.enum(['seen-to', 'not-urgent-any-more', 'written-by-mistake']),
      by: Doer.optional(),
    }),
  ]),
  single: {
    key: (body) => `${body.need} ${body.opens}`,
    safer: (a, b) => saferFirst(['urgent', 'being-seen-to', 'over'])(a.is, b.is),
  },
  due: urgentDue,
})

// A wish for no contact ends no danger: this is due until it is answered, or two people end the work.
function urgentDue(file: CaseFile): readonly Due[] {
  return leading(file, urgentNeed).flatMap(({ id, at, body }) =>
    body.is === 'over' ? [] : [{ what: 'urgent-need', on: startOf(at), entry: id }],
  )
}
