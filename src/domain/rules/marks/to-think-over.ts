import { mayBeSought } from '../../file/case-status.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { current } from '../../file/values.ts'
import type { Entry } from '../../entry/entry.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import { inWhoseHands, returnPlan } from '../../kinds/care/return-plan.ts'
import { visitsAhead, type VisitPlanned } from '../../kinds/follow-up/visit-planned.ts'
import { peopleAtHome } from '../family/r07-visit-ahead.ts'
import { isBarred } from '../r04-suspect-never-decides.ts'

/**
 * Visits that were planned before a person became known as unsafe: at a home where that person lives with the child, or
 * by that person, or to meet that person. The planner reconsiders; nothing is cancelled automatically.
 */
export function visitsToThinkOver(file: CaseFile): readonly Entry<VisitPlanned>[] {
  const unsafeAtHome = peopleAtHome(file).some((person) => isBarred(file, person, 'contact'))
  return visitsAhead(file).filter(({ body }) => (body.place === 'home' && unsafeAtHome) || goesBarred(file, body))
}

const goesBarred = (file: CaseFile, { who, meets = [] }: VisitPlanned): boolean =>
  [...('person' in who ? [who.person] : []), ...meets].some(
    (person) => person !== 'child' && isBarred(file, person, 'contact'),
  )

/**
 * From today, and no later than the visit itself, unless it was planned for when they are out. It does not say about
 * whom.
 */
export function dueVisitsToThinkOver(file: CaseFile, today: PlainDate): readonly Due[] {
  if (!mayBeSought(file)) return []
  const open = visitsToThinkOver(file).filter(
    ({ body }) => body.safely !== 'while-they-are-out' || goesBarred(file, body),
  )
  return open.map(({ id, body }) => ({
    what: 'visit-to-think-over',
    on: today < body.on ? today : body.on,
    entry: id,
    ...('member' in body.who && { also: [body.who] }),
  }))
}

/**
 * Returns planned before a person with whom the child would live, or to whom the child would be handed, became known as
 * unsafe. Nothing is called off automatically, and the due does not say about whom.
 */
export function dueReturnsToThinkOver(file: CaseFile, today: PlainDate): readonly Due[] {
  return current(file, returnPlan).flatMap(({ id, body }) => {
    const barred = inWhoseHands(body).some((whom) => whom !== 'child' && isBarred(file, whom, 'hand-over'))
    return barred && (body.stage === 'planned' || body.stage === 'travelling')
      ? [{ what: 'return-to-think-over', on: today, entry: id }]
      : []
  })
}
