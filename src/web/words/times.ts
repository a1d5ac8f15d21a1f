import { useLingui } from '@lingui/react/macro'
import type { PlainDate } from '#domain/plain-date.ts'
import { today, daysFromToday } from './today.ts'

export interface Times {
  /** A moment: the time today, weekday and time within a week, else the day. */
  readonly moment: (at: number) => string
  /** A day: weekday, day, month when near; day, month, year when far. */
  readonly day: (date: PlainDate) => string
  /** Day and month and year, always. */
  readonly fullDay: (date: PlainDate) => string
  /** Today, yesterday, tomorrow, else `day`. */
  readonly nearDay: (date: PlainDate) => string
}

const noon = (date: PlainDate) => new Date(`${date}T12:00:00`)

/** Dates and times in the reader's language and digits. */
export function useTimes(): Times {
  const { i18n, t } = useLingui()
  const write = (at: Date, format: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, format).format(at)

  const fullDay = (date: PlainDate) => write(noon(date), { day: 'numeric', month: 'long', year: 'numeric' })
  const day = (date: PlainDate) =>
    Math.abs(daysFromToday(date)) < 60 ? write(noon(date), { weekday: 'short', day: 'numeric', month: 'short' }) : fullDay(date)
  const nearDay = (date: PlainDate) => {
    const away = daysFromToday(date)
    if (away === 0) return t`today`
    if (away === -1) return t`yesterday`
    if (away === 1) return t`tomorrow`
    return day(date)
  }
  const moment = (at: number) => {
    const when = new Date(at)
    const time = write(when, { hour: '2-digit', minute: '2-digit' })
    const date = today(when)
    if (date === today()) return time
    return `${nearDay(date)}, ${time}`
  }
  return { moment, day, fullDay, nearDay }
}
