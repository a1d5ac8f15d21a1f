import { intlLocales } from '../catalogue/app-languages.ts'
import type { DateStyle, OwnNames } from './names-of-days.ts'

const FORMATS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  time: { hour: '2-digit', minute: '2-digit' },
  near: { weekday: 'short', day: 'numeric', month: 'short' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
}

const known = new Map<string, OwnNames>()
/** Languages for which browsers have no months and weekdays. */
const WITHOUT: readonly string[] = ['sq', 'km', 'lo', 'my']

/** Loads the names of days and months of a language, where the browser has none; before that dates are written as in English. */
export async function loadDayNames(code: string): Promise<void> {
  if (!WITHOUT.includes(code) || known.has(code)) return
  const names = (await import('./names-of-days.ts')).OWN_NAMES[code]
  if (names) known.set(code, names)
}

/** A moment, by this device's clock, as written in a language. */
export function writeDate(code: string, at: Date, style: DateStyle): string {
  const own = known.get(code)
  // For languages whose months we name ourselves the clock has 24 hours, as in every office's book.
  if (own && style === 'time') return byBrowser('en', at, style)
  if (!own || style === 'time') return byBrowser(code, at, style)
  const month = (names: string) => names.split(' ')[at.getMonth()] ?? ''
  const weekday = (names: string) => names.split('|')[at.getDay()] ?? ''
  const parts: Readonly<Record<string, string>> = {
    d: String(at.getDate()),
    y: String(at.getFullYear()),
    M: month(own.months),
    m: month(own.short ?? own.months),
    WD: weekday(own.days),
    wd: weekday(own.shortDays ?? own.days),
  }
  return own.order[style].replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
}

/**
 * Formats of the browser, by language and style: making one costs many times what it formats. They are kept in UTC,
 * because the time zone of a device may change while the app is open: each moment is given to them as this device's
 * clock shows it.
 */
const formats = new Map<string, Intl.DateTimeFormat>()

function byBrowser(code: string, at: Date, style: DateStyle): string {
  const key = `${code} ${style}`
  const made = formats.get(key) ?? new Intl.DateTimeFormat(intlLocales(code), { ...FORMATS[style], timeZone: 'UTC' })
  formats.set(key, made)
  return made.format(asClockShows(at))
}

/** By its parts and not by the offset, which is in whole minutes: before 1920 or so zones differed from UTC by seconds too. */
function asClockShows(at: Date): number {
  const shown = new Date(0)
  shown.setUTCFullYear(at.getFullYear(), at.getMonth(), at.getDate())
  return shown.setUTCHours(at.getHours(), at.getMinutes())
}

/** Thailand uses years of the Buddhist era. */
const BUDDHIST_ERA = 543
/** No child was born in a later year than this; a later one was written in the Buddhist era. */
const LAST_OF_OURS = 2400

/** A year as people of a language write it: 2569 in Thai. */
export const writeYear = (code: string, year: number): string => String(code === 'th' ? year + BUDDHIST_ERA : year)

/** Converts a typed year of either era to our calendar; alone, or at the start of a month or a day. */
export function readYear(text: string): string {
  const [, digits = '', rest = ''] = /^(\d{4})(-.*)?$/.exec(text) ?? []
  const year = Number(digits)
  return year > LAST_OF_OURS ? `${String(year - BUDDHIST_ERA)}${rest}` : text
}

/** The words for *and* and *or* before the last item, with their blanks, where browsers have none. */
const LAST: Readonly<Record<string, Readonly<Record<ListType, string>>>> = {
  sq: { conjunction: ' dhe ', disjunction: ' ose ' },
}

type ListType = 'conjunction' | 'disjunction'

/** A list: “Drita, Besa and Mira” or “Drita or Besa”; with commas only where nobody has that word of the language. */
export function writeList(code: string, parts: readonly string[], type: ListType = 'conjunction'): string {
  const word = LAST[code]?.[type]
  if (word !== undefined)
    return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(word)
  const format = listFormat(code, type)
  return format ? format.format(parts) : parts.join(', ')
}

/** By language and type; null where the browser has no words of the language. */
const listFormats = new Map<string, Intl.ListFormat | null>()

function listFormat(code: string, type: ListType): Intl.ListFormat | null {
  const key = `${code} ${type}`
  const made = listFormats.get(key)
  if (made !== undefined) return made
  const format = new Intl.ListFormat(intlLocales(code), { type })
  const [asked = ''] = intlLocales(code)
  const knows = format.resolvedOptions().locale.split('-')[0] === asked.split('-')[0]
  listFormats.set(key, knows ? format : null)
  return knows ? format : null
}
