import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind, type BodyOf, type EntryOf } from '../../file/kind.ts'
import { endOf, PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { meetings } from '../follow-up/visit.ts'

/**
 * Going to live with a family or in a country, back or for the first time: *home* may be a place where this child has
 * never lived. A decision: R8 checks it, and it takes effect with another person's approval. A child who has already
 * gone is a `care-arrangement`.
 */
export const returnPlan = defineKind({
  name: 'return-plan',
  folders: ['care', 'whereabouts'],
  step: 'care',
  version: 1,
  nature: 'decision',
  schema: z.strictObject({
    to: Line,
    place: z.enum(['lived-there-before', 'never-lived-there']),
    with: z.array(Whom).min(1).max(20),
    stage: z.enum(['planned', 'travelling', 'handed-over', 'received', 'called-off']),
    childSays: Say,
    prepared: z.strictObject({ child: Words, family: Words, community: Words.optional() }),
    handOver: z.strictObject({ travelsWith: Doer, receivedBy: Doer, papers: z.array(Line).max(20) }),
    firstVisitBy: PlainDate,
    ifItFails: Words,
  }),
  single: {},
  ahead: (body) => (body.stage === 'called-off' ? undefined : body),
  due: firstVisitDue,
})

/**
 * What a further stage of the same return begins with: the plan as it was agreed. Which stage it is now, and what the
 * child says of it, is asked each time. Undefined where none is under way: a return after one that was called off, or
 * after the child was received, is planned from the beginning.
 */
export function planForNextStage(
  file: CaseFile,
):
  | {
      readonly before: EntryOf<typeof returnPlan>
      readonly body: Omit<BodyOf<typeof returnPlan>, 'stage' | 'childSays'>
    }
  | undefined {
  const [before, other] = current(file, returnPlan)
  if (!before || other || before.body.stage === 'called-off' || before.body.stage === 'received') return undefined
  const { stage: _, childSays: __, ...body } = before.body
  return { before, body }
}

/** With whom the child would live, who would bring the child there, and who would receive it. */
export function inWhoseHands({
  with: there,
  handOver,
}: {
  readonly with: readonly Whom[]
  readonly handOver: { readonly travelsWith: Doer; readonly receivedBy: Doer }
}): readonly Whom[] {
  return [
    ...new Set([
      ...there,
      ...[handOver.travelsWith, handOver.receivedBy].flatMap((who) => ('person' in who ? [who.person] : [])),
    ]),
  ]
}

function firstVisitDue(file: CaseFile): readonly Due[] {
  const visited = (from: PlainDate) => meetings(file).some((entry) => endOf(entry.at) >= from)
  return current(file, returnPlan).flatMap(({ id, body, at }) =>
    (body.stage === 'received' || body.stage === 'handed-over') && !visited(endOf(at))
      ? [{ what: 'first-visit-after-return', on: body.firstVisitBy, entry: id }]
      : [],
  )
}
