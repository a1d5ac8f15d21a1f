import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { Words } from '../../entry/say.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { signedByTwo, type SignedByTwo } from '../../file/signed-by-two.ts'
import { all } from '../../file/values.ts'
import { OwnForm } from '../../vocabulary/own-questions/own-form.ts'

/**
 * In the organisation's team file, in *Care* as `own-question` is: a small form of the agency's own, in one version; or
 * that it is filled in no more. What is filled in is `own-answers`.
 */
export const ownForm = defineKind({
  name: 'own-form',
  folders: ['care'],
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    is: z.enum(['asked', 'ended']),
    form: OwnForm,
    /** What it is needed for; or why it is filled in no more. */
    because: Words,
  }),
  single: { key: ({ form }) => form.key, safer: (a, b) => saferFirst(['ended', 'asked'])(a.is, b.is) },
})

export type OwnFormNow = SignedByTwo<z.infer<typeof ownForm.schema>>

/** Every form of the agency, oldest first. */
export const ownFormsOf = (team: CaseFile): readonly OwnFormNow[] =>
  signedByTwo(team, all(team, ownForm), { key: ({ form }) => form.key, ends: ({ is }) => is === 'ended' })
