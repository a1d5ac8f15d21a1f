import { z } from 'zod'
import { everWritten } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { TelephoneNumber } from '../../vocabulary/country-pack/pack.ts'

/** With the hours at which somebody on duty answers it. */
export const DutyNumber = z.strictObject({ number: TelephoneNumber, when: Line.optional() })
export type DutyNumber = z.infer<typeof DutyNumber>

/**
 * In the organisation's team file: the numbers of the agency that somebody on duty answers, never the private one of a
 * member. They are on the shift card, on the sheet of an infant and on every slip.
 */
export const dutyNumber = defineKind({
  name: 'duty-number',
  folders: ['card'],
  step: 'services',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('answered', [
    z.strictObject({ answered: z.literal('yes'), numbers: z.array(DutyNumber).min(1).max(3) }),
    z.strictObject({ answered: z.literal('no') }),
  ]),
  single: {},
})

/** The numbers as they were at a moment: a slip is kept as it was given. */
export function dutyNumbersAt(team: CaseFile, moment: number): readonly DutyNumber[] {
  const last = everWritten(team, [dutyNumber.name]).findLast(
    ({ id, recordedAt }) => !(id in team.struck) && Date.parse(recordedAt) <= moment,
  )
  const read = dutyNumber.schema.safeParse(last?.body)
  return read.success && read.data.answered === 'yes' ? read.data.numbers : []
}
