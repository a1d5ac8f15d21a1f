import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { Principle } from '../../vocabulary/principles.ts'

/**
 * The subject of a question for the whole agency: donors, people who want pictures, too little for too many, ourselves.
 */
export const AGENCY_MATTERS = ['donors', 'media', 'rationing', 'staff', 'partners', 'other'] as const

const Way = z.strictObject({ way: Line, helps: z.array(Line).max(20), harms: z.array(Line).max(20) })

const AgencyDilemma = z
  .strictObject({
    dilemma: TrackKey,
    matter: z.enum(AGENCY_MATTERS),
    question: Line,
    principles: z
      .array(Principle)
      .min(2, 'at-least-two-principles' satisfies ShapeRule)
      .max(8),
    ways: z
      .array(Way)
      .min(2, 'at-least-two-ways' satisfies ShapeRule)
      .max(10),
    asked: z.array(Line).max(30),
    state: z.enum(['still-thinking', 'decided', 'looked-back']),
    because: Words.optional(),
    whatCame: Words.optional(),
    reviewOn: PlainDate,
  })
  .refine((body) => body.state === 'still-thinking' || body.because !== undefined, {
    path: ['because'],
    message: 'say-what-was-decided' satisfies ShapeRule,
  })
  .refine((body) => body.state !== 'looked-back' || body.whatCame !== undefined, {
    path: ['whatCame'],
    message: 'say-what-came-of-it' satisfies ShapeRule,
  })
export type AgencyDilemma = z.infer<typeof AgencyDilemma>

/**
 * Right against right for the agency as a whole, separate from reflections about one child. No child is named here. It
 * is a record of thinking and gates nothing; the agency reviews it on a day, and sees which of its own principles
 * recur.
 */
export const agencyDilemma = defineKind({
  name: 'agency-dilemma',
  folders: ['care'],
  step: 'follow-up',
  inFile: ['ethics'],
  version: 1,
  nature: 'fact',
  schema: AgencyDilemma,
  single: {
    key: (body) => body.dilemma,
    safer: (a, b) => saferFirst(['still-thinking', 'decided', 'looked-back'])(a.state, b.state),
  },
  due: lookBackDue,
})

export const dilemmasOf = (file: CaseFile): readonly EntryOf<typeof agencyDilemma>[] => leading(file, agencyDilemma)

function lookBackDue(file: CaseFile): readonly Due[] {
  return dilemmasOf(file).flatMap(({ id, body }) =>
    body.state === 'looked-back' ? [] : [{ what: 'ethics-review', on: body.reviewOn, entry: id }],
  )
}
