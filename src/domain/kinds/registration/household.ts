import { z } from 'zod'
import { current, type CaseFile } from '../../case-file.ts'
import { PersonId } from '../../ids.ts'
import { defineKind, type EntryOf } from '../../kind.ts'
import { Words } from '../../said.ts'
import { YesNo } from '../../vocabulary/answer.ts'

/** Who lives together with the child, as somebody saw it on a day. Where that is stands in `whereabouts`. */
export const household = defineKind({
  name: 'household',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    persons: z.array(PersonId).max(40),
    /** Children there, the child of the file left out; each is asked about (P21). */
    children: z.array(z.strictObject({ person: PersonId, safe: YesNo })).max(40),
    seen: z.enum(['seen', 'told', 'both']),
    words: Words.optional(),
  }),
  single: {},
})

export const householdOf = (file: CaseFile): EntryOf<typeof household> | undefined => current(file, household)[0]
