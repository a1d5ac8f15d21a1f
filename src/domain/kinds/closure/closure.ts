import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { caseStatus } from '../../file/case-status.ts'
import { OpenAnswer } from '../../vocabulary/open-answer.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { addDays, endOf, PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { ClosureReason } from '../../vocabulary/closure-reason.ts'
import { meetings } from '../follow-up/visit.ts'

const Aftercare = z.strictObject({
  /** Whom the child can call, who visits, and when. */
  call: z
    .array(z.strictObject({ who: Doer, how: Line }))
    .min(1)
    .max(10),
  contacts: z.array(z.strictObject({ on: PlainDate, who: Doer, how: Line })).max(60),
  until: PlainDate,
  shorterBecause: Words.optional(),
})

const WishForFile = z.discriminatedUnion('wishes', [
  z.strictObject({ wishes: z.literal('as-the-agency-keeps') }),
  z.strictObject({ wishes: z.literal('no-longer-than-law-asks') }),
  z.strictObject({ wishes: z.literal('kept-for-me'), until: PlainDate }),
])
export type WishForFile = z.infer<typeof WishForFile>

const Closure = z.strictObject({
  reason: ClosureReason,
  reasons: Words,
  /** May be empty while the closing is being written; R10 refuses a closing without it. */
  aftercare: Aftercare.optional(),
  childTold: z.discriminatedUnion('told', [
    z.strictObject({ told: z.literal('yes'), on: PlainDate, by: Doer, childSays: Say }),
    z.strictObject({ told: z.literal('not-told'), because: Words }),
  ]),
  helped: Words.optional(),
  didNotHelp: Words.optional(),
  stillToWatch: z.array(Line).max(30),
  /** What becomes of each thing that was open when closing was asked for. */
  open: z.array(OpenAnswer).max(200).optional(),
  /** What a person who is of age wishes to become of the file. */
  wishForFile: WishForFile.optional(),
})

/**
 * A request to close a file. The file closes when a supervisor's `approved` exists for it, by the own wish of somebody
 * who is of age at once (`case-status.ts`), and opens again with `reopened`.
 */
export const closure = defineKind({
  name: 'closure',
  folders: ['care'],
  step: 'closure',
  // Version 2 added `open`, version 3 the own wish of somebody who is of age.
  version: 3,
  nature: 'decision',
  schema: Closure,
  single: {},
  // `stillToWatch` warns and `helped` is past: neither relies on a person, so they are not checked against marks.
  ahead: ({ aftercare, open }) => ({ aftercare, open }),
  due: (file) => [...aftercareDue(file), ...carriedOn(file)],
})

/** Days before the promised day from which a meeting keeps the promise. */
const EARLY = 14

/**
 * After closing, what the aftercare plan promised is due until the plan ends. A meeting around the day, or later,
 * completes it; a closed door does not.
 */
function aftercareDue(file: CaseFile): readonly Due[] {
  const status = caseStatus(file)
  const met = meetings(file).map((entry) => endOf(entry.at))
  return all(file, closure)
    .filter((entry) => status.by.includes(entry.id))
    .flatMap(({ id, at, body: { aftercare } }) =>
      (aftercare?.contacts ?? [])
        .filter(
          ({ on }) =>
            aftercare !== undefined &&
            on <= aftercare.until &&
            !met.some((day) => day > endOf(at) && day >= addDays(on, -EARLY)),
        )
        .map(({ on, how, who }) => ({ what: 'aftercare', words: how, on, entry: id, who })),
    )
}

/** What is carried on after closing remains on the day of the person named for it. */
function carriedOn(file: CaseFile): readonly Due[] {
  const status = caseStatus(file)
  return all(file, closure)
    .filter((entry) => status.by.includes(entry.id))
    .flatMap(({ id, body: { open = [] } }) =>
      open.flatMap((one) =>
        one.answer === 'carried-on' ? [{ what: 'carried-on', on: one.until, entry: id, who: one.by }] : [],
      ),
    )
}
