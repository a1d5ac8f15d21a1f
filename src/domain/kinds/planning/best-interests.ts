import { z } from 'zod'
import { holdingNow, isApproved, approvalStateOf } from '../../file/approvals.ts'
import { all, current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { mayBeSought } from '../../file/case-status.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { BestInterestsTrigger } from '../../vocabulary/care/best-interests-trigger.ts'

const Option = z.strictObject({
  option: Line,
  /** What choosing it means where a return is considered: R8 requires a decision that the child goes. */
  means: z.enum(['goes', 'stays', 'other']),
  for: z.array(Line).max(30),
  against: z.array(Line).max(30),
  notKnown: z.array(Line).max(30),
  riskThatStays: z.enum(['high', 'medium', 'low', 'not-known']),
  childThinks: Say,
})

const BestInterests = z.strictObject({
  matter: TrackKey,
  /** Two sizes (P22): an assessment by worker and supervisor, or a determination by a panel for the listed triggers. */
  size: z.enum(['assessment', 'determination']),
  trigger: BestInterestsTrigger,
  question: Line,
  /** Urgent action never waits for a panel; it is reviewed afterwards. */
  urgent: z.boolean(),
  childSays: Say,
  options: z
    .array(Option)
    .min(2, 'at-least-two-ways' satisfies ShapeRule)
    .max(12),
  /** Index in `options`. */
  chosen: z.number().int().min(0),
  /** R16: every decision has its reasons and its author. */
  reasons: Words,
  consulted: z.array(Doer).max(30),
  panel: z.array(Doer).max(15),
  dissent: z.array(z.strictObject({ who: Doer, words: Words })).max(15),
  reviewOn: PlainDate,
  appealTold: z.discriminatedUnion('told', [
    z.strictObject({ told: z.literal('yes'), on: PlainDate, how: Line }),
    z.strictObject({ told: z.literal('not-yet'), because: Words }),
  ]),
})
export type BestInterests = z.infer<typeof BestInterests>

/** Considering what is best for this child in one matter. It takes effect with another person's approval. */
export const bestInterests = defineKind({
  name: 'best-interests',
  folders: ['care', 'justice', 'origins'],
  step: 'planning',
  version: 1,
  nature: 'decision',
  schema: BestInterests.refine((body) => body.chosen < body.options.length, {
    path: ['chosen'],
    message: 'no-such-way' satisfies ShapeRule,
  }),
  single: { key: (body) => body.matter },
  due: reviewsDue,
})

/** The decisions that hold: current, replaced by nothing that holds, and approved by someone else. */
export function holdingDecisions(
  file: CaseFile,
  trigger: readonly BestInterestsTrigger[],
): readonly Entry<BestInterests>[] {
  return holdingNow(all(file, bestInterests), (entry) => isApproved(file, entry)).filter((entry) =>
    trigger.includes(entry.body.trigger),
  )
}

function reviewsDue(file: CaseFile): readonly Due[] {
  if (!mayBeSought(file)) return []
  return current(file, bestInterests)
    .filter((entry) => approvalStateOf(file, entry) !== 'returned')
    .map((entry) => ({
      what: 'best-interests-review',
      words: entry.body.question,
      on: entry.body.reviewOn,
      entry: entry.id,
    }))
}
