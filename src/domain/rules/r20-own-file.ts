import { z } from 'zod'
import { holds, type CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { addDays, startOf, type PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

/** Days within which a request is answered. Our own figure [D]; a country pack gives the law's. */
export const ANSWER_REQUEST_WITHIN = 30

const Request = z.object({
  request: z.string(),
  status: z.string(),
  wantsAnswer: z.boolean().optional(),
  sort: z.string().optional(),
})
const RIGHTS = ['asks-to-see', 'asks-to-correct', 'asks-to-withdraw', 'appeal']

/** Requests that wait for an answer: to see, correct or withdraw, appeals, and all others that want one. */
export function openRequests(file: CaseFile): readonly Entry[] {
  return (file.byKind['feedback-or-complaint'] ?? []).filter((entry) => {
    const read = Request.safeParse(entry.body)
    return (
      read.success &&
      read.data.status === 'open' &&
      !(entry.id in file.replaced) &&
      (read.data.wantsAnswer === true || RIGHTS.includes(read.data.sort ?? ''))
    )
  })
}

/** The country's where it sets one, else ours. */
export const answerRequestWithin = ({ times }: Pick<CaseFile, 'times'>): number =>
  times?.['answer-request-days'] ?? ANSWER_REQUEST_WITHIN

export const answerBy = (request: Entry, within = ANSWER_REQUEST_WITHIN): PlainDate =>
  addDays(startOf(request.at), within)

/**
 * R20 [D]: the person whom the file is about may see it, have it corrected, and withdraw; the request is answered in
 * time.
 */
export function r20OwnFile(file: CaseFile, today: PlainDate, within = answerRequestWithin(file)): Ruling {
  if (!holds(file, 'care')) return { rule: 'R20', answer: 'cannot-judge', dependsOn: ['care'] }
  const late = openRequests(file).some((request) => answerBy(request, within) < today)
  return late ? { rule: 'R20', answer: 'refused', missing: ['answer-to-request'] } : { rule: 'R20', answer: 'allowed' }
}

/** R20 at closing: no file closes while a question of the child is unanswered. */
export function r20NothingUnanswered(file: CaseFile): Ruling {
  if (!holds(file, 'care')) return { rule: 'R20', answer: 'cannot-judge', dependsOn: ['care'] }
  return openRequests(file).length > 0
    ? { rule: 'R20', answer: 'refused', missing: ['answer-to-request'] }
    : { rule: 'R20', answer: 'allowed' }
}
