import { z } from 'zod'
import { EntryId, FOLDERS, MemberId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'

/** Who asked and why. No free text: it could repeat what was removed, or about whom. */
export const Why = z.strictObject({
  askedBy: z.enum(['child', 'person-it-is-about', 'worker', 'supervisor', 'court']),
  reason: z.enum(['wrong-file', 'wrong-folder', 'person-asks', 'could-do-harm', 'not-allowed-to-be-kept']),
})

/**
 * What is left of an entry that was made unreadable everywhere (P5): who wrote it, who had it removed, when and why,
 * and for the supervisor who held its folder then. Nothing of its content or of whom it was about. Before version 2 it
 * could contain words; version 3 added `writtenAt`.
 */
export const redactionNoted = defineKind({
  name: 'redaction-noted',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'any',
  version: 3,
  nature: 'fact',
  schema: Why.extend({
    entry: EntryId,
    writtenBy: MemberId,
    writtenOn: PlainDate.optional(),
    /** When it was written down, by the clock of its device. */
    writtenAt: z.iso.datetime({ offset: true }).optional(),
    words: Words.optional(),
    /** Other members who held the folder when it was taken out. */
    couldRead: z.array(MemberId).max(1_000).optional(),
  }),
})
