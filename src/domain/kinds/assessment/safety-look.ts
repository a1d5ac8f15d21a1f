import { z } from 'zod'
import { current, type CaseFile } from '../../case-file.ts'
import { mayBeSought } from '../../case-status.ts'
import type { Due } from '../../due.ts'
import { defineKind, saferFirst } from '../../kind.ts'
import { PlainDate } from '../../plain-date.ts'
import { Words } from '../../said.ts'

const looked = {
  how: z.enum(['seen-there', 'talked-with-child', 'talked-with-others', 'report-of-professional', 'not-looked']),
  because: Words,
  againBy: PlainDate,
}

/** Is she safe where she lives? The answer leads the file; where two people answered differently, the more worried one leads. */
export const safetyLook = defineKind({
  name: 'safety-look',
  folders: ['care'],
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('not-safe'), ...looked }),
    z.strictObject({ answer: z.literal('not-known'), ...looked }),
    z.strictObject({ answer: z.literal('safe-with-care'), careMeans: Words, ...looked }),
    z.strictObject({ answer: z.literal('safe'), ...looked }),
  ]),
  single: { safer: (a, b) => saferFirst(['not-safe', 'not-known', 'safe-with-care', 'safe'])(a.answer, b.answer) },
  due: lookAgainDue,
})

export type SafetyAnswer = 'not-safe' | 'not-known' | 'safe-with-care' | 'safe'

/** Nobody has looked is *not known*, never *safe*. */
export const isSheSafe = (file: CaseFile): SafetyAnswer => current(file, safetyLook)[0]?.body.answer ?? 'not-known'

function lookAgainDue(file: CaseFile): readonly Due[] {
  const [look] = current(file, safetyLook)
  return look && mayBeSought(file) ? [{ what: 'safety-look-again', on: look.body.againBy, entry: look.id }] : []
}
