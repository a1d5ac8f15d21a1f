import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { Language } from '../../vocabulary/language.ts'
import { Picture } from '../../vocabulary/picture.ts'

/**
 * How the plan is shown on the child's own page: the order that the child gave the goals, the picture of each, and what
 * a goal or a step is called there in a language that the child reads. It does not change the plan.
 */
export const pageForChild = defineKind({
  name: 'page-for-child',
  folders: ['care'],
  step: 'planning',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    order: z.array(TrackKey).max(60),
    /** Whose order it is: the child's, or that of a worker who has not asked yet. */
    orderOf: z.enum(['child', 'nobody-asked']),
    pictures: z.array(z.strictObject({ goal: TrackKey, picture: Picture })).max(60),
    /** `of`: a goal or a step. One text a language. */
    words: z.array(z.strictObject({ of: TrackKey, language: Language, text: Line })).max(400),
  }),
  single: {},
  ahead: (body) => body.words,
})

export const pageOf = (file: CaseFile): EntryOf<typeof pageForChild> | undefined => current(file, pageForChild)[0]
