import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { EntryId } from '../../entry/ids.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { endOf, hoursAfter, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'

/** The child is told of a report, never asked to consent to a duty. Not telling yet has its reason. */
const ChildTold = z.discriminatedUnion('told', [
  z.strictObject({ told: z.literal('before'), on: PlainDate, childSays: Say }),
  z.strictObject({ told: z.literal('after'), on: PlainDate, childSays: Say }),
  z.strictObject({ told: z.literal('not-yet'), tellBy: PlainDate }),
  z.strictObject({ told: z.literal('not-safe-to-tell'), because: Words }),
])

const what = { report: TrackKey, law: Line, words: Words.optional() }
/** A fact: it is always saved, regardless of who decided it, and a second person reviews it. */
const together = { decidedWith: Doer.optional(), alone: Words.optional() }

/**
 * What the law may require to be reported: a person decides it, it contains the least that the law requires, and it is
 * delayed only for a lawful reason (P11). Nothing is ever sent automatically. There is no field for anybody's consent.
 */
export const reportByLaw = defineKind({
  name: 'report-by-law',
  folders: ['care', 'justice'],
  step: 'follow-up',
  // Version 2 added what was decided alone, or with nobody; version 3 a duty with hours.
  version: 3,
  nature: 'fact',
  schema: z.discriminatedUnion('stands', [
    z.strictObject({
      stands: z.literal('to-be-decided'),
      ...what,
      mustBy: PlainDate.optional(),
      /** Where the law counts hours: from when this was written. */
      withinHours: z.number().int().min(1).max(240).optional(),
      advice: Line.optional(),
    }),
    z.strictObject({
      stands: z.literal('reported'),
      ...what,
      to: Line,
      on: PlainDate,
      by: Doer,
      ...together,
      /** The facts that were reported, and what was said in addition: no more than the law requires. */
      facts: z.array(EntryId).max(60),
      said: Words,
      reference: Line.optional(),
      childTold: ChildTold,
      answerExpectedOn: PlainDate.optional(),
    }),
    z.strictObject({ stands: z.literal('delayed'), ...what, lawfulReason: Words, until: PlainDate, ...together }),
    z.strictObject({ stands: z.literal('not-required'), ...what, because: Words, ...together }),
  ]),
  single: {
    key: (body) => body.report,
    safer: (a, b) => saferFirst(['reported', 'to-be-decided', 'delayed', 'not-required'])(a.stands, b.stands),
  },
  due: reportsDue,
})

function reportsDue(file: CaseFile): readonly Due[] {
  return leading(file, reportByLaw).flatMap(({ id, at, body, recordedAt }): Due[] => {
    if (body.stands === 'to-be-decided')
      return [
        {
          what: 'decide-about-report',
          on: body.mustBy ?? startOf(at),
          entry: id,
          ...(body.withinHours !== undefined && { until: hoursAfter(recordedAt, body.withinHours) }),
        },
      ]
    if (body.stands === 'delayed') return [{ what: 'decide-about-report', on: body.until, entry: id }]
    if (body.stands !== 'reported') return []
    const tell: readonly Due[] =
      body.childTold.told === 'not-yet' ? [{ what: 'tell-child-of-report', on: body.childTold.tellBy, entry: id }] : []
    const answer: readonly Due[] =
      body.answerExpectedOn !== undefined && body.answerExpectedOn > endOf(at)
        ? [{ what: 'answer-to-report', on: body.answerExpectedOn, entry: id, waitingOn: body.to }]
        : []
    return [...tell, ...answer]
  })
}
