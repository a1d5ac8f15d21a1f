import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { defineKind } from '../../file/kind.ts'
import { Say, Words } from '../../entry/say.ts'
import { SafeguardingStep } from '../../vocabulary/safeguarding/allegation.ts'

/**
 * What the focal point did about an allegation, and what was found. An allegation that was not confirmed has no cost
 * for the reporter. It is in a folder that the reporter does not hold: the reporter is told by an answer
 * (`safeguarding-answer`).
 */
export const safeguardingStep = defineKind({
  name: 'safeguarding-step',
  folders: ['justice', 'care'],
  step: 'any',
  inFile: ['safeguarding'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ step: SafeguardingStep, by: Doer, words: Words, childSays: Say }),
})
