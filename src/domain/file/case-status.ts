import { z } from 'zod'
import { holdingNow, isApproved, approvalStateOf } from './approvals.ts'
import type { CaseFile } from './case-file.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, Folder } from '../entry/ids.ts'

/**
 * Whether a file is being worked on. `closure-asked`: open, and waits for a supervisor. `dormant`: the child's wish,
 * neither overdue nor closed (P15). `not-found`: a worker wrote that the child cannot be found, and no supervisor has
 * ended the search; work on the child's safety goes on.
 */
export interface CaseStatus {
  readonly is: 'open' | 'closure-asked' | 'closed' | 'dormant' | 'reopened' | 'not-found'
  /**
   * How a closed file ended: the child died; two people ended the work; or one person alone did. Null while it is not
   * closed.
   */
  readonly endedBy: 'death' | 'two' | 'one' | null
  /** The entries that set the status; none for a file that was always open. */
  readonly by: readonly EntryId[]
  /** People wrote different statuses that nobody has reconciled yet. The more open one leads. */
  readonly clash: boolean
  /** Closings that somebody asked for and nobody has answered. */
  readonly asked: readonly EntryId[]
  /** Folders that might say otherwise and are not held. */
  readonly unread: readonly Folder[]
}

const CLOSING = ['closure', 'light-closure']
/**
 * The kinds that set a file's status. An entry of any of them names in `replaces` the status before it
 * (`whatItReplaces`).
 */
export const STATUS_KINDS: readonly string[] = [...CLOSING, 'dormant-by-wish', 'reopened']

/**
 * The own wish of somebody who is of age closes the file, and a supervisor is told. Where its writer could not tell the
 * age, or went around it, it waits for a supervisor as every closing.
 */
export const closesByOwnWish = ({ kind, body, wentAround = [], unjudged = [] }: Entry): boolean =>
  kind === 'closure' &&
  Reason.safeParse(body).data?.reason === 'own-wish-of-age' &&
  ![...wentAround, ...unjudged].includes('R2')

/**
 * Every other full closure takes effect only with another member's approval; every other change of status takes effect
 * at once, and *cannot be found* remains `not-found` until a supervisor ends the search.
 */
const holds = (file: CaseFile, entry: Entry) =>
  entry.kind !== 'closure' || closesByOwnWish(entry) || isApproved(file, entry)

/**
 * Status is one value that four kinds may set; each entry names in `replaces` the status entries that its writer saw.
 * Only an entry in effect replaces another, so a closure that was sent back never reopens a dormant file. No clock is
 * read, so arrival order does not matter. Where entries replace each other in a circle none is left, and the file is
 * open.
 */
export function caseStatus(file: CaseFile): CaseStatus {
  const known = statuses.get(file)
  if (known) return known
  const status = statusOf(file)
  statuses.set(file, status)
  return status
}

/** Cached for each fold: some twenty kinds ask for it each time that what is due in a file is listed. */
const statuses = new WeakMap<CaseFile, CaseStatus>()

function statusOf(file: CaseFile): CaseStatus {
  // Of files read together, the one that is worked in sets the status: an older, closed one closes nothing. That the
  // child died is true in whichever of them it was written.
  const inAll = STATUS_KINDS.flatMap((kind) => file.byKind[kind] ?? [])
  const setting = inAll.filter((entry) => !file.joined?.includes(entry.file))
  const died = (entry: Entry) => file.joined?.includes(entry.file) === true && meaning(file, entry) === 'died'
  const now = [
    ...holdingNow(setting, (entry) => holds(file, entry)),
    ...(inAll.some(died) ? holdingNow(inAll, (entry) => holds(file, entry)).filter(died) : []),
  ]

  const askedFor = setting.filter(
    (entry) =>
      entry.kind === 'closure' && !closesByOwnWish(entry) && !(entry.id in file.replaced) && !isPassed(entry, now),
  )
  const asked = askedFor.filter((entry) => approvalStateOf(file, entry) === 'waiting').map((entry) => entry.id)
  const bothWays = askedFor.some((entry) => approvalStateOf(file, entry) === 'answered-both-ways')

  const leads = diedByCard(file) ? 'died' : lead(now.map((entry) => meaning(file, entry)))
  const closing = asked.length > 0 && (leads === 'open' || leads === 'reopened')
  return {
    is: closing ? 'closure-asked' : leads === 'died' ? 'closed' : leads,
    endedBy: leads === 'died' ? 'death' : leads === 'closed' ? endedBy(file, now) : null,
    by: now.map((entry) => entry.id).sort(),
    clash: bothWays || new Set(now.map((entry) => meaning(file, entry))).size > 1,
    asked: asked.sort(),
    unread: (['card', 'care'] as const).filter((folder) => !file.held.includes(folder)),
  }
}

/**
 * Settled by an entry in effect: a requested closing no longer waits once somebody who had seen it opened or closed the
 * file.
 */
const isPassed = (asked: Entry, now: readonly Entry[]) => now.some((entry) => entry.replaces.includes(asked.id))

type Meaning = 'died' | 'reopened' | 'not-found' | 'dormant' | 'closed'
const Reason = z.object({ reason: z.string() })
const OnCard = z.object({ afterDeath: z.literal(true), stands: z.literal(true) })

/**
 * Those who do not hold the entry itself read on the card that the child died (`death-on-card.ts`). The kind is read by
 * shape: it asks for the status of a file itself.
 */
const diedByCard = (file: CaseFile): boolean =>
  !file.held.includes('care') &&
  (file.byKind['ask-before-acting'] ?? []).some(
    ({ id, body }) => !(id in file.replaced) && !(id in file.struck) && OnCard.safeParse(body).success,
  )

function meaning(file: CaseFile, entry: Entry): Meaning {
  if (entry.kind === 'reopened') return 'reopened'
  if (!CLOSING.includes(entry.kind)) return 'dormant'
  const reason = entry.kind === 'light-closure' ? Reason.safeParse(entry.body).data?.reason : undefined
  if (reason === 'died') return 'died'
  return reason === 'lost' && !isApproved(file, entry) ? 'not-found' : 'closed'
}

/**
 * Of several unreconciled statuses a death leads, so that nobody rings a family in mourning because two devices differ;
 * then the more open one.
 */
const LEADS: readonly Meaning[] = ['died', 'reopened', 'not-found', 'dormant', 'closed']
const lead = (said: readonly Meaning[]): Meaning | 'open' => LEADS.find((one) => said.includes(one)) ?? 'open'

/** Whether every closing in effect has a second person's yes. */
const endedBy = (file: CaseFile, now: readonly Entry[]) =>
  now.every((entry) => isApproved(file, entry)) ? 'two' : 'one'

/** Work goes on: what was promised is still due. */
export const isUnderWay = (file: CaseFile): boolean => caseStatus(file).is !== 'closed'

/**
 * The child may be contacted about an expected meeting: the file is neither closed nor dormant, and the child can be
 * found.
 */
export const mayBeSought = (file: CaseFile): boolean =>
  !['closed', 'dormant', 'not-found'].includes(caseStatus(file).is)

/**
 * A second person agreed that the work ends, or the child died. Until then no single act ends what is owed to the
 * child's safety.
 */
export const isOver = (file: CaseFile): boolean => ['death', 'two'].includes(caseStatus(file).endedBy ?? '')
