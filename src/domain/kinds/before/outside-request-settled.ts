import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { all } from '../../file/values.ts'
import { defineKind } from '../../file/kind.ts'
import { EntryId, type MemberId } from '../../entry/ids.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import type { OutsideRequest } from './outside-request.ts'

/**
 * What became of a request. None of them says whether the child is known: whoever took the call may not hold that
 * child's file, and reads this.
 */
export const outsideRequestSettled = defineKind({
  name: 'outside-request-settled',
  folders: ['care'],
  step: 'before',
  inFile: ['encounter'],
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('as', [
    /** Whoever asked has hung up or gone: from now on this device may say which child it could be. */
    z.strictObject({ as: z.literal('call-over'), entry: EntryId }),
    z.strictObject({ as: z.literal('dealt-with'), entry: EntryId, words: Words.optional() }),
    z.strictObject({ as: z.literal('kept-longer'), entry: EntryId, until: PlainDate, because: Words }),
    /** The words go, on this device at once and everywhere with the next connection; the month is kept. */
    z.strictObject({
      as: z.literal('words-gone'),
      entry: EntryId,
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2026-03'),
      why: z.enum(['time-is-over', 'let-go']),
    }),
  ]),
})

const isSettledAs = (file: CaseFile, { id }: OutsideRequest, as: 'call-over' | 'dealt-with'): boolean =>
  all(file, outsideRequestSettled).some(({ body }) => body.as === as && body.entry === id)

export const isDealtWith = (file: CaseFile, entry: OutsideRequest): boolean => isSettledAs(file, entry, 'dealt-with')

/**
 * Whether this reader may be shown which child of theirs a request could be about. Whoever wrote it may have the asker
 * at the phone or at the door: to them nothing is shown before they say that it is over, or the next day.
 */
export const mayBeCompared = (file: CaseFile, entry: OutsideRequest, me: MemberId, today: PlainDate): boolean =>
  entry.by !== me || entry.recordedAt.slice(0, 10) < today || isSettledAs(file, entry, 'call-over')
