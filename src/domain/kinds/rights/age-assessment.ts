import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { mayBeSought } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import { Doer } from '../../entry/doer.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Say, Words } from '../../entry/say.ts'
import { AgeAskedBy, AgeMethod } from '../../vocabulary/rights/age-assessment.ts'

/**
 * That a person's age is to be assessed: only on serious doubt, with consent, a representative, independent people, the
 * gentlest method first and a way to appeal. Until it is settled, and where it remains unsure, the child is a child
 * (R2). A refusal is never held against the child.
 */
export const ageAssessment = defineKind({
  name: 'age-assessment',
  folders: ['status'],
  step: 'rights',
  version: 1,
  nature: 'decision',
  schema: z.strictObject({
    askedBy: AgeAskedBy,
    seriousDoubt: Words,
    tried: z.array(AgeMethod).max(6),
    methods: z.array(AgeMethod).min(1).max(6),
    by: z.array(Doer).min(1).max(6),
    independent: z.enum(['yes', 'no']),
    childAgrees: z.enum(['yes', 'no', 'not-asked']),
    childSays: Say,
    toldThatMayRefuse: z.boolean(),
    withRepresentative: Doer.optional(),
    appealTold: z.boolean(),
    on: PlainDate,
    reasons: Words,
  }),
  due: daysDue,
})

// The reminder shows the day, and not what it is: other people may see it.
function daysDue(file: CaseFile, today: PlainDate): readonly Due[] {
  if (!mayBeSought(file)) return []
  return all(file, ageAssessment).flatMap(({ id, body: { on, by } }) =>
    on >= today ? [{ what: 'appointment', on, entry: id, also: by }] : [],
  )
}
