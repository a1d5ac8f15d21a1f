import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { Say, Words } from '../../entry/say.ts'
import { MEASURE_STATUSES, MeasureStatus, WitnessMeasure } from '../../vocabulary/justice/witness-support.ts'

/**
 * One measure that makes testifying bearable, and its state. What the child wants of it counts; a person who must keep
 * away is no support person.
 */
export const witnessSupport = defineKind({
  name: 'witness-support',
  folders: ['justice'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    measure: WitnessMeasure,
    stands: MeasureStatus,
    by: z.array(Doer).max(6),
    childWants: Say,
    words: Words.optional(),
  }),
  single: { key: (body) => body.measure, safer: (a, b) => saferFirst(MEASURE_STATUSES)(a.stands, b.stands) },
})

/** Measures that are needed or requested and not granted: what is missing before the child is heard. */
export const measuresMissing = (file: CaseFile) => [
  ...new Set(
    current(file, witnessSupport).flatMap(({ body }) =>
      ['needed', 'asked-for', 'refused'].includes(body.stands) ? [body.measure] : [],
    ),
  ),
]
