import { z } from 'zod'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { HowItIs, IntegrationLevel } from '../../vocabulary/integration-level.ts'

const beside = { challenge: Words.optional(), opportunity: Words.optional() }

/**
 * How it is at one level, and whose view that is. A level needs an observation; without one the level is `not-known`,
 * which is a value of its own.
 */
const LevelView = z.discriminatedUnion('level', [
  z.strictObject({
    level: HowItIs,
    view: z.enum(['child', 'parent', 'carer', 'worker', 'teacher', 'other']),
    observation: Words,
    ...beside,
  }),
  z.strictObject({ level: z.literal('not-known'), because: Words.optional(), ...beside }),
])
export type LevelView = z.infer<typeof LevelView>

/**
 * The four levels: with the parent, in the family, in the community, in society. Each is optional. There is no sum, no
 * average, no score (N3), and the levels gate nothing.
 */
export const levelAssessment = defineKind({
  name: 'level-assessment',
  folders: ['care'],
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    levels: z
      .partialRecord(IntegrationLevel, LevelView)
      .refine((levels) => Object.keys(levels).length > 0, 'at-least-one-level' satisfies ShapeRule),
    words: Words.optional(),
  }),
})
