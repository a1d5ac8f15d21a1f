import { addDays, addMonths, PlainDate, type When } from '#domain/entry/plain-date.ts'

export type Precision = 'day' | 'month' | 'year' | 'between'

const day = (text: string): PlainDate | null => {
  const parsed = PlainDate.safeParse(text)
  return parsed.success ? parsed.data : null
}

/** `YYYY-MM` as the range of its days; null where it is no month. */
export function monthRange(text: string): When | null {
  const from = /^[12]\d{3}-\d{2}$/.test(text) ? day(`${text}-01`) : null
  return from && { from, to: addDays(addMonths(from, 1), -1) }
}

/** `YYYY` as the range of its days; null where it is no year. */
export function yearRange(text: string): When | null {
  const from = /^[12]\d{3}$/.test(text) ? day(`${text}-01-01`) : null
  return from && { from, to: addDays(addMonths(from, 12), -1) }
}

/** The precision with which a date was given. */
export function precisionOf(when: When): Precision {
  if (typeof when === 'string') return 'day'
  const same = (other: When | null) =>
    other !== null && typeof other !== 'string' && other.from === when.from && other.to === when.to
  if (same(monthRange(when.from.slice(0, 7)))) return 'month'
  return same(yearRange(when.from.slice(0, 4))) ? 'year' : 'between'
}
