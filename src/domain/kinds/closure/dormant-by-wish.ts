import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { caseStatus } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'

/**
 * The child wishes no contact for now. The file is neither overdue nor closed (P15), and nobody seeks the child out. It
 * is on the card, without a reason, because everyone who touches the file must obey it. There is no date to ask again
 * unless the child agreed to one.
 */
export const dormantByWish = defineKind({
  name: 'dormant-by-wish',
  folders: ['card'],
  step: 'closure',
  // Before version 2 `how` was asked.
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    wayBack: Line,
    mayWeGetInTouch: z.discriminatedUnion('answer', [
      z.strictObject({
        answer: z.literal('yes'),
        /** Of entries from before: in which way is agreed in `ways-to-reach`, off the card. */
        how: Line.optional(),
        on: PlainDate.optional(),
      }),
      z.strictObject({ answer: z.literal('no') }),
      z.strictObject({ answer: z.literal('no-answer') }),
    ]),
  }),
  single: {},
  ahead: (body) => body,
  due: askAgainDue,
})

/** The only contact that a dormant file may make due: the one that the child agreed to. */
function askAgainDue(file: CaseFile): readonly Due[] {
  const status = caseStatus(file)
  return all(file, dormantByWish).flatMap(({ id, body: { mayWeGetInTouch } }) =>
    status.is === 'dormant' &&
    status.by.includes(id) &&
    mayWeGetInTouch.answer === 'yes' &&
    mayWeGetInTouch.on !== undefined
      ? [{ what: 'ask-again', on: mayWeGetInTouch.on, entry: id }]
      : [],
  )
}
