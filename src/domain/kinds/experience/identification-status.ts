import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { DecidedBy, IdentificationStatus } from '../../vocabulary/identification.ts'

/**
 * The state of the child's own identification as a victim, apart from any parent's (R12). It gates no service (R1):
 * nothing in the product may read it to withhold help.
 */
export const identificationStatus = defineKind({
  name: 'identification-status',
  folders: ['origins', 'justice'],
  step: 'experience',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    status: IdentificationStatus,
    by: DecidedBy,
    body: Line.optional(),
    reference: Line.optional(),
    appealUntil: PlainDate.optional(),
    words: Words.optional(),
  }),
  single: {},
  due: appealEnds,
})

export const identificationOf = (file: CaseFile): readonly EntryOf<typeof identificationStatus>[] =>
  current(file, identificationStatus)

function appealEnds(file: CaseFile): readonly Due[] {
  return current(file, identificationStatus).flatMap((entry) =>
    entry.body.appealUntil && entry.body.status !== 'under-appeal'
      ? [{ what: 'term-to-appeal-ends', on: entry.body.appealUntil, entry: entry.id }]
      : [],
  )
}
