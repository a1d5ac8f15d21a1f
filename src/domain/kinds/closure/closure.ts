import { z } from 'zod'
import { isApproved } from '../../file/approvals.ts'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { caseStatus } from '../../file/case-status.ts'
import { ENDS_OF_HER_OWN, OpenAnswer } from '../../vocabulary/open-answer.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import type { Draft } from '../../entry/entry.ts'
import { defineKind } from '../../file/kind.ts'
import { addDays, endOf, PlainDate } from '../../entry/plain-date.ts'
import { openAnswered } from '../../closing/open-answered.ts'
import { oneAnswer } from '../../rules/one-answer.ts'
import { r02AdultOnlyWhenSure } from '../../rules/r02-presumed-child.ts'
import { r04SuspectNeverDecides } from '../../rules/r04-suspect-never-decides.ts'
import { r09HighRiskTimer } from '../../rules/r09-high-risk-timer.ts'
import { r10Closing } from '../../rules/r10-closing.ts'
import { r11NoClosingForDeclining } from '../../rules/r11-no-penalty.ts'
import { aftercareMonths, r18Aftercare } from '../../rules/r18-aftercare.ts'
import { r20NothingUnanswered } from '../../rules/r20-own-file.ts'
import { Line, Say, Words } from '../../entry/said.ts'
import { leading } from '../../file/tracks.ts'
import { ClosureReason } from '../../vocabulary/closure-reason.ts'
import { meetings } from '../follow-up/visit.ts'
import { RUNNING, service } from '../services/service.ts'

const Aftercare = z.strictObject({
  /** Whom she can call, who looks in, and when. */
  call: z
    .array(z.strictObject({ who: Doer, how: Line }))
    .min(1)
    .max(10),
  contacts: z.array(z.strictObject({ on: PlainDate, who: Doer, how: Line })).max(60),
  until: PlainDate,
  shorterBecause: Words.optional(),
})

const Closure = z.strictObject({
  reason: ClosureReason,
  reasons: Words,
  /** May be left open while it is written; R10 refuses a closing without it. */
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
})
type Closure = z.infer<typeof Closure>

/** Asking to close a file. It closes when a supervisor's `approved` stands beside it, and opens again with `reopened`. */
export const closure = defineKind({
  name: 'closure',
  folders: ['care'],
  step: 'closure',
  // Of version 2 is `open`.
  version: 2,
  nature: 'decision',
  schema: Closure,
  single: {},
  // What still has to be watched is a warning by its place; what helped is over.
  ahead: (body) => body.aftercare,
  rules: closingRules,
  due: (file) => [...aftercareDue(file), ...carriedOn(file)],
})

function closingRules(file: CaseFile, draft: Draft<Closure>, today: PlainDate) {
  const { reason, aftercare, childTold, open = [] } = draft.body
  const on = endOf(draft.at)
  const running = leading(file, service).filter((entry) => RUNNING.includes(entry.body.stage))
  const grown = reason === 'came-of-age-with-plan' ? [r02AdultOnlyWhenSure(file, on)] : []
  const unsafe = aftercare ? [nobodyUnsafe(file, aftercare)] : []
  // Nobody is kept by what is open: her own wish, her age and moving away end the work. The supervisor sees what lacks and what is open.
  if (ENDS_OF_HER_OWN.includes(reason)) return [...grown, ...unsafe]
  return [
    ...grown,
    r10Closing(file, { at: on, aftercare, childTold }),
    openAnswered(file, open, today),
    ...(aftercare ? [r18Aftercare(aftercare, on, aftercareMonths(file))] : []),
    ...unsafe,
    r11NoClosingForDeclining(file, reason, running),
    r20NothingUnanswered(file),
    r09HighRiskTimer(file, today),
  ]
}

/** R4: nobody is given to the child to turn to, or sent to look in, whom the child must not be in touch with. */
function nobodyUnsafe(file: CaseFile, { call, contacts }: NonNullable<Closure['aftercare']>) {
  const people = [...call, ...contacts].flatMap(({ who }) => ('person' in who ? [who.person] : []))
  return oneAnswer(
    'R4',
    [...new Set(people)].map((person) => r04SuspectNeverDecides(file, person, 'contact')),
  )
}

/** Days before the promised one from which meeting her keeps the promise. */
const EARLY = 14

/** After closing, what the aftercare plan promised is due until the plan ends. Meeting her around the day, or later, takes it off; a closed door does not. */
function aftercareDue(file: CaseFile): readonly Due[] {
  const status = caseStatus(file)
  if (status.is !== 'closed') return []
  const met = meetings(file).map((entry) => endOf(entry.at))
  return all(file, closure)
    .filter((entry) => status.by.includes(entry.id) && isApproved(file, entry))
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

/** What was carried on after closing stays on the day of whoever said so. */
function carriedOn(file: CaseFile): readonly Due[] {
  const status = caseStatus(file)
  if (status.is !== 'closed') return []
  return all(file, closure)
    .filter((entry) => status.by.includes(entry.id) && isApproved(file, entry))
    .flatMap(({ id, body: { open = [] } }) =>
      open.flatMap((one) =>
        one.answer === 'carried-on' ? [{ what: 'carried-on', on: one.until, entry: id, who: one.by }] : [],
      ),
    )
}
