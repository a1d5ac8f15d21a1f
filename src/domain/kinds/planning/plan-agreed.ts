import { z } from 'zod'
import { holdingNow, isApproved } from '../../file/approvals.ts'
import { all, current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { mayBeSought } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/**
 * The plan as agreed: its goals, who signed, what the child said to it, and how often the child wishes and needs to be
 * seen.
 */
export const planAgreed = defineKind({
  name: 'plan-agreed',
  folders: ['care'],
  step: 'planning',
  version: 1,
  nature: 'decision',
  schema: z.strictObject({
    goals: z.array(TrackKey).min(1).max(60),
    signedBy: z
      .array(
        z.strictObject({ who: Doer, on: PlainDate, how: z.enum(['signature', 'in-words', 'thumbprint', 'on-behalf']) }),
      )
      .min(1)
      .max(20),
    child: z.enum(['signed', 'agreed-in-words', 'did-not-want-to-sign', 'does-not-agree', 'too-young']),
    childSays: Say,
    dissent: z.array(z.strictObject({ who: Doer, words: Words })).max(15),
    seeEveryDays: z.number().int().min(1).max(366),
    copy: z.enum(['child-has-it', 'not-safe-to-have', 'did-not-want', 'not-yet']),
    reviewOn: PlainDate,
    note: Line.optional(),
  }),
  single: {},
  due: reviewDue,
})

/**
 * How often the child is to be seen, in days, where a plan was agreed. The approved plan decides; while none is
 * approved, the requested one; where two are current, the more frequent.
 */
export function seenEvery(file: CaseFile): number | undefined {
  const approved = holdingNow(all(file, planAgreed), (entry) => isApproved(file, entry))
  const saying = approved.length > 0 ? approved : current(file, planAgreed)
  return saying.length > 0 ? Math.min(...saying.map((entry) => entry.body.seeEveryDays)) : undefined
}

function reviewDue(file: CaseFile): readonly Due[] {
  return mayBeSought(file)
    ? current(file, planAgreed).map((entry) => ({ what: 'plan-review', on: entry.body.reviewOn, entry: entry.id }))
    : []
}
