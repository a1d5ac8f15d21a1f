import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { ConferenceStep } from '../planning/minutes.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'

/** People meet about one child. A conference held as a *review* is what R10 requires before closing. */
export const caseConference = defineKind({
  name: 'case-conference',
  folders: ['care'],
  step: 'follow-up',
  // Version 2 added `steps`; version 3 what helped and what did not.
  version: 3,
  nature: 'fact',
  schema: z.strictObject({
    purpose: z.enum(['review', 'planning', 'crisis', 'return', 'closing', 'other']),
    attended: z
      .array(Doer)
      .min(2, 'at-least-two-people' satisfies ShapeRule)
      .max(40),
    child: z.enum(['was-there', 'spoke-through-someone', 'was-asked-before', 'did-not-want', 'not-invited']),
    childSays: Say,
    words: Words,
    decided: z.array(Line).max(40),
    /** What somebody does, by when: each becomes a step of the plan in the same act. */
    steps: z.array(ConferenceStep).max(40).optional(),
    /** Asked at a review: what has helped this child so far, and what has not. Per voice it is a `what-helped`. */
    helped: Words.optional(),
    didNotHelp: Words.optional(),
    dissent: z.array(z.strictObject({ who: Doer, words: Words })).max(20),
    nextOn: PlainDate.optional(),
  }),
  ahead: ({ decided, steps }) => ({ decided, steps }),
  due: nextDue,
})

function nextDue(file: CaseFile): readonly Due[] {
  const last = all(file, caseConference).at(-1)
  return last?.body.nextOn !== undefined && last.body.nextOn > startOf(last.at) && isUnderWay(file)
    ? [{ what: 'case-conference', on: last.body.nextOn, entry: last.id }]
    : []
}
