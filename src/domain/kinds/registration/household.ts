import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { EntryId, PersonId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { YesNo } from '../../vocabulary/answer.ts'

/** Who lives together with the child, as somebody saw it on a day. The address is in `whereabouts`. */
export const household = defineKind({
  name: 'household',
  folders: ['identity'],
  step: 'registration',
  // Version 2 added `answered`.
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    persons: z.array(PersonId).max(40),
    /** Children there, without the child of the file; each is asked about (P21). */
    children: z.array(z.strictObject({ person: PersonId, safe: YesNo })).max(40),
    /**
     * Children whom an opening of the file named, by their index in its list, since many have no name: whether the
     * child is safe, as it is known now.
     */
    answered: z
      .array(z.strictObject({ opening: EntryId, at: z.number().int().min(0).max(39), safe: YesNo }))
      .max(40)
      .optional(),
    seen: z.enum(['seen', 'told', 'both']),
    words: Words.optional(),
  }),
  single: {},
})

export const householdOf = (file: CaseFile): EntryOf<typeof household> | undefined => current(file, household)[0]
