import { asDigits } from '../entry/written-numbers.ts'
import { addDays, addMonths, PlainDate } from '../entry/plain-date.ts'
import { livingBornIn } from '../kinds/registration/said-year.ts'
import type { DateOrder, Dates, ListCalendar } from './mapping.ts'
import { numbersByMonthName } from './said/months.ts'

/** Why a day of the list is less than a day here. What the list says is kept in its own words beside it. */
export type DayMisfit =
  | 'no-such-day'
  | 'other-order'
  | 'either-order'
  | 'other-calendar'
  | 'year-alone'
  | 'not-a-day'
  | 'day-number'
  | 'day-to-come'
  | 'too-long-ago'

export interface SaidDay {
  /** The first and the last day that it can mean; the same where it is a day. Absent: it says no day. */
  readonly between?: { readonly from: PlainDate; readonly to: PlainDate }
  readonly calendar: ListCalendar
  readonly misfit?: DayMisfit
}

/** How a column writes its days; `bothOrders`: some of them with the day first and some with the month. */
export type ColumnDates = Dates & { readonly bothOrders?: boolean }

/** Nobody alive was born longer ago. */
const OLDEST = 120

/**
 * The days that a cell can mean, in the order and the calendar of its column. Years of the common and of the Buddhist
 * calendar cannot be taken for each other, so one that stands in the wrong column is read and said; a day that does not
 * exist keeps its year. Nothing is read from two numbers that may be either. In a column that writes both orders, a day
 * that can be read in both is the time between its two days.
 */
export function saidDay(text: string, { order, calendar, bothOrders }: ColumnDates, today: PlainDate): SaidDay {
  const said = asDigits(text)
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?Z| ?[AP]M)?$/i, '')
    .trim()
  const byName = numbersByMonthName(said)
  if (byName?.length === 3) return ofThree(byName, 'day-month-year', calendar, today)
  const numbers = byName ?? said.split(/[\s./\-,年月日]+/u).filter((part) => part !== '')
  if (numbers.length === 0 || numbers.length > 3 || !numbers.every((part) => /^\d{1,5}$/.test(part)))
    return yearIn(said, calendar, today)
  if (numbers.length === 3) {
    const read = ofThree(numbers, order, calendar, today)
    return bothOrders ? inBothOrders(read, ofThree(numbers, turnedOrder(order), calendar, today)) : read
  }
  if (numbers.length === 2) return ofTwo(numbers, calendar, today)
  const [only = ''] = numbers
  if (only.length === 5)
    return order === 'day-number' ? ofCount(Number(only), today) : { calendar, misfit: 'day-number' }
  return only.length === 4 ? ofYear(Number(only), calendar, today) : { calendar, misfit: 'not-a-day' }
}

function ofThree(numbers: readonly string[], order: DateOrder, calendar: ListCalendar, today: PlainDate): SaidDay {
  const [first = '', second = '', third = ''] = numbers
  const yearFirst = first.length === 4 || (order === 'year-month-day' && third.length < 4)
  const [written, month, day] = yearFirst
    ? [first, Number(second), Number(third)]
    : order === 'month-day-year'
      ? [third, Number(first), Number(second)]
      : [third, Number(second), Number(first)]
  const year = yearOf(written, calendar, today)
  if (year === undefined) return { calendar, misfit: 'not-a-day' }
  const whole = ofYear(year, calendar, today)
  // A lunar or another era’s month is no month of ours: the year is a range, and the words are kept (P23).
  if (!whole.between || whole.calendar !== 'gregorian') return whole
  const as = dayOf(year, month, day)
  if (as) return { ...ofDays(as, as, today), ...(whole.misfit && { misfit: whole.misfit }) }
  const turned = yearFirst ? undefined : dayOf(year, day, month)
  return turned
    ? { ...ofDays(turned, turned, today), misfit: 'other-order' }
    : { ...whole, misfit: whole.misfit ?? 'no-such-day' }
}

const turnedOrder = (order: DateOrder): DateOrder =>
  order === 'day-month-year' ? 'month-day-year' : order === 'month-day-year' ? 'day-month-year' : order

function inBothOrders(one: SaidDay, other: SaidDay): SaidDay {
  const [a, b] = [one.between, other.between]
  if (one.misfit || other.misfit || !a || !b || a.from === b.from || a.from !== a.to) return one
  const [from, to] = a.from < b.from ? [a.from, b.from] : [b.from, a.from]
  return { between: { from, to }, calendar: one.calendar, misfit: 'either-order' }
}

function ofTwo([first = '', second = '']: readonly string[], calendar: ListCalendar, today: PlainDate): SaidDay {
  const [written, month] = first.length === 4 ? [first, Number(second)] : [second, Number(first)]
  if (written.length !== 4) return { calendar, misfit: 'not-a-day' }
  const whole = ofYear(Number(written), calendar, today)
  const begins = whole.calendar === 'gregorian' ? dayOf(Number(written), month, 1) : undefined
  if (begins && whole.between) return ofDays(begins, addDays(addMonths(begins, 1), -1), today)
  return whole.calendar === 'gregorian' && whole.between ? { ...whole, misfit: 'no-such-day' } : whole
}

/** A year alone is the whole year. One that nobody alive was born in is tried in the one calendar that cannot be confused with it. */
function ofYear(year: number, calendar: ListCalendar, today: PlainDate): SaidDay {
  const between = livingBornIn({ calendar, year }, today)
  if (between) return { between: { from: between.from, to: between.to }, calendar }
  const other = calendar === 'gregorian' ? 'buddhist-era' : 'gregorian'
  const elsewhere = livingBornIn({ calendar: other, year }, today)
  if (elsewhere)
    return { between: { from: elsewhere.from, to: elsewhere.to }, calendar: other, misfit: 'other-calendar' }
  if (calendar !== 'gregorian') return { calendar, misfit: 'not-a-day' }
  return { calendar, misfit: year > Number(today.slice(0, 4)) ? 'day-to-come' : 'too-long-ago' }
}

/** A spreadsheet counts days from the end of 1899; before March 1900 it counts a day that never was. */
const FIRST_COUNTED = 61
const ofCount = (count: number, today: PlainDate): SaidDay => {
  if (count < FIRST_COUNTED) return { calendar: 'gregorian', misfit: 'not-a-day' }
  const on = addDays('1899-12-30' as PlainDate, count)
  return ofDays(on, on, today)
}

function ofDays(from: PlainDate, to: PlainDate, today: PlainDate): SaidDay {
  if (from > today) return { calendar: 'gregorian', misfit: 'day-to-come' }
  if (to < addMonths(today, -OLDEST * 12)) return { calendar: 'gregorian', misfit: 'too-long-ago' }
  return { between: { from, to }, calendar: 'gregorian' }
}

/** Words around one year: the year is kept, and the words beside it. */
function yearIn(said: string, calendar: ListCalendar, today: PlainDate): SaidDay {
  const years = [...said.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => Number(year))
  const [only] = years
  const read = years.length === 1 && only !== undefined ? ofYear(only, calendar, today) : undefined
  return read?.between ? { ...read, misfit: read.misfit ?? 'year-alone' } : { calendar, misfit: 'not-a-day' }
}

/** Of two digits the latest year that is not to come; never in a calendar that we read as a range. */
function yearOf(written: string, calendar: ListCalendar, today: PlainDate): number | undefined {
  if (written.length === 4) return Number(written)
  if (written.length !== 2 || calendar !== 'gregorian') return undefined
  const century = Number(today.slice(0, 2)) * 100
  const year = century + Number(written)
  return year > Number(today.slice(0, 4)) ? year - 100 : year
}

function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return PlainDate.safeParse(text).data
}

const partsOf = (values: readonly string[]) => values.map((value) => asDigits(value).split(/[\s./\-T]+/u))
const isDayFirst = ([first = '']: readonly string[]) => first.length < 4 && Number(first) > 12
const isDaySecond = ([first = '', second]: readonly string[]) => first.length < 4 && Number(second) > 12

/** One day in the other order among many is a slip of somebody; with more of them nobody knows how the others are meant. */
const SLIP = 1 / 10

/** Whether a column writes some of its days with the day first and some with the month. */
export function writesBothOrders(values: readonly string[]): boolean {
  const three = partsOf(values).filter((of) => of.length === 3)
  const counts = [three.filter(isDayFirst).length, three.filter(isDaySecond).length]
  return Math.min(...counts) > Math.max(...counts) * SLIP
}

/** The order that the values of a column show, and whether they leave no other. */
export function guessedOrder(values: readonly string[]): { readonly order: DateOrder; readonly sure: boolean } {
  const parts = partsOf(values)
  const three = parts.filter((of) => of.length >= 3)
  if (three.length > 0 && three.every(([first = '']) => first.length === 4))
    return { order: 'year-month-day', sure: true }
  const firstIsDay = three.some(isDayFirst)
  const secondIsDay = three.some(isDaySecond)
  if (three.length === 0 && parts.length > 0 && parts.every(([only = '']) => /^\d{5}$/.test(only)))
    return { order: 'day-number', sure: true }
  return secondIsDay && !firstIsDay
    ? { order: 'month-day-year', sure: true }
    : { order: 'day-month-year', sure: firstIsDay && !secondIsDay }
}

/** The calendar in which the years of a column can have been lived. */
export function guessedCalendar(values: readonly string[], today: PlainDate): ListCalendar {
  const years = values.flatMap((value) =>
    [...asDigits(value).matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => Number(year)),
  )
  const fits = (calendar: ListCalendar) =>
    years.filter((year) => livingBornIn({ calendar, year }, today) !== undefined).length
  return fits('buddhist-era') > fits('gregorian') ? 'buddhist-era' : 'gregorian'
}
