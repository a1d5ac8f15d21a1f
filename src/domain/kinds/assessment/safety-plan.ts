import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/**
 * What the child does when something is wrong, and whom to call. Made with the child; sealed with the child's
 * whereabouts.
 */
export const safetyPlan = defineKind({
  name: 'safety-plan',
  folders: ['whereabouts'],
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    signs: z.array(Line).min(1).max(30),
    childDoes: z.array(Line).min(1).max(30),
    call: z
      .array(z.strictObject({ who: Doer, number: z.string().max(40).optional(), when: Line.optional() }))
      .min(1)
      .max(15),
    safePlaces: z.array(Line).max(15),
    /** Risks that this plan answers. */
    answers: z.array(TrackKey).max(30),
    madeWith: z.array(Doer).max(15),
    childSays: Say,
    /** Paper in the wrong hands is a danger, so to have none may be right. */
    childHasCopy: z.enum(['yes', 'no-not-safe', 'no-did-not-want', 'not-yet']),
    reviewOn: PlainDate,
    words: Words.optional(),
  }),
  single: {},
  // Signs of danger are warnings by their place in the body, and so are the words of the plan.
  ahead: ({ childDoes, call, safePlaces, madeWith }) => ({ childDoes, call, safePlaces, madeWith }),
  due: reviewDue,
})

function reviewDue(file: CaseFile): readonly Due[] {
  const [plan] = current(file, safetyPlan)
  return plan ? [{ what: 'safety-plan-review', on: plan.body.reviewOn, entry: plan.id }] : []
}
