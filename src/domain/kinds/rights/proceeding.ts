import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import {
  ChildInProceeding,
  EndedBecause,
  LESSER_OFFENCE_OUTCOMES,
  Outcome,
  ProceedingSort,
  ProceedingStage,
} from '../../vocabulary/justice/proceeding.ts'

const what = {
  proceeding: TrackKey,
  sort: ProceedingSort,
  childIs: ChildInProceeding,
  body: Line,
  reference: Line.optional(),
  lawyer: Doer.optional(),
  childSays: Say,
  words: Words.optional(),
}

/**
 * A proceeding in which the child has a part, from a complaint to its outcome. Help never depends on taking part, and
 * no outcome removes any (R1, R11). A decision is kept with what it leaves undone: money that was awarded and not paid,
 * a law without such an offence.
 */
export const proceeding = defineKind({
  name: 'proceeding',
  folders: ['justice'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('stands', [
    z.strictObject({
      stands: z.literal('under-way'),
      ...what,
      stage: ProceedingStage,
      wantsToTakePart: z.enum(['yes', 'no', 'not-asked', 'must']),
    }),
    z.strictObject({
      stands: z.literal('decided'),
      ...what,
      outcome: Outcome,
      says: Words,
      childTold: z.enum(['yes', 'not-yet']),
      appealUntil: PlainDate.optional(),
      awarded: Line.optional(),
      paid: z.enum(['all', 'part', 'nothing-yet', 'nothing-awarded']),
      payBy: PlainDate.optional(),
    }),
    z.strictObject({
      stands: z.literal('ended'),
      ...what,
      why: EndedBecause,
      underPressure: YesNo,
      childTold: z.enum(['yes', 'not-yet']),
      mayBeOpenedUntil: PlainDate.optional(),
    }),
  ]),
  single: {
    key: (body) => body.proceeding,
    safer: (a, b) => saferFirst(['under-way', 'ended', 'decided'])(a.stands, b.stands),
  },
  due: proceedingsDue,
})

/** Decisions that show a gap in the law, for the stocktaking: what was done to a child is no offence, or counted as a smaller one. */
export function decidedAsLesserOffence(file: CaseFile): readonly EntryOf<typeof proceeding>[] {
  return leading(file, proceeding).filter(
    ({ body }) => body.stands === 'decided' && LESSER_OFFENCE_OUTCOMES.includes(body.outcome),
  )
}

// A right does not end with the file: terms and money remain due after closing.
function proceedingsDue(file: CaseFile): readonly Due[] {
  return leading(file, proceeding).flatMap(({ id, body }): Due[] => {
    if (body.stands === 'under-way') return []
    // A lawyer acts for the child in addition to the worker who carries the file, never instead.
    const lawyer = body.lawyer && { also: [body.lawyer] }
    if (body.stands === 'ended')
      return body.mayBeOpenedUntil === undefined
        ? []
        : [{ what: 'term-to-appeal-ends', on: body.mayBeOpenedUntil, entry: id, ...lawyer }]
    const appeal: readonly Due[] =
      body.appealUntil === undefined
        ? []
        : [{ what: 'term-to-appeal-ends', on: body.appealUntil, entry: id, ...lawyer }]
    const owed = body.paid === 'part' || body.paid === 'nothing-yet'
    return [
      ...appeal,
      ...(owed && body.payBy !== undefined
        ? [{ what: 'money-is-owed' as const, on: body.payBy, entry: id, ...lawyer, waitingOn: body.body }]
        : []),
    ]
  })
}
