import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { Interpreter, Language } from '../../vocabulary/language.ts'
import { AgeBand, Pronoun } from '../../vocabulary/person.ts'

/**
 * What everyone who touches this file must know of the child: what to call the child, in which language, about how old.
 * Without a reason for anything, and without a name: a child nobody has named yet is "the child".
 */
export const card = defineKind({
  name: 'card',
  folders: ['card'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    called: z.strictObject({ text: Line, language: Language.optional() }).optional(),
    pronoun: Pronoun,
    ageBand: AgeBand,
    languages: z.array(Language).max(8),
    interpreter: Interpreter,
    /** Who may interpret and how to speak with the child: "a woman, not from her town", "reads lips". */
    speaking: Line.optional(),
  }),
  single: {},
})

export const cardOf = (file: CaseFile): EntryOf<typeof card> | undefined => current(file, card)[0]
