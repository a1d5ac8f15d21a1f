import type { CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { teamRow, type TeamRow } from './team-view.ts'

/**
 * The files of one caseload in the order of a review: a child who is missing, what is urgent or not safe, a look at safety
 * that is late, who was not seen in time, the rest; within each, whom nobody saw for longest. It is not a score, and files
 * that are over are left out.
 */
export function inOrderOfReview<Child>(
  kinds: readonly Kind[],
  children: readonly Child[],
  fileOf: (child: Child) => CaseFile,
  today: PlainDate,
): readonly Child[] {
  return children
    .map((child) => ({ child, row: teamRow(kinds, fileOf(child), today) }))
    .filter(({ row }) => row.status.is !== 'closed')
    .toSorted((a, b) => rank(a.row, today) - rank(b.row, today) || daysUnseen(b.row) - daysUnseen(a.row))
    .map(({ child }) => child)
}

const NEVER_SEEN = 100_000
const daysUnseen = ({ lastSeen }: TeamRow): number => lastSeen.daysAgo ?? NEVER_SEEN

function rank(row: TeamRow, today: PlainDate): number {
  if (row.missing) return 0
  if (row.lookFirst.length > 0) return 1
  if (row.ofSafety.some(({ on }) => on < today)) return 2
  return row.lastSeen.late ? 3 : 4
}
