import { current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Draft } from '../entry/entry.ts'
import { attendanceGrid, type Grid } from '../kinds/before/attendance.ts'
import { groupList, peopleOf } from '../kinds/before/group-list.ts'
import type { PlainDate } from '../entry/plain-date.ts'

/**
 * What a person who marks attendance may see of a group (P9): the group's name, the by-names, and who came on the last
 * days. No notes, no author, no entry id.
 */
export interface AttendanceSheet {
  readonly called: string
  readonly grid: Grid
}

/** A mark made on the sheet. `on`: the day on which it was made. */
export type Mark =
  | { readonly is: 'came'; readonly on: PlainDate; readonly came: readonly string[]; readonly others: number }
  | { readonly is: 'one-more'; readonly on: PlainDate; readonly mark: string; readonly alias: string }

/** Days shown before the one that is marked. */
const DAYS_BEFORE = 4
/** A person on one of the group's lists. */
const MOST = 200
const MOST_OTHERS = 500

/** Undefined where the file is not a group's. */
export function attendanceSheet(file: CaseFile, day: PlainDate): AttendanceSheet | undefined {
  const called = current(file, groupList)[0]?.body.called
  if (called === undefined) return undefined
  const before = attendanceGrid(file)
    .days.filter((one) => one < day)
    .slice(-DAYS_BEFORE)
  return { called, grid: attendanceGrid(file, [...before, day]) }
}

/**
 * Whether a mark can be saved: it names at least one person on the sheet or a count of others; a new by-name needs room
 * on the list.
 */
export function fits({ grid: { rows } }: AttendanceSheet, mark: Mark): boolean {
  if (mark.is === 'one-more')
    return (
      mark.alias.trim() !== '' &&
      mark.alias.trim().length <= 300 &&
      rows.length < MOST &&
      !rows.some((row) => row.mark === mark.mark)
    )
  const known = mark.came.every((one) => rows.some((row) => row.mark === one))
  return (
    known &&
    Number.isInteger(mark.others) &&
    mark.others >= 0 &&
    mark.others <= MOST_OTHERS &&
    mark.came.length + mark.others > 0
  )
}

/**
 * The sheet after a mark. A person whom either of two markers saw was there; a count of people on no list is not added
 * twice.
 */
export function withMark(sheet: AttendanceSheet, mark: Mark): AttendanceSheet {
  const { days, rows, totals } = sheet.grid
  if (mark.is === 'one-more')
    return {
      ...sheet,
      grid: {
        days,
        totals,
        rows: [...rows, { mark: mark.mark, alias: mark.alias.trim(), left: false, came: days.map(() => false) }],
      },
    }
  const at = days.indexOf(mark.on)
  if (at < 0)
    return withMark(
      {
        ...sheet,
        grid: {
          days: [...days, mark.on],
          totals: [...totals, 0],
          rows: rows.map((row) => ({ ...row, came: [...row.came, false] })),
        },
      },
      mark,
    )
  const seen = rows.filter((row) => row.came[at] === true).length
  const after = rows.map((row) => (mark.came.includes(row.mark) ? { ...row, came: row.came.with(at, true) } : row))
  const others = Math.max((totals[at] ?? 0) - seen, mark.others)
  return {
    ...sheet,
    grid: { days, rows: after, totals: totals.with(at, after.filter((row) => row.came[at] === true).length + others) },
  }
}

/**
 * The entries that marks become in the group's file once it is opened: the list first, so that every person marked is
 * on a list.
 */
export function draftsOf(file: CaseFile, marks: readonly Mark[]): readonly Draft[] {
  const more = marks.flatMap((mark) => (mark.is === 'one-more' ? [mark] : []))
  const list = more.length > 0 ? withMoreOnSheet(file, more, more[0]?.on) : undefined
  return [
    ...(list ? [list] : []),
    ...marks.flatMap((mark) =>
      mark.is === 'came'
        ? [{ kind: 'attendance', at: mark.on, about: [], body: { came: [...mark.came], others: mark.others } }]
        : [],
    ),
  ]
}

/**
 * The list with more by-names, over every list that nobody replaced. Undefined where there is no list. Names beyond the
 * list's maximum are left out.
 */
export function withMoreOnSheet(
  file: CaseFile,
  more: readonly { readonly mark: string; readonly alias: string }[],
  day: PlainDate | undefined,
): Draft | undefined {
  const [people, lists] = [peopleOf(file), current(file, groupList)]
  const leads = lists[0]?.body
  const added = more
    .filter(({ mark, alias }) => alias.trim() !== '' && !people.some((one) => one.mark === mark))
    .slice(0, Math.max(0, MOST - people.length))
  if (leads === undefined || day === undefined || added.length === 0) return undefined
  return {
    kind: 'group-list',
    at: day,
    about: [],
    replaces: lists.map((entry) => entry.id),
    body: {
      called: leads.called,
      ...(leads.district !== undefined && { district: leads.district }),
      people: [...people, ...added.map(({ mark, alias }) => ({ mark, alias: alias.trim(), left: false }))],
    },
  }
}
