import { z } from 'zod'
import { all } from '../../file/values.ts'
import { holds, type CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { addDays, type PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { Allegation, SETTLES } from '../../vocabulary/safeguarding/allegation.ts'

/** Days within which a focal point acts, and then checks again. Our own figures [D]. */
export const FOCAL_POINT_ACTS_WITHIN = 1
export const LOOK_AGAIN = 7

/**
 * What somebody says that a person who should protect did (P13). It is a file of its own, opened by the person who
 * learns of it and given to a focal point outside the line: neither the accused nor their supervisor nor any holder of
 * the child's folders reads it. It contains no id of a child's file, so that nothing links the two.
 */
export const safeguardingReport = defineKind({
  name: 'safeguarding-report',
  folders: ['care'],
  step: 'any',
  inFile: ['safeguarding'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    what: z.array(Allegation).min(1).max(11),
    about: z.array(Doer).min(1).max(6),
    /** How the focal point finds the child; no more than is needed. */
    child: Line.optional(),
    childSafeNow: YesNo,
    toldBy: z.enum(['child', 'family', 'colleague', 'other-child', 'outside', 'nameless', 'myself']),
    /** The reporter is protected, and may remain unnamed. */
    mayBeNamed: z.enum(['yes', 'no']),
    words: Words,
    childAsksFor: Words.optional(),
  }),
  due: answersDue,
})

const Step = z.object({ step: z.string() })

/**
 * Due until it is closed: at once, then a week after the last step. Both are reminders for the focal point, who alone
 * holds the steps, in this file alone.
 */
function answersDue(file: CaseFile): readonly Due[] {
  if (!holds(file, 'justice')) return []
  const steps = file.byKind['safeguarding-step'] ?? []
  const last = steps.at(-1)
  const settled = steps.some((entry) => SETTLES.some((step) => step === Step.safeParse(entry.body).data?.step))
  if (settled) return []
  return all(file, safeguardingReport)
    .slice(-1)
    .map((report) => ({
      what: 'safeguarding-answer',
      on: last ? addDays(startOf(last.at), LOOK_AGAIN) : addDays(startOf(report.at), FOCAL_POINT_ACTS_WITHIN),
      entry: report.id,
    }))
}

/** Whether a report waits for its reader: it is new, or the day to look again has come. For who may not read the steps it never does. */
export const reportWaits = (file: CaseFile, today: PlainDate): boolean =>
  answersDue(file).some(({ on }) => on <= today || (file.byKind['safeguarding-step'] ?? []).length === 0)
