import type { CaseFile } from '../file/case-file.ts'
import { caseStatus } from '../file/case-status.ts'
import { due } from '../dues/due.ts'
import type { MemberId } from '../entry/ids.ts'
import type { Kind } from '../file/kind.ts'
import { openingOf } from '../kinds/registration/file-opened.ts'
import { carrierOf } from './caseload.ts'
import { lastSeen } from '../questions/last-seen.ts'
import { phaseOf } from '../kinds/planning/phase-of.ts'
import { addDays, endOf, type PlainDate } from '../entry/plain-date.ts'

/** What one person carries. Counts of work, side by side: no sum of them, no ranking. */
export interface Workload {
  readonly member: MemberId
  readonly files: number
  /** Children to be seen every fortnight or more often. */
  readonly often: number
  readonly inCrisis: number
  readonly openedLately: number
  /** Dormant by the child's wish: counted, and no work is owed. */
  readonly dormant: number
  /** Due within the coming week, and not waiting for others. */
  readonly thisWeek: number
  /** Past its day, and not waiting for others. */
  readonly late: number
}

const OFTEN = 14
const LATELY = 30
const WEEK = 7

/** By the person who carries a file (`carrierOf`). Ordered by id, which has no meaning. */
export function workloads(kinds: readonly Kind[], files: readonly CaseFile[], today: PlainDate): readonly Workload[] {
  const carried = files.flatMap((file) => {
    const holder = carrierOf(file)
    return holder === undefined ? [] : [{ holder, file }]
  })
  return [...Map.groupBy(carried, ({ holder }) => holder)]
    .map(([member, theirs]) =>
      workloadOf(
        kinds,
        member,
        theirs.map(({ file }) => file),
        today,
      ),
    )
    .sort((a, b) => (a.member < b.member ? -1 : 1))
}

function workloadOf(kinds: readonly Kind[], member: MemberId, files: readonly CaseFile[], today: PlainDate): Workload {
  const count = (counts: (file: CaseFile) => boolean) => files.filter(counts).length
  const own = files
    .flatMap((file) => due(kinds, file, today))
    .filter((item) => item.waitingOn === undefined && item.forSupervisor === undefined && isTheirs(item.who, member))
  return {
    member,
    files: files.length,
    often: count((file) => (lastSeen(file, today).agreedDays ?? Infinity) <= OFTEN),
    inCrisis: count((file) => phaseOf(file, today).phase === 'crisis'),
    openedLately: count(
      (file) => (openingOf(file) ? endOf(openingOf(file)?.at ?? today) : '') > addDays(today, -LATELY),
    ),
    dormant: count((file) => caseStatus(file).is === 'dormant'),
    thisWeek: own.filter(({ on }) => on >= today && on <= addDays(today, WEEK)).length,
    late: own.filter(({ on }) => on < today).length,
  }
}

/** What another person is named for is not counted for the person who carries the file. */
const isTheirs = (who: ReturnType<typeof due>[number]['who'], member: MemberId) =>
  who === undefined || !('member' in who) || who.member === member
