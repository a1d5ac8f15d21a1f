import { z } from 'zod'
import { EntryId, FileId } from '../../ids.ts'
import { defineKind } from '../../kind.ts'
import { PlainDate } from '../../plain-date.ts'
import { Words } from '../../said.ts'
import { TrackKey } from '../../tracks.ts'

/** A month as `YYYY-MM`. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2026-03')

/**
 * What became of a contact, or of one child in it: a file was opened, it was the same child as in another, it is kept longer than it would be, or only the number is left.
 * `only-counted` takes the words of the contact out, on this device at once and everywhere with the next connection; how many children and in which month stays (P3).
 * `let-go` was written before that could be said: the words of such a contact stay until its time is over.
 */
export const encounterSettled = defineKind({
  name: 'encounter-settled',
  folders: ['care'],
  step: 'before',
  inFile: ['encounter'],
  // Of version 2 are `kept-longer` and `only-counted`.
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('became-a-file'), entry: EntryId, mark: TrackKey.optional(), file: FileId }),
    z.strictObject({ as: z.literal('known-already'), entry: EntryId, mark: TrackKey.optional(), file: FileId }),
    z.strictObject({ as: z.literal('let-go'), entry: EntryId, mark: TrackKey.optional(), because: Words.optional() }),
    z.strictObject({ as: z.literal('kept-longer'), entry: EntryId, until: PlainDate, because: Words }),
    z.strictObject({ as: z.literal('only-counted'), entry: EntryId, children: z.number().int().min(1).max(500), month: Month, why: z.enum(['time-is-over', 'let-go']) }),
  ]),
})
