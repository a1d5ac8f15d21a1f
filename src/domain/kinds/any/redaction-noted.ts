import { z } from 'zod'
import { EntryId, FOLDERS, MemberId } from '../../ids.ts'
import { defineKind } from '../../kind.ts'
import { PlainDate } from '../../plain-date.ts'
import { Words } from '../../said.ts'

/** Who asked and why. */
export const Why = z.strictObject({
  askedBy: z.enum(['child', 'person-it-is-about', 'worker', 'supervisor', 'court']),
  reason: z.enum(['wrong-file', 'wrong-folder', 'person-asks', 'could-do-harm', 'not-allowed-to-be-kept']),
  /** In words that say nothing of what was removed. */
  words: Words.optional(),
})

/** What is left of an entry that was made unreadable everywhere (P5): who wrote it, who had it removed, when and why. Nothing of what it said. */
export const redactionNoted = defineKind({
  name: 'redaction-noted',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: Why.extend({ entry: EntryId, writtenBy: MemberId, writtenOn: PlainDate.optional() }),
})
