import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/said.ts'
import { SafeguardingAnswer } from '../../vocabulary/safeguarding/allegation.ts'

/** What the focal point tells whoever reported (P13). It stands beside the report; the steps do not: whoever reported reads this and nothing of what others said. */
export const safeguardingAnswer = defineKind({
  name: 'safeguarding-answer',
  folders: ['care'],
  step: 'any',
  inFile: ['safeguarding'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ answer: SafeguardingAnswer, words: Words }),
})
