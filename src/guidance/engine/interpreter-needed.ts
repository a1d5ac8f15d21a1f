import type { Entry } from '#domain/entry/entry.ts'
import { endOf, startOf, type PlainDate } from '#domain/entry/plain-date.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { firstHours } from '#domain/kinds/first-72-hours/first-hours.ts'
import { card } from '#domain/kinds/registration/card.ts'
import { service, type ServiceStage } from '#domain/kinds/services/service.ts'
import { every, has, some, type Condition } from './condition.ts'
import { isForTheChild } from './further-conditions.ts'
import { notIn } from './shared-conditions.ts'

const isInterpreterAt = (body: BodyOf<typeof service>, ...stages: readonly ServiceStage[]): boolean =>
  body.sub === 'interpreter' && stages.includes(body.stage) && isForTheChild(body)

/** Somebody interprets: as help that is agreed, or by the line of the first hours. Where a day is given, on it or later. */
const interpreterFoundSince = (day?: PlainDate): Condition => {
  const isSince = ({ at }: Entry) => day === undefined || endOf(at) >= day
  return some(
    has(
      service,
      'stage',
      (body, entry) => isSince(entry) && isInterpreterAt(body, 'accepted', 'in-progress', 'completed'),
    ),
    has(
      firstHours,
      'answer',
      (body, entry) => isSince(entry) && body.line === 'interpreter' && ['yes', 'not-needed'].includes(body.answer),
    ),
  )
}

/** Somebody wrote that the child needs one: on the card, or later than anybody was found, as help that is needed, missing or over. */
export const interpreterNeeded = some(
  every(
    has(card, 'interpreter', (body) => body.interpreter === 'needed'),
    notIn(interpreterFoundSince(), 'care'),
  ),
  has(
    service,
    'stage',
    (body, { at }, seen) =>
      isInterpreterAt(body, 'needed', 'absent', 'unfit', 'discontinued') &&
      notIn(interpreterFoundSince(startOf(at)), 'care').look(seen) !== null,
  ),
)
