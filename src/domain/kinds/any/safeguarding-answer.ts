import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { SafeguardingAnswer } from '../../vocabulary/safeguarding/allegation.ts'

/**
 * What the focal point tells the person who reported (P13). It is in a folder that the reporter holds; the steps are
 * not, so the reporter reads nothing of what others said.
 */
export const safeguardingAnswer = defineKind({
  name: 'safeguarding-answer',
  folders: ['care'],
  step: 'any',
  inFile: ['safeguarding'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ answer: SafeguardingAnswer, words: Words }),
})
