import { z } from 'zod'
import type { CaseFile } from './case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { EntryId, type MemberId } from '../entry/ids.ts'
import { startOf, type When } from '../entry/plain-date.ts'
import { authorElsewhere, writerIn } from './from-elsewhere.ts'
import { decidedTogether } from './decided-together.ts'

/**
 * Decisions that take effect only with a second person's yes. They are listed here by name, as the fold knows
 * `superseded`, so that any kind may ask about approval without importing another.
 */
export const NEEDS_APPROVAL = [
  'closure',
  'best-interests',
  'return-plan',
  'plan-agreed',
  'demand-answer',
  'exception-asked',
] as const

/**
 * Facts that a supervisor answers: that a child died, or cannot be found. They take effect at once; the answer says
 * that a supervisor reviewed it, or ends the search.
 */
const LightlyClosed = z.object({ reason: z.enum(['died', 'lost']) })
const isLightEnd = ({ kind, body }: Entry): boolean => kind === 'light-closure' && LightlyClosed.safeParse(body).success

/** Whether a second person answers this entry: by its kind, or because two people decide it (`decidedTogether`). */
export const needsAnswer = (entry: Entry): boolean =>
  (NEEDS_APPROVAL as readonly string[]).includes(entry.kind) ||
  decidedTogether(entry) !== undefined ||
  isLightEnd(entry)

const Naming = z.object({ entry: EntryId })

export interface Answers {
  readonly approvedBy: readonly Entry[]
  readonly returnedBy: readonly Entry[]
  /** A yes from the person who asked: kept and shown, without effect. */
  readonly own: readonly Entry[]
}

/**
 * What a supervisor answered to an entry, in the entry's own folder. Nobody answers their own request. Of a file that came
 * from another agency, what one of its supervisors had answered there to another's request counts.
 */
export function answersTo(file: CaseFile, asked: Entry): Answers {
  const naming = (kind: string) =>
    (file.byKind[kind] ?? []).filter((entry) => {
      const read = Naming.safeParse(entry.body)
      const isBeside = entry.file === asked.file && entry.folder === asked.folder
      return isBeside && read.success && read.data.entry === asked.id
    })
  const author = authorElsewhere(file)
  const there = author(asked)
  const isOthers = (entry: Entry) => {
    const answeredThere = author(entry)
    return there && answeredThere
      ? answeredThere.supervisor && answeredThere.member !== there.member
      : entry.by !== asked.by && (file.supervisors?.includes(entry.by) ?? true)
  }
  const yes = naming('approved')
  return {
    approvedBy: yes.filter(isOthers),
    returnedBy: naming('returned').filter(isOthers),
    own: yes.filter((entry) => writerIn(file)(entry) === (there?.member ?? asked.by)),
  }
}

export type ApprovalState = 'waiting' | 'approved' | 'returned' | 'answered-both-ways'

export function approvalStateOf(file: CaseFile, asked: Entry): ApprovalState {
  const { approvedBy, returnedBy } = answersTo(file, asked)
  if (approvedBy.length > 0 && returnedBy.length > 0) return 'answered-both-ways'
  if (returnedBy.length > 0) return 'returned'
  return approvedBy.length > 0 ? 'approved' : 'waiting'
}

/**
 * Where two supervisors answered differently, the decision does not hold until they have talked: what is open remains
 * open.
 */
export const isApproved = (file: CaseFile, asked: Entry): boolean => approvalStateOf(file, asked) === 'approved'

/** From when a decision of two people holds: the day of the first yes with effect. Undefined where it does not hold. */
export const approvedFrom = (file: CaseFile, asked: Entry): When | undefined =>
  isApproved(file, asked)
    ? answersTo(file, asked)
        .approvedBy.map(({ at }) => at)
        .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))[0]
    : undefined

/** Kinds that answer what somebody asked for. */
export const ANSWERS: readonly string[] = ['approved', 'returned']

/**
 * Whether a member may answer an entry with effect: a supervisor who is not its author. The device knows from certified
 * roles who is a supervisor.
 */
export const mayAnswer = (asked: Entry, member: MemberId): boolean => asked.by !== member

/**
 * Those of these values that hold and that no holding value replaced, directly or through others. A value that does not
 * hold replaces nothing by itself, but the chain goes through it: the person who replaced a returned request had seen
 * what that request would have replaced. Values that replace each other in a circle are all dropped.
 */
export function holdingNow<Body>(
  values: readonly Entry<Body>[],
  holds: (value: Entry<Body>) => boolean,
): readonly Entry<Body>[] {
  const byId = new Map(values.map((value) => [value.id, value]))
  const passed = new Set<EntryId>()
  const ahead = values.filter(holds).flatMap((value) => value.replaces.filter((old) => old !== value.id))
  for (let old = ahead.pop(); old !== undefined; old = ahead.pop()) {
    if (passed.has(old)) continue
    passed.add(old)
    ahead.push(...(byId.get(old)?.replaces ?? []))
  }
  return values.filter((value) => holds(value) && !passed.has(value.id))
}

/**
 * What a member asked for and a second person sent back, with the answer's words; until it is asked again or settled
 * otherwise.
 */
export function sentBackTo(
  file: CaseFile,
  member: MemberId,
): readonly { readonly asked: Entry; readonly answer: Entry }[] {
  return file.entries.flatMap((asked) => {
    const stands =
      needsAnswer(asked) &&
      writerIn(file)(asked) === member &&
      !(asked.id in file.replaced) &&
      file.byKind[asked.kind]?.includes(asked) === true
    const answer =
      stands && approvalStateOf(file, asked) === 'returned' ? answersTo(file, asked).returnedBy.at(-1) : undefined
    return answer ? [{ asked, answer }] : []
  })
}

/**
 * An end of the work after which somebody who had seen it opened the file again, or wrote the child's wish: nobody has
 * to answer it any more.
 */
const isReplacedByLaterStep = (file: CaseFile, { id, kind }: Entry): boolean =>
  (kind === 'closure' || kind === 'light-closure') &&
  ['reopened', 'dormant-by-wish', 'light-closure'].some((other) =>
    (file.byKind[other] ?? []).some((entry) => entry.id !== id && entry.replaces.includes(id)),
  )

export interface Waiting {
  readonly entry: Entry
  readonly since: ReturnType<typeof startOf>
  readonly standing: 'waiting' | 'answered-both-ways'
}

/** What waits for a second person, oldest first. A decision that a newer one replaced no longer waits. */
export function waitingForApproval(file: CaseFile): readonly Waiting[] {
  return file.entries.flatMap((entry): Waiting[] => {
    if (
      !needsAnswer(entry) ||
      entry.id in file.replaced ||
      isReplacedByLaterStep(file, entry) ||
      !file.byKind[entry.kind]?.includes(entry)
    )
      return []
    const state = approvalStateOf(file, entry)
    return state === 'waiting' || state === 'answered-both-ways'
      ? [{ entry, since: startOf(entry.at), standing: state }]
      : []
  })
}
