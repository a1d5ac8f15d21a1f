import { z } from 'zod'
import { addMonths, endOf, type PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { signedByTwo, type SignedByTwo } from '../../file/signed-by-two.ts'
import { all } from '../../file/values.ts'
import { DutyByLaw } from '../../vocabulary/sharing/duty-by-law.ts'

/** No duty counts longer than this without being agreed anew. */
export const DUTY_MONTHS = 12

/**
 * In the organisation's team file, in *Care*, because supervisors may answer there: a law obliges the agency to give
 * named fields to one authority; or does so no more. It gives nobody a key: whoever holds a file gives from it.
 */
export const dutyByLaw = defineKind({
  name: 'duty-by-law',
  folders: ['care'],
  step: 'services',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    is: z.enum(['named', 'ended']),
    duty: DutyByLaw,
    /** Why these fields and no fewer; or why it ends. */
    because: Words,
  }),
  single: { key: ({ duty }) => duty.key, safer: (a, b) => saferFirst(['ended', 'named'])(a.is, b.is) },
})

export type DutyByLawNow = SignedByTwo<z.infer<typeof dutyByLaw.schema>>

/** Every duty of the agency, oldest first. */
export const dutiesByLawOf = (team: CaseFile): readonly DutyByLawNow[] =>
  signedByTwo(team, all(team, dutyByLaw), { key: ({ duty }) => duty.key, ends: ({ is }) => is === 'ended' })

/** The last day on which a version of a duty counts: that which it names, and never more than a year after it was written. */
export function lastDayOfDuty({ at, body }: DutyByLawNow['newest']): PlainDate {
  const latest = addMonths(endOf(at), DUTY_MONTHS)
  return body.duty.until < latest ? body.duty.until : latest
}

/** Duties under which something may leave on this day: two people signed them, nobody ended them, and their day has not passed. */
export const dutiesOn = (team: CaseFile, today: PlainDate): readonly DutyByLaw[] =>
  dutiesByLawOf(team).flatMap(({ counts }) => (counts && today <= lastDayOfDuty(counts) ? [counts.body.duty] : []))
