import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { EntryId, FileId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { Crossing } from '../../vocabulary/family/crossing.ts'

/** Most notes in one packet. */
export const MOST_CARRIED = 100

/**
 * What two people decided may cross to a relative's file, carried to a member who keeps that file and not this one
 * (P19): chosen notes in words, as a file of its own under its own key (P8). It opens no folder. Which decision allowed
 * what, and until when, is in the file that it comes from.
 */
export const crossedOver = defineKind({
  name: 'crossed-over',
  folders: ['care'],
  step: 'registration',
  inFile: ['packet'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    from: FileId,
    into: FileId,
    links: z.array(EntryId).min(1).max(20),
    /** Of several decisions that hold, the end of the one that ends first. After it nothing is shown. */
    until: PlainDate,
    items: z
      .array(z.strictObject({ entry: EntryId, crossing: Crossing, on: PlainDate, words: Words }))
      .min(1)
      .max(MOST_CARRIED),
  }),
})

export const crossedOverIn = (file: CaseFile): EntryOf<typeof crossedOver> | undefined => all(file, crossedOver).at(-1)
