import type { Draft } from '#domain/entry/entry.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { attendanceGrid } from '#domain/kinds/before/attendance.ts'
import { peopleOf } from '#domain/kinds/before/group-list.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'

/** Marks that are not saved yet. */
export interface TypedMarks {
  /** The day of the first mark: it survives when the app is closed, and the marks are saved with that day. */
  readonly on?: PlainDate
  readonly came: readonly string[]
  readonly others: string
}
export const noMarks: TypedMarks = { came: [], others: '' }

export function toggleMark(
  typed: TypedMarks,
  change: Partial<Pick<TypedMarks, 'came' | 'others'>>,
  day: PlainDate,
): TypedMarks {
  const now = { ...typed, ...change }
  return now.came.length === 0 && now.others.trim() === '' ? noMarks : { ...now, on: typed.on ?? day }
}

/** A whole number of people, none where nothing was typed; null where it is not a number. */
export function uncountedOthers(typed: TypedMarks): number | null {
  const text = typed.others.trim()
  if (text === '') return 0
  return /^\d{1,3}$/.test(text) && Number(text) <= 500 ? Number(text) : null
}

/** People who can still be marked for this day: on the list, not gone, not marked yet by anybody. */
export function notMarkedYet(file: CaseFile, day: PlainDate) {
  const marked = new Set(
    attendanceGrid(file, [day])
      .rows.filter((row) => row.came[0])
      .map((row) => row.mark),
  )
  return peopleOf(file).filter((one) => !one.left && !marked.has(one.mark))
}

export function marksDraft(typed: TypedMarks, day: PlainDate): Draft | undefined {
  const others = uncountedOthers(typed)
  return others === null || (typed.came.length === 0 && others === 0)
    ? undefined
    : { kind: 'attendance', at: typed.on ?? day, about: [], body: { came: [...typed.came], others } }
}
