import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { EntryId } from '../../entry/ids.ts'
import { writerIn } from '../../file/from-elsewhere.ts'
import { defineKind } from '../../file/kind.ts'

/** `mark-kept`: after the lift somebody looked at the mark that the stop left on the card, and it stays. */
const Answer = z.enum(['confirmed', 'lifted', 'mark-kept'])
export type StopAnswer = z.infer<typeof Answer>

/**
 * A second person confirmed that a member is stopped on this file, or two people lifted it. Lifting gives nothing back.
 * A confirmation counts only from somebody other than the person who stopped the member (`stopAnswers`); the device
 * sends the signed record with it.
 */
export const stopAnswered = defineKind({
  name: 'stop-answered',
  folders: ['card'],
  step: 'follow-up',
  inFile: ['child', 'appointments'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ stop: EntryId, answer: Answer }),
})

/** What was answered to a stop by somebody who may: its author does not confirm it. */
export function stopAnswers(file: CaseFile, stop: EntryId): readonly StopAnswer[] {
  const writer = writerIn(file)
  const asked = file.entries.find(({ id }) => id === stop)
  const by = asked && writer(asked)
  return all(file, stopAnswered)
    .filter((answer) => answer.body.stop === stop && (answer.body.answer !== 'confirmed' || writer(answer) !== by))
    .map(({ body }) => body.answer)
}
