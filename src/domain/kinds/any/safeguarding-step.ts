import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { defineKind } from '../../file/kind.ts'
import { Say, Words } from '../../entry/said.ts'
import { SafeguardingStep } from '../../vocabulary/safeguarding/allegation.ts'

/**
 * What the focal point did with an allegation, and what was found. An allegation that was not found so costs whoever reported it nothing. It stands in a folder
 * that whoever reported does not hold: they are told by an answer (`safeguarding-answer`).
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
