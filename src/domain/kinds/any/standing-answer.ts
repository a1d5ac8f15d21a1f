import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { Language } from '../../vocabulary/language.ts'

/**
 * In the organisation's team file: what everybody outside is answered who asks about a child, in the agency's own
 * words. It is the same for a child who is known and for one who is not.
 */
export const standingAnswer = defineKind({
  name: 'standing-answer',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    /** Without a text: the built-in answer stands in this language again. */
    says: z
      .array(z.strictObject({ language: Language, text: Words.optional() }))
      .min(1)
      .max(60),
  }),
  single: {},
})

export const standingAnswersOf = (team: CaseFile) => current(team, standingAnswer)[0]?.body.says ?? []
