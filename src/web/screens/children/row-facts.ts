import { waitingForApproval } from '#domain/file/approvals.ts'
import { caseStatus, type CaseStatus } from '#domain/file/case-status.ts'
import { current } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { isMissing } from '#domain/kinds/care/missing-episode.ts'
import { visitsAhead } from '#domain/kinds/follow-up/visit-planned.ts'
import { lastSeen, type LastSeen } from '#domain/questions/last-seen.ts'
import { daysBetween, type PlainDate } from '#domain/entry/plain-date.ts'
import { safetyAtAGlance } from '#domain/safety/at-a-glance.ts'
import { urgentNeeds } from '#domain/urgent/urgent-needs.ts'
import { clashes } from '#web/views/child-file/clashes.ts'

export type RowState =
  | {
      readonly is:
        | 'missing'
        | 'urgent'
        | 'not-safe'
        | 'who-lives-there'
        | 'not-checked'
        | 'two-wrote'
        | 'waits'
        | 'closed'
        | 'dormant'
        | 'not-found'
    }
  | { readonly is: 'late'; readonly days: number }

/** What one row of a list shows of a file. Computed only for rows that are shown, once per read. */
export interface RowFacts {
  readonly status: CaseStatus['is']
  /** With whom the child lives, as a code; no name of a place. */
  readonly arrangement: string | null
  readonly state: RowState | null
  readonly seen: LastSeen
  readonly waits: boolean
  readonly twoWrote: boolean
}

const kept = new WeakMap<CaseFile, { readonly today: PlainDate; readonly facts: RowFacts }>()

export function rowFacts(file: CaseFile, today: PlainDate): RowFacts {
  const before = kept.get(file)
  if (before?.today === today) return before.facts
  const facts = workOut(file, today)
  kept.set(file, { today, facts })
  return facts
}

function workOut(file: CaseFile, today: PlainDate): RowFacts {
  const { is: status, endedBy } = caseStatus(file)
  const waits = waitingForApproval(file).length > 0
  const twoWrote = clashes(file).length > 0
  const seen = lastSeen(file, today)
  return {
    status,
    arrangement: current(file, careArrangement)[0]?.body.arrangement ?? null,
    seen,
    waits,
    twoWrote,
    state: endedBy === 'death' ? { is: 'closed' } : stateOf(file, today, { status, waits, twoWrote }),
  }
}

/** One state: safety has priority. */
function stateOf(
  file: CaseFile,
  today: PlainDate,
  known: Pick<RowFacts, 'status' | 'waits' | 'twoWrote'>,
): RowState | null {
  if (isMissing(file)) return { is: 'missing' }
  if (known.status === 'closed') return { is: 'closed' }
  const safety = safetyAtAGlance(file)
  if (urgentNeeds(file).some(({ need, opens }) => need !== 'safety' || opens !== 'care')) return { is: 'urgent' }
  if (safety.whoLivesThere !== 'nothing-known') return { is: 'who-lives-there' }
  if (safety.answer === 'not-safe') return { is: 'not-safe' }
  if (safety.changes.length > 0) return { is: 'not-checked' }
  if (known.status === 'dormant') return { is: 'dormant' }
  if (known.status === 'not-found') return { is: 'not-found' }
  const late = visitsAhead(file).map((entry) => daysBetween(entry.body.on, today))
  const latest = Math.max(0, ...late)
  if (latest > 0) return { is: 'late', days: latest }
  if (known.twoWrote) return { is: 'two-wrote' }
  return known.waits ? { is: 'waits' } : null
}
