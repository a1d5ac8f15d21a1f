import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

const Answer = z.enum(['yes', 'in-part', 'no', 'not-known'])

/**
 * What a child meets around the home: a community has questions of its own, and stands in for no family. Everybody there
 * may be asked without being told why; nobody who was asked is named.
 */
export const communityAssessment = defineKind({
  name: 'community-assessment',
  folders: ['care'],
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    neighboursAccept: Answer,
    /** Not asked of a small child. */
    schoolTakes: Answer.optional(),
    sparedFromTalk: Answer,
    helpInReach: Answer,
    wayIsSafe: Answer,
    observation: Words,
    assessedBy: z.array(Doer).min(1).max(15),
  }),
  single: { safer: (a, b) => saferFirst(['no', 'not-known', 'in-part', 'yes'])(a.wayIsSafe, b.wayIsSafe) },
})
