import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { EntryId, FileId } from '../../entry/ids.ts'
import { endOf } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { saidWhatWasTold, whatWasAsked } from './outside-request.ts'

const request = z.strictObject({ file: FileId, entry: EntryId })

/**
 * A person found that a request from outside is about this child, or about another of a similar name. In the child's
 * own file, with the day of the request, for those who hold it; the request itself says nothing of it.
 */
export const askedAbout = defineKind({
  name: 'asked-about',
  folders: ['care'],
  step: 'before',
  inFile: ['child'],
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('stands', [
    z
      .strictObject({
        stands: z.literal('this-child'),
        request,
        ...whatWasAsked,
        /** What whoever carries the child did about it. */
        wasDone: Words.optional(),
      })
      .refine(saidWhatWasTold, { path: ['toldWords'], message: 'what was said instead' }),
    z.strictObject({ stands: z.literal('another-child'), request }),
  ]),
  single: {
    key: ({ request: { entry } }) => entry,
    // That somebody asks about this child is the safer assumption.
    safer: (a, b) => Number(a.stands === 'another-child') - Number(b.stands === 'another-child'),
  },
  due: lookedIntoDue,
})

/** Due on the day of the request, and until somebody says what was done about it. */
function lookedIntoDue(file: CaseFile): readonly Due[] {
  return current(file, askedAbout).flatMap(({ id, at, body }) =>
    body.stands === 'this-child' && body.wasDone === undefined
      ? [{ what: 'asked-from-outside', on: endOf(at), entry: id }]
      : [],
  )
}

/** The requests about which a person said whether they are about this child. */
export const comparedWithRequests = (file: CaseFile): ReadonlySet<EntryId> =>
  new Set(current(file, askedAbout).map(({ body }) => body.request.entry))
