import { z } from 'zod'
import { OWN_PARTS, OwnTexts, QuestionKey } from './own-question.ts'

/** Subjects under which a form of the agency's own is offered, as ours are. */
export const FORM_STEPS = ['assessment', 'planning', 'services', 'care', 'rights', 'follow-up'] as const

/** Longest time for which an answer is kept, where it is not as long as the file. */
export const MOST_MONTHS = 120

/** A small form of the agency's own. Its questions are own questions whose `beside` is its key. */
export const OwnForm = z.strictObject({
  key: QuestionKey,
  /** What it is called. */
  texts: OwnTexts,
  step: z.enum(FORM_STEPS),
  /** In which part all of it is written, and so who may read it. */
  part: z.enum(OWN_PARTS),
  /** How many months an entry is kept; absent: as long as the file. */
  keepMonths: z.number().int().min(1).max(MOST_MONTHS).optional(),
})
export type OwnForm = z.infer<typeof OwnForm>

/** Whether a question stands on a form of the agency's own: no kind of ours has such a name. */
export const isOnOwnForm = ({ beside }: { readonly beside: string }): boolean => QuestionKey.safeParse(beside).success
