import { holdingNow, isApproved, standingOf } from './approvals.ts'
import type { CaseFile } from './case-file.ts'
import type { Entry } from './entry.ts'
import type { EntryId, Folder } from './ids.ts'

/**
 * Whether a file is being worked on. `closure-asked` is open and waits for a supervisor; `dormant` is the child's wish: neither overdue nor closed (P15).
 */
export interface CaseStatus {
  readonly is: 'open' | 'closure-asked' | 'closed' | 'dormant' | 'reopened'
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

/** A full closure holds only beside an approval of another member; every other change of status holds at once. */
const holds = (file: CaseFile, entry: Entry) => entry.kind !== 'closure' || isApproved(file, entry)

/**
 * Status is one value that four kinds may set; each entry names in `replaces` the status entries that its writer saw. Only an entry that holds
 * replaces another, so a closure that was asked for and sent back never wakes a dormant file. No clock is asked, so arrival order does not matter;
 * where entries replace each other in a circle none is left, and the file is open.
 */
export function caseStatus(file: CaseFile): CaseStatus {
  // Of files that are read together the one that is worked in says it: an older one that was closed closes nothing.
  const setting = STATUS_KINDS.flatMap((kind) => file.byKind[kind] ?? []).filter((entry) => !file.joined?.includes(entry.file))
  const now = holdingNow(setting, (entry) => holds(file, entry))

  const askedFor = setting.filter((entry) => entry.kind === 'closure' && !(entry.id in file.replaced) && !isPassed(entry, now))
  const asked = askedFor.filter((entry) => standingOf(file, entry) === 'waiting').map((entry) => entry.id)
  const bothWays = askedFor.some((entry) => standingOf(file, entry) === 'answered-both-ways')

  const leads = lead(now)
  const closing = asked.length > 0 && leads !== 'closed' && leads !== 'dormant'
  return {
    is: closing ? 'closure-asked' : leads,
    by: now.map((entry) => entry.id).sort(),
    clash: bothWays || new Set(now.map(meaning)).size > 1,
    asked: asked.sort(),
    unread: (['card', 'care'] as const).filter((folder) => !file.held.includes(folder)),
  }
}

/** Answered by something that holds: a closing that was asked for waits no more once the file was opened again, or closed, by somebody who had seen it. */
const isPassed = (asked: Entry, now: readonly Entry[]) => now.some((entry) => entry.replaces.includes(asked.id))

const meaning = (entry: Entry) => (CLOSING.includes(entry.kind) ? 'closed' : entry.kind === 'reopened' ? 'reopened' : 'dormant')

function lead(now: readonly Entry[]): 'open' | 'reopened' | 'dormant' | 'closed' {
  const said = now.map(meaning)
  if (said.length === 0) return 'open'
  return said.includes('reopened') ? 'reopened' : said.includes('dormant') ? 'dormant' : 'closed'
}

/** Work goes on: what was promised is still due. */
export const isUnderWay = (file: CaseFile): boolean => caseStatus(file).is !== 'closed'

/** The child may be sought for a contact that was expected: the file is neither closed nor dormant. */
export const mayBeSought = (file: CaseFile): boolean => !['closed', 'dormant'].includes(caseStatus(file).is)
