import { z } from 'zod'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { ServiceCategory } from '../../vocabulary/services/service-category.ts'

/** What the team does with it from now on, the most careful first. */
export const AFTERWARDS = ['never-again', 'otherwise', 'again'] as const

/**
 * What the team learnt from its practice: what is worth doing again, and what is not. In the agency's own log, which
 * everybody reads; no child and no colleague is named.
 */
export const practiceLearnt = defineKind({
  name: 'practice-learnt',
  folders: ['care'],
  step: 'services',
  inFile: ['ethics'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    learnt: TrackKey,
    category: ServiceCategory,
    what: Words,
    shows: Words,
    afterwards: z.enum(['again', 'otherwise', 'never-again']),
  }),
  single: { key: (body) => body.learnt, safer: (a, b) => saferFirst(AFTERWARDS)(a.afterwards, b.afterwards) },
})

export const learntIn = (file: CaseFile): readonly EntryOf<typeof practiceLearnt>[] => leading(file, practiceLearnt)
