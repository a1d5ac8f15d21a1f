import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line, Words } from '../../entry/say.ts'

/**
 * What whoever looks after a child needs who cannot say it: how the child is fed, kept warm and calmed, what must not be
 * given, who may collect the child and whom to ring. It is in `care`, since who feeds a child need not read Health; why
 * something is not given is not here.
 */
export const infantSheet = defineKind({
  name: 'infant-sheet',
  folders: ['care'],
  step: 'care',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    feeding: Line,
    lastFed: Line.optional(),
    warmth: Line.optional(),
    calms: Line.optional(),
    notGiven: z.array(Line).max(10),
    collects: z.array(Line).max(6),
    ring: z.array(z.strictObject({ who: Line, number: Line.optional() })).max(6),
    words: Words.optional(),
  }),
  single: {},
  // Who collects and who is rung must be nobody whom a mark bars.
  ahead: ({ collects, ring }) => ({ collects, ring }),
})

export const infantSheetOf = (file: CaseFile): EntryOf<typeof infantSheet> | undefined => current(file, infantSheet)[0]
