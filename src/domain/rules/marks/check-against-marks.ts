import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import type { MemberId, PersonId } from '../../entry/ids.ts'
import type { Kind } from '../../file/kind.ts'
import { numbersAnsweredBy } from '../../kinds/registration/contact-details.ts'
import { isMarked, marksOf } from '../../kinds/registration/do-not.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { isBarred } from '../r04-suspect-never-decides.ts'
import { markedMembers } from '../marked-members.ts'
import { namesNumber } from './typed-numbers.ts'
import { namesPlace } from './typed-places.ts'

/** A number or a place that must never be used, with the words by which a stranger recognises whose it is. */
export interface NeverUsed {
  readonly what: string
  readonly is: 'number' | 'place'
  readonly called?: string
}

/**
 * All that the card says is never to be used, and what other held folders say about the same people: their numbers, and
 * places where nobody may go.
 */
export function neverUsed(file: CaseFile): readonly NeverUsed[] {
  const marks = marksOf(file)
  const ofMarks = marks.flatMap(({ person, called, numbers, places, never }): NeverUsed[] => [
    ...[...new Set([...numbers, ...(never.includes('contact') ? numbersAnsweredBy(file, person) : [])])].map(
      (what) => ({ what, is: 'number' as const, called }),
    ),
    ...places.map((what) => ({ what, is: 'place' as const, called })),
  ])
  return [...ofMarks, ...forbiddenPlaces(file)]
}

const Forbidden = z.object({ mayGoThere: z.literal('no'), name: z.string().optional(), address: z.string().optional() })

function forbiddenPlaces(file: CaseFile): readonly NeverUsed[] {
  return (file.byKind['whereabouts'] ?? []).flatMap((entry) => {
    const read = entry.id in file.replaced ? undefined : Forbidden.safeParse(entry.body).data
    return read
      ? [read.name, read.address].flatMap((what): NeverUsed[] => (what === undefined ? [] : [{ what, is: 'place' }]))
      : []
  })
}

/** Which of these are named in any text of this part of a body, at any depth. Keys, codes and days are not texts. */
export function namedIn(never: readonly NeverUsed[], part: unknown): readonly NeverUsed[] {
  if (never.length === 0) return []
  const texts = textsIn(part)
  return never.filter(({ what, is }) =>
    texts.some((text) => (is === 'number' ? namesNumber(text, what) : namesPlace(text, what))),
  )
}

const AN_ID = /^[\w-]{21}[AQgw]$/
/** A local number may be written in the same groups: 2234-56-78. */
const A_DAY = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

const partsIn = (part: unknown): readonly string[] =>
  typeof part === 'string'
    ? [part]
    : part !== null && typeof part === 'object'
      ? Object.values(part).flatMap(partsIn)
      : []
const textsIn = (part: unknown) => partsIn(part).filter((text) => !AN_ID.test(text) && !A_DAY.test(text))

/** A quotation: it is kept, whatever it names. */
const SAID: readonly string[] = ['said', 'showed']
const isSaid = (part: object) =>
  'answer' in part && typeof part.answer === 'string' && SAID.includes(part.answer) && 'words' in part

/** A part of a body without quotations. */
function withoutSaid(part: unknown): unknown {
  if (part === null || typeof part !== 'object') return part
  if (Array.isArray(part)) return part.map(withoutSaid)
  return isSaid(part) ? null : Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withoutSaid(value)]))
}

/**
 * Fields with a person who is heard, or whom it is about, and on whom nobody relies: who dissented, whose file is
 * linked, whom help is for. Everywhere else in a plan, a person is chosen.
 */
const NOT_RELIED_ON: Readonly<Record<string, readonly string[]>> = {
  'file-link': ['person', 'answers'],
  'plan-agreed': ['dissent'],
  'best-interests': ['dissent', 'consulted'],
  service: ['whom', 'alsoFor', 'answeredBy', 'whoseReason'],
  'court-date': ['who'],
  // From a colleague who may no longer work with the child.
  'hand-over': ['from'],
}

const chosenIn = (kind: string, part: unknown): readonly string[] =>
  part !== null && typeof part === 'object' && !Array.isArray(part)
    ? Object.entries(part).flatMap(([key, value]) =>
        NOT_RELIED_ON[kind]?.includes(key) === true ? [] : partsIn(value),
      )
    : []

/**
 * The part of a body that is going to be done. Of a decision all of it, unless its kind says less; of a fact nothing,
 * unless its kind says more.
 */
export function aheadOf(kind: Kind, body: unknown): unknown {
  return kind.ahead ? kind.ahead(body) : kind.nature === 'decision' ? body : undefined
}

type Refused = Extract<Ruling, { readonly answer: 'refused' }>

/** Kinds that contain such a number or place because it is their subject. */
const THEIR_MATTER: readonly string[] = ['do-not', 'contact-details', 'whereabouts', 'superseded', 'redaction-noted']

/**
 * Every decision, and every plan in a fact, is checked against the marks, whatever its kind (P2). A chosen person who
 * must not be contacted is refused, and so is a colleague whom the file marks. A number or a place in any text is refused until the writer says that it is there
 * as a warning. What has happened, and what somebody said, is kept and flagged (P1).
 */
export function checkAgainstMarks(
  file: CaseFile,
  kind: Kind,
  { body, asWarning = false }: { readonly body: unknown; readonly asWarning?: boolean },
): { readonly refuses: readonly Refused[]; readonly flags: readonly Refused[] } {
  const never = THEIR_MATTER.includes(kind.name) ? [] : neverUsed(file)
  const ahead = withoutSaid(aheadOf(kind, body))
  const ids = chosenIn(kind.name, ahead)
  const chosen = ids.some((id) => AN_ID.test(id) && mustNotBeMet(file, id as PersonId))
  const marked = ids.length === 0 ? [] : markedMembers(file)
  const colleague = ids.some((id) => marked.includes(id as MemberId))
  const typed = namedIn(never, ahead).length > 0
  const flagged = typed ? asWarning : namedIn(never, body).length > 0
  const refused = (rule: string, missing: string): Refused => ({ rule, answer: 'refused', missing: [missing] })
  return {
    refuses: [
      ...(chosen ? [refused('marked', 'person-to-be-safe')] : []),
      ...(colleague ? [refused('marked', 'colleague-not-marked')] : []),
      ...(typed && !asWarning ? [refused(NEVER_USED, 'without-never-used')] : []),
    ],
    flags: flagged ? [refused(NEVER_USED, 'without-never-used')] : [],
  }
}

/** The name under which a supervisor reads that an entry contains a number or a place that must never be used. */
export const NEVER_USED = 'never-used'

/**
 * Plans that named such a number or place before anybody knew, and not as a warning: the planner reconsiders (P2).
 * Nothing is changed automatically.
 */
export function plansToThinkOver(file: CaseFile, plans: readonly Entry[], today: PlainDate): readonly Due[] {
  const never = plans.length === 0 ? [] : neverUsed(file)
  return plans
    .filter(
      ({ body, wentAround }) =>
        wentAround?.includes(NEVER_USED) !== true && namedIn(never, withoutSaid(body)).length > 0,
    )
    .map(({ id }) => ({ what: 'plan-to-think-over', on: today, entry: id }))
}

const mustNotBeMet = (file: CaseFile, person: PersonId): boolean =>
  isMarked(file, person, 'contact') || isBarred(file, person, 'contact')
