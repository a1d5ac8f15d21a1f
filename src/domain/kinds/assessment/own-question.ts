import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import type { Entry } from '../../entry/entry.ts'
import { Words } from '../../entry/say.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { signedByTwo, type SignedByTwo } from '../../file/signed-by-two.ts'
import { all } from '../../file/values.ts'
import { OwnQuestion } from '../../vocabulary/own-questions/own-question.ts'

/**
 * In the organisation's team file, in *Care* and not on its card, because supervisors may answer there: a question of
 * the agency's own beside a kind of entry, in one version; or that it is asked no more.
 */
export const ownQuestion = defineKind({
  name: 'own-question',
  folders: ['care'],
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    is: z.enum(['asked', 'ended']),
    question: OwnQuestion,
    /** What the answer is needed for; or why it is asked no more. */
    because: Words,
  }),
  single: { key: ({ question }) => question.key, safer: (a, b) => saferFirst(['ended', 'asked'])(a.is, b.is) },
})
export type OwnQuestionEntry = Entry<z.infer<typeof ownQuestion.schema>>

/** `counts`: the version that forms ask, if any does. */
export type OwnQuestionNow = SignedByTwo<OwnQuestionEntry['body']>

/** Every question of the agency, oldest first. */
export const ownQuestionsOf = (team: CaseFile): readonly OwnQuestionNow[] =>
  signedByTwo(team, all(team, ownQuestion), { key: ({ question }) => question.key, ends: ({ is }) => is === 'ended' })
