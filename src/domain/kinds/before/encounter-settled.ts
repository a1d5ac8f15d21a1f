import { z } from 'zod'
import { EntryId, FileId } from '../../ids.ts'
import { defineKind } from '../../kind.ts'
import { Words } from '../../said.ts'
import { TrackKey } from '../../tracks.ts'

/**
 * What became of a contact, or of one child in it: a file was opened, it was the same child as in another, or it is let go. Letting go is a person's act; what was
 * written is then removed like any file, by two.
 */
export const encounterSettled = defineKind({
  name: 'encounter-settled',
  folders: ['care'],
  step: 'before',
  inFile: ['encounter'],
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('became-a-file'), entry: EntryId, mark: TrackKey.optional(), file: FileId }),
    z.strictObject({ as: z.literal('known-already'), entry: EntryId, mark: TrackKey.optional(), file: FileId }),
    z.strictObject({ as: z.literal('let-go'), entry: EntryId, mark: TrackKey.optional(), because: Words.optional() }),
  ]),
})
