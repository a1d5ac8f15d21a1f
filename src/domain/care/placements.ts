import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { EntryId } from '../entry/ids.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import type { BodyOf } from '../file/kind.ts'
import { addMonths, daysBetween, endOf, type PlainDate } from '../entry/plain-date.ts'

export interface Placement {
  readonly entry: EntryId
  readonly arrangement: BodyOf<typeof careArrangement>['arrangement']
  readonly since: PlainDate
  /** Null: the child still lives there. */
  readonly until: PlainDate | null
  readonly days: number
  /** Why the previous placement ended. */
  /** Empty where nobody gave a reason yet. */
  readonly why: NonNullable<BodyOf<typeof careArrangement>['whyChanged']>
}

export interface Placements {
  readonly all: readonly Placement[]
  readonly now: Placement | null
  /** Moves within the twelve months before today; the first known place is not a move. A count, never a score. */
  readonly movesInYear: number
  readonly movesTheChildWished: number
  readonly siblings: 'together' | 'apart' | 'has-none' | 'not-known'
}

/** Where the child lived, in order, as it was written. An entry that does not change the arrangement is not a move. */
export function placements(file: CaseFile, today: PlainDate): Placements {
  const written = all(file, careArrangement).filter((entry) => endOf(entry.at) <= today)
  const moves = written.filter((entry, at) => at === 0 || differs(entry.body, written[at - 1]?.body))
  const list = moves.map(({ id, at, body }, n): Placement => {
    const next = moves[n + 1]
    const until = next ? endOf(next.at) : null
    return {
      entry: id,
      arrangement: body.arrangement,
      since: endOf(at),
      until,
      days: daysBetween(endOf(at), until ?? today),
      why: body.whyChanged ?? [],
    }
  })
  const year = addMonths(today, -12)
  const inYear = list.slice(1).filter((placement) => placement.since > year)
  return {
    all: list,
    now: list.at(-1) ?? null,
    movesInYear: inYear.length,
    movesTheChildWished: inYear.filter((placement) => placement.why.includes('child-wished-it')).length,
    siblings: written.at(-1)?.body.siblings ?? 'not-known',
  }
}

type Arranged = BodyOf<typeof careArrangement>
const differs = (a: Arranged, b: Arranged | undefined) =>
  b === undefined || a.arrangement !== b.arrangement || [...a.with].sort().join() !== [...b.with].sort().join()
