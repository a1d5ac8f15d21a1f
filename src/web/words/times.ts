import { useLingui } from '@lingui/react/macro'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { todayHere, daysFromToday } from './today.ts'
import type { DateStyle } from './written/names-of-days.ts'
import { writeDate, writeList } from './written/written-date.ts'

export interface TimeWords {
  /** A moment: the time today, weekday and time within a week, else the day. */
  readonly moment: (at: number) => string
  /** Day, month, year and time, always. */
  readonly fullMoment: (at: number) => string
  /** Hours and minutes of a moment. */
  readonly clock: (at: number) => string
  /** A day: weekday, day, month when near; day, month, year when far. */
  readonly day: (date: PlainDate) => string
  /** Day, month and year, always. */
  readonly fullDay: (date: PlainDate) => string
  /** Today, yesterday, tomorrow, else `day`. */
  readonly nearDay: (date: PlainDate) => string
  /** Weekday, day and month in full: the heading of a screen. */
  readonly longDay: (date: PlainDate) => string
  /** Month and year of `2026-11`. */
  readonly month: (month: string) => string
  /** “Drita, Besa and Mira”. */
  readonly list: (parts: readonly string[]) => string
  /** “Drita or Besa”. */
  readonly either: (parts: readonly string[]) => string
}

const noon = (date: string) => new Date(`${date}T12:00:00`)

/** Dates and times in the reader's language, calendar and digits (docs/languages.md). */
export function useTimeWords(): TimeWords {
  const { i18n, t } = useLingui()
  const write = (at: Date, style: DateStyle) => writeDate(i18n.locale, at, style)

  const fullDay = (date: PlainDate) => write(noon(date), 'full')
  const day = (date: PlainDate) => (Math.abs(daysFromToday(date)) < 60 ? write(noon(date), 'near') : fullDay(date))
  const nearDay = (date: PlainDate) => {
    const away = daysFromToday(date)
    if (away === 0) return t`today`
    if (away === -1) return t`yesterday`
    if (away === 1) return t`tomorrow`
    return day(date)
  }
  const moment = (at: number) => {
    const when = new Date(at)
    const time = write(when, 'time')
    const date = todayHere(when)
    if (date === todayHere()) return time
    return `${nearDay(date)}, ${time}`
  }
  return {
    moment,
    clock: (at) => write(new Date(at), 'time'),
    fullMoment: (at) => `${write(new Date(at), 'full')}, ${write(new Date(at), 'time')}`,
    day,
    fullDay,
    nearDay,
    longDay: (date) => write(noon(date), 'long'),
    month: (month) => write(noon(`${month}-15`), 'month'),
    list: (parts) => writeList(i18n.locale, parts),
    either: (parts) => writeList(i18n.locale, parts, 'disjunction'),
  }
}
