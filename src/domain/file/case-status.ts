import { z } from 'zod'
import { holdingNow, isApproved, standingOf } from './approvals.ts'
import type { CaseFile } from './case-file.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, Folder } from '../entry/ids.ts'

/**
 * Whether a file is being worked on. `closure-asked` is open and waits for a supervisor; `dormant` is the child's wish: neither overdue nor closed (P15).
 * `not-found`: a worker wrote that the child cannot be found, and no supervisor has ended the search; work on her safety goes on.
 */
export interface CaseStatus {
  readonly is: 'open' | 'closure-asked' | 'closed' | 'dormant' | 'reopened' | 'not-found'
  /** Of a closed file: the child died; two people ended the work; or one person alone did. Null while it is not closed. */
  readonly endedBy: 'death' | 'two' | 'one' | null
  /** The entries that say so; none for a file that was never anything but open. */
  readonly by: readonly EntryId[]
  /** People have said different things that nobody has brought together yet. The more open one leads. */
  readonly clash: boolean
  /** Closings that somebody asked for and that wait for an answer. */
  readonly asked: readonly EntryId[]
  /** Folders that might say otherwise and are not held. */
  readonly unread: readonly Folder[]
}

const CLOSING = ['closure', 'light-closure']
/** The kinds that set a file's status. An entry of any of them names in `replaces` what stood before (`whatItReplaces`). */
export const STATUS_KINDS: readonly string[] = [...CLOSING, 'dormant-by-wish', 'reopened']

/** A full closure holds only beside an approval of another member; every other change of status holds at once, and *cannot be found* as what it is until a supervisor ends it. */
const holds = (file: CaseFile, entry: Entry) => entry.kind !== 'closure' || isApproved(file, entry)

/**
 * Status is one value that four kinds may set; each entry names in `replaces` the status entries that its writer saw. Only an entry that holds
 * replaces another, so a closure that was asked for and sent back never wakes a dormant file. No clock is asked, so arrival order does not matter;
 * where entries replace each other in a circle none is left, and the file is open.
 */
export function caseStatus(file: CaseFile): CaseStatus {
  // Of files that are read together the one that is worked in says it: an older one that was closed closes nothing.
  const setting = STATUS_KINDS.flatMap((kind) => file.byKind[kind] ?? []).filter(
    (entry) => !file.joined?.includes(entry.file),
  )
  const now = holdingNow(setting, (entry) => holds(file, entry))

  const askedFor = setting.filter(
    (entry) => entry.kind === 'closure' && !(entry.id in file.replaced) && !isPassed(entry, now),
  )
  const asked = askedFor.filter((entry) => standingOf(file, entry) === 'waiting').map((entry) => entry.id)
  const bothWays = askedFor.some((entry) => standingOf(file, entry) === 'answered-both-ways')

  const leads = lead(now.map((entry) => meaning(file, entry)))
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

/** Answered by something that holds: a closing that was asked for waits no more once the file was opened again, or closed, by somebody who had seen it. */
const isPassed = (asked: Entry, now: readonly Entry[]) => now.some((entry) => entry.replaces.includes(asked.id))

type Meaning = 'died' | 'reopened' | 'not-found' | 'dormant' | 'closed'
const Reason = z.object({ reason: z.string() })

function meaning(file: CaseFile, entry: Entry): Meaning {
  if (entry.kind === 'reopened') return 'reopened'
  if (!CLOSING.includes(entry.kind)) return 'dormant'
  const reason = entry.kind === 'light-closure' ? Reason.safeParse(entry.body).data?.reason : undefined
  if (reason === 'died') return 'died'
  return reason === 'lost' && !isApproved(file, entry) ? 'not-found' : 'closed'
}

/** Of several that nobody brought together, a death leads: nobody rings a family in mourning because two devices differ. After it the more open one. */
const LEADS: readonly Meaning[] = ['died', 'reopened', 'not-found', 'dormant', 'closed']
const lead = (said: readonly Meaning[]): Meaning | 'open' => LEADS.find((one) => said.includes(one)) ?? 'open'

/** Every closing that holds has a second person's yes, or one of them is the act of one person alone. */
const endedBy = (file: CaseFile, now: readonly Entry[]) =>
  now.every((entry) => isApproved(file, entry)) ? 'two' : 'one'

/** Work goes on: what was promised is still due. */
export const isUnderWay = (file: CaseFile): boolean => caseStatus(file).is !== 'closed'

/** The child may be sought for a contact that was expected: the file is neither closed nor dormant, and the child can be found. */
export const mayBeSought = (file: CaseFile): boolean =>
  !['closed', 'dormant', 'not-found'].includes(caseStatus(file).is)

/** A second person agreed that the work ends, or the child died. Before that no single act ends what is owed to the child's safety. */
export const isOver = (file: CaseFile): boolean => ['death', 'two'].includes(caseStatus(file).endedBy ?? '')
