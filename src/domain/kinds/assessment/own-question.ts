import { z } from 'zod'
import { answersTo, approvalStateOf, holdingNow } from '../../file/approvals.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Entry } from '../../entry/entry.ts'
import { Words } from '../../entry/say.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
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

export interface OwnQuestionNow {
  /** The version that forms ask, if any does. */
  readonly asked: OwnQuestionEntry | null
  /** The newest version, whatever was answered to it. */
  readonly newest: OwnQuestionEntry
  readonly stands: 'asked' | 'waiting' | 'returned' | 'ended'
  /** What a supervisor who sent it back would have as enough. */
  readonly enough: Entry | null
}

/**
 * Every question of the agency, oldest first. A version counts once a custodian wrote it and a supervisor who is another
 * person agreed. That one is asked no more counts at once: one person may stop asking.
 */
export function ownQuestionsOf(team: CaseFile): readonly OwnQuestionNow[] {
  const byCustodians = all(team, ownQuestion).filter((entry) => team.custodians?.includes(entry.by) ?? true)
  return [...Map.groupBy(byCustodians, ({ body }) => body.question.key).values()].flatMap((versions) => {
    const counting = holdingNow(versions, (entry) => entry.body.is === 'ended' || agreed(team, entry))
    const ended = counting.some(({ body }) => body.is === 'ended')
    const asked = ended ? null : (counting.at(-1) ?? null)
    const newest = versions.findLast(({ id }) => !(id in team.replaced)) ?? versions.at(-1)
    return newest ? [{ asked, newest, ...standing(team, newest) }] : []
  })
}

const agreed = (team: CaseFile, entry: Entry) => approvalStateOf(team, entry) === 'approved'

function standing(team: CaseFile, newest: OwnQuestionEntry): Pick<OwnQuestionNow, 'stands' | 'enough'> {
  if (newest.body.is === 'ended') return { stands: 'ended', enough: null }
  if (agreed(team, newest)) return { stands: 'asked', enough: null }
  const enough = answersTo(team, newest).returnedBy.at(-1) ?? null
  return { stands: enough ? 'returned' : 'waiting', enough }
}
