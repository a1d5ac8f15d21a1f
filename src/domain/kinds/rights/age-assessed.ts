import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { AgeMethod } from '../../vocabulary/rights/age-assessment.ts'

const years = z.number().int().min(0).max(40)

/**
 * An age assessment that was made, by anybody and in any way: a fact, kept with what it lacked. It gives a range with
 * its margin, never one age; a person writes what counts as the child's birth as `birth`, with the youngest age for
 * protection (P23).
 */
export const ageAssessed = defineKind({
  name: 'age-assessed',
  folders: ['status'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({
      by: Line,
      methods: z.array(AgeMethod).min(1).max(6),
      youngest: years,
      oldest: years,
      marginYears: z.number().min(0).max(10),
      representativeWasThere: z.enum(['yes', 'no', 'not-known']),
      childAgreed: z.enum(['yes', 'no', 'not-asked', 'not-known']),
      resultTold: z.enum(['yes', 'not-yet']),
      childSays: Say,
      appealUntil: PlainDate.optional(),
      words: Words.optional(),
    })
    .refine((body) => body.youngest <= body.oldest, {
      path: ['oldest'],
      message: 'ages-backwards' satisfies ShapeRule,
    }),
  single: {},
  due: appealsEnd,
})

function appealsEnd(file: CaseFile): readonly Due[] {
  return current(file, ageAssessed).flatMap(({ id, body }) =>
    body.appealUntil === undefined ? [] : [{ what: 'term-to-appeal-ends', on: body.appealUntil, entry: id }],
  )
}
