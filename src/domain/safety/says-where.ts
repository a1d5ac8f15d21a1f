import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import type { Kind } from '../file/kind.ts'
import { current } from '../file/values.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { fromEarlierList } from '../kinds/before/from-earlier-list.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { riskAssessment } from '../kinds/assessment/risk-assessment.ts'
import { safetyPlan } from '../kinds/assessment/safety-plan.ts'
import { afterReturn } from '../kinds/care/after-return.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { returnPlan } from '../kinds/care/return-plan.ts'
import { tracingRequest } from '../kinds/care/tracing-request.ts'
import { tracingStep } from '../kinds/care/tracing-step.ts'
import { whereabouts } from '../kinds/care/whereabouts.ts'
import { begun } from '../kinds/follow-up/begun.ts'
import { concern } from '../kinds/follow-up/concern.ts'
import { documentKept } from '../kinds/follow-up/document-kept.ts'
import { exceptionAsked } from '../kinds/planning/exception-asked.ts'
import { service } from '../kinds/services/service.ts'

type SaysWhere = readonly [kind: string, says: (body: unknown) => boolean]

function says<Name extends string, Body>(kind: Kind<Name, Body>, when: (body: Body) => boolean): SaysWhere {
  return [
    kind.name,
    (body) => {
      const read = kind.schema.safeParse(body)
      return read.success && when(read.data)
    },
  ]
}

const FACTS_AND_DECISIONS: ReadonlyMap<string, (body: unknown) => boolean> = new Map([
  says(whereabouts, ({ is }) => is === 'known'),
  // The places to which the child goes when in danger.
  says(safetyPlan, ({ safePlaces }) => safePlaces.length > 0),
  says(returnPlan, ({ stage }) => stage !== 'called-off'),
  says(afterReturn, ({ place }) => place === 'lives-elsewhere-by-wish' || place === 'had-to-leave'),
  says(missingEpisode, ({ is }) => is === 'known-elsewhere'),
  // The child lives with the person who was found.
  says(tracingStep, ({ state }) => state === 'reunified'),
  says(riskAssessment, ({ place }) => place !== undefined),
  says(service, ({ category }) => category === 'accommodation-care'),
])

/** Kinds that may be written in `whereabouts`, and which of their entries there say where the child can be found. */
export const SAYS_WHERE: ReadonlyMap<string, (body: unknown) => boolean> = new Map([
  ...FACTS_AND_DECISIONS,
  // What was typed into the form of such a fact, however much of it: an address may be in it.
  says(begun, ({ of, said, done }) => {
    const [kind = ''] = of.split('/')
    return !done && FACTS_AND_DECISIONS.has(kind) && (kind !== missingEpisode.name || said.includes('known-elsewhere'))
  }),
  // A paper that somebody files here names the place: a lease, a school’s letter.
  says(documentKept, () => true),
  // A column of an agency's list that was put here: an address, a shelter.
  says(fromEarlierList, () => true),
  says(exceptionAsked, ({ of, asks }) => FACTS_AND_DECISIONS.get(of)?.(parsed(asks)) ?? false),
])

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Kinds that may be written in `whereabouts` and do not say where the child can be found, each with the reason. */
export const SAYS_NOT_WHERE: Readonly<Record<string, string>> = {
  approved: 'answers a decision that is there already',
  concern: 'says what somebody is worried about',
  'ethical-reflection': 'weighs a hard question',
  factor: 'says what endangers or protects the child',
  'guidance-dismissed': 'lays a card aside',
  'hidden-address': 'is in the directory of services and about no child',
  'redaction-noted': 'says that words were taken out',
  returned: 'answers a decision that is there already',
  'shared-with': 'says what was told to whom outside the agency',
  superseded: 'takes back an entry',
  'tracing-request': 'says whom somebody searches for, and by whom',
}

/** Whether an entry says where the child can be found from now on. */
export const saysWhere = ({ folder, kind, body }: Pick<Entry, 'folder' | 'kind' | 'body'>): boolean =>
  folder === 'whereabouts' && (SAYS_WHERE.get(kind)?.(body) ?? false)

type Holds = readonly [kind: Kind, holds: (body: unknown, today: PlainDate) => boolean]

function holdsWhile<Name extends string, Body>(
  kind: Kind<Name, Body>,
  still: (body: Body, today: PlainDate) => boolean,
): Holds {
  return [
    kind,
    (body, today) => {
      const read = kind.schema.safeParse(body)
      return read.success && still(read.data, today)
    },
  ]
}

/** Orders about who may come near the child: papers of other sorts may name the place that the child left. */
const ORDERS: readonly string[] = ['court', 'guardianship', 'police']

/**
 * What still holds after a move, by kind: other places, the safety plan; worries and risks that nobody ended, since
 * whoever goes there must know them; orders that are in force; a journey or a search that was decided. Not: what says
 * where the child was.
 */
const STILL_HOLDS: readonly Holds[] = [
  holdsWhile(whereabouts, ({ is }) => is === 'known'),
  holdsWhile(safetyPlan, ({ safePlaces }) => safePlaces.length > 0),
  holdsWhile(concern, (body) => body.status === 'open' || body.goesOn),
  holdsWhile(factor, (body, today) => body.is !== 'over' && (body.until === undefined || body.until >= today)),
  holdsWhile(
    documentKept,
    ({ sort, validUntil }, today) => ORDERS.includes(sort) && (validUntil === undefined || validUntil >= today),
  ),
  holdsWhile(returnPlan, ({ stage }) => stage === 'planned' || stage === 'travelling'),
  holdsWhile(tracingRequest, ({ is }) => is === 'asked'),
]

/**
 * What else of `whereabouts` still holds after entries that say where the child is (`STILL_HOLDS`). It is written again
 * with them, so that a member who is granted the folder later has it. A decision that a second person answered is
 * asked about again: their yes was to a plan from the place that the child left.
 */
export function stillTrue(
  file: CaseFile,
  written: readonly Pick<Entry, 'kind' | 'body' | 'replaces'>[],
  today: PlainDate,
): readonly Entry[] {
  const replaced = new Set(written.flatMap(({ replaces }) => replaces))
  return STILL_HOLDS.flatMap(([kind, holds]) => {
    const track = (body: unknown) => {
      const read = kind.schema.safeParse(body)
      return (read.success && kind.single?.key?.(read.data)) || ''
    }
    const about = new Set(written.flatMap((one) => (one.kind === kind.name ? [track(one.body)] : [])))
    return current(file, kind).filter(
      (entry) =>
        entry.folder === 'whereabouts' &&
        !replaced.has(entry.id) &&
        !about.has(track(entry.body)) &&
        holds(entry.body, today),
    )
  })
}
