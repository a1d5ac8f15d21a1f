import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind } from '../../file/kind.ts'
import { startOf, type PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { peopleOf } from './group-list.ts'

/** Who came on a day. Two markings of the same day are merged: a person whom either saw was there. */
export const attendance = defineKind({
  name: 'attendance',
  folders: ['care'],
  step: 'before',
  inFile: ['group'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    came: z.array(TrackKey).max(200),
    /** Count of people who came and are on no list. */
    others: z.number().int().min(0).max(500),
    words: Words.optional(),
  }),
})

export interface Grid {
  readonly days: readonly PlainDate[]
  readonly rows: readonly {
    readonly mark: string
    readonly alias: string
    readonly left: boolean
    readonly came: readonly boolean[]
  }[]
  /** Everyone who came on each day, including people on no list. */
  readonly totals: readonly number[]
}

/**
 * Attendance: a row for everyone on the list, a column for each of these days, or for every day on which somebody was
 * marked.
 */
export function attendanceGrid(file: CaseFile, only?: readonly PlainDate[]): Grid {
  const byDay = Map.groupBy(all(file, attendance), (entry) => startOf(entry.at))
  const days = only ?? [...byDay.keys()].sort()
  const came = (day: PlainDate) => new Set((byDay.get(day) ?? []).flatMap((entry) => entry.body.came))
  const others = (day: PlainDate) => Math.max(0, ...(byDay.get(day) ?? []).map((entry) => entry.body.others))
  return {
    days,
    rows: peopleOf(file).map(({ mark, alias, left }) => ({
      mark,
      alias,
      left,
      came: days.map((day) => came(day).has(mark)),
    })),
    totals: days.map((day) => came(day).size + others(day)),
  }
}
