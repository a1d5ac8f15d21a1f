import type { Draft } from '../entry/entry.ts'
import type { PersonId } from '../entry/ids.ts'
import { PlainDate, yearsBetween, type When } from '../entry/plain-date.ts'
import { asDigits } from '../entry/written-numbers.ts'
import { bornBetween, type WhenBorn } from '../kinds/registration/birth.ts'
import { Country } from '../vocabulary/country.ts'
import { bandOf, Gender, type AgeBand, type Pronoun } from '../vocabulary/person.ts'
import { Language, scriptOf } from '../vocabulary/language.ts'
import { fitsLine } from './cell-words.ts'
import type { ColumnMapping } from './mapping.ts'
import type { WhyNot } from './list-misfit.ts'
import { plainWords } from './said/plain-words.ts'
import { type ColumnDates, saidDay } from './said-day.ts'

/** A cell read as what its column is; `why` where it is less than that, and its words are kept beside it. */
export interface ReadCell<Value> {
  readonly value?: Value
  readonly why?: WhyNot
}

const CHILDHOOD_ENDS = 18
const OLDEST_AGE = 25

/** The code that a person said this value means; else the value itself, where it is a code. */
function codeOf(column: ColumnMapping, text: string): string {
  const plain = plainWords(text)
  return column.codes?.find(({ said }) => plainWords(said) === plain)?.code ?? text
}

export function readSex(column: ColumnMapping, text: string): ReadCell<Gender> {
  const { data } = Gender.safeParse(codeOf(column, text))
  return data === undefined ? { why: 'code-not-known' } : { value: data }
}

export function readLanguage(column: ColumnMapping, text: string): ReadCell<Language> {
  const { data } = Language.safeParse(codeOf(column, text))
  return data === undefined ? { why: 'code-not-known' } : { value: data }
}

export function readCountry(column: ColumnMapping, text: string): ReadCell<Country> {
  const { data } = Country.safeParse(codeOf(column, text))
  return data === undefined ? { why: 'code-not-known' } : { value: data }
}

const COMMON: ColumnDates = { order: 'day-month-year', calendar: 'gregorian' }

/** A column as its values were looked at. */
export type ReadColumn = ColumnMapping & { readonly bothOrders?: boolean }

const datesOf = ({ dates = COMMON, bothOrders }: ReadColumn): ColumnDates => ({
  ...dates,
  ...(bothOrders !== undefined && { bothOrders }),
})

const NO_SAID: readonly string[] = [
  'no',
  'n',
  'false',
  '0',
  'jo',
  'non',
  'ні',
  'không',
  'khong',
  'ទេ',
  'ບໍ່',
  'ไม่',
  'မဟုတ်',
  '否',
]
export const isSaidNo = (text: string): boolean => NO_SAID.includes(plainWords(text))

/** The years of a birth that somebody guessed: its day and month say nothing. */
const wholeYears = ({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }, today: PlainDate) => {
  const last = PlainDate.parse(`${to.slice(0, 4)}-12-31`)
  return { from: PlainDate.parse(`${from.slice(0, 4)}-01-01`), to: last > today ? today : last }
}

const HAS_YEAR = /\d{4}/

/** A birth as the list says it: a day, or the range that it can mean with its words. `guessed`: by somebody who did not know the day. */
export function readBorn(column: ReadColumn, text: string, today: PlainDate, guessed = false): ReadCell<Draft['body']> {
  const { between: read, calendar, misfit } = saidDay(text, datesOf(column), today)
  if (!read) return { why: misfit ?? 'not-a-day' }
  // A year of two figures is of this century, or of another calendar: no child was born in the last.
  if (!HAS_YEAR.test(asDigits(text)) && yearsBetween(read.to, today) > OLDEST_AGE) return { why: 'too-long-ago' }
  const between = guessed ? wholeYears(read, today) : read
  const exact = between.from === between.to
  const born: WhenBorn = exact ? { known: 'day', on: between.from } : { known: 'range', ...between }
  const said = (guessed || misfit !== undefined || calendar !== 'gregorian') && fitsLine(text)
  return { value: birthBody(born, today, said ? { words: text, calendar } : undefined), ...(misfit && { why: misfit }) }
}

/** What people write behind a number of years. */
const YEARS: readonly string[] = [
  'y',
  'yr',
  'yrs',
  'years',
  'years old',
  'vjec',
  'vjece',
  'vjecare',
  'vjecar',
  'ans',
  'an',
  'р',
  'років',
  'роки',
  'рік',
  'tuoi',
  'ឆ្នាំ',
  'ປີ',
  'နှစ်',
  'ႏွစ္',
  'ปี',
  '岁',
  '歲',
  'ia',
  'ɛj',
]

const MONTHS: readonly string[] = [
  'm',
  'mo',
  'mos',
  'mth',
  'mths',
  'month',
  'months',
  'months old',
  'muaj',
  'mois',
  'міс',
  'місяців',
  'місяці',
  'місяць',
  'thang',
  'thang tuoi',
  'mɔnt',
  'ខែ',
  'ເດືອນ',
  'လ',
  'เดือน',
  '个月',
  '個月',
]

/** Completed years, on the day of the list; with months, the words beside them. Whatever else is said beside the number changes it. */
export function readAge(text: string, dayOfList: PlainDate, today: PlainDate): ReadCell<Draft['body']> {
  const [, number, unit = '', more, unitOfMore = ''] =
    /^\s*(\d{1,2})(\D*)(?:(\d{1,2})(\D*))?$/.exec(asDigits(text)) ?? []
  const isYears = (said: string) => YEARS.includes(plainWords(said))
  const isMonths = (said: string) => MONTHS.includes(plainWords(said))
  const withMonths =
    number !== undefined && (more === undefined ? isMonths(unit) : isYears(unit) && isMonths(unitOfMore))
  const alone = number !== undefined && more === undefined && (unit.trim() === '' || isYears(unit))
  const age = withMonths && more === undefined ? Math.floor(Number(number) / 12) : Number(number)
  if (!(withMonths || alone) || age > OLDEST_AGE || Number(more ?? 0) > 11) return { why: 'no-such-age' }
  const asSaid = withMonths && fitsLine(text) ? { words: text, calendar: 'gregorian' } : undefined
  return { value: birthBody({ known: 'age', from: age, to: age, on: dayOfList }, today, asSaid) }
}

function birthBody(born: WhenBorn, today: PlainDate, asSaid?: { words: string; calendar: string }) {
  const { earliest } = bornBetween(born)
  const surelyChild = earliest !== undefined && yearsBetween(earliest, today) < CHILDHOOD_ENDS
  return {
    who: 'child',
    born,
    basis: 'data-source',
    reasonsForChild: surelyChild ? 'yes' : 'not-known',
    ...(asSaid && { asSaid }),
  }
}

/** By the youngest possible age, which protects. */
export function bandOfBirth(body: unknown, today: PlainDate): AgeBand {
  const { born } = (body ?? {}) as { readonly born?: WhenBorn }
  const latest = born && bornBetween(born).latest
  return latest === undefined ? 'not-known' : bandOf(Math.max(0, yearsBetween(latest, today)))
}

/** The day, or the first and last day, on which it happened; nothing that is to come. */
export function readDay(column: ReadColumn, text: string, today: PlainDate): ReadCell<When> {
  const { between, misfit } = saidDay(text, datesOf(column), today)
  if (!between) return { why: misfit ?? 'not-a-day' }
  const to = between.to > today ? today : between.to
  return { value: between.from >= to ? to : { from: between.from, to }, ...(misfit && { why: misfit }) }
}

export const PRONOUN_OF: Partial<Record<Gender, Pronoun>> = { female: 'she', male: 'he' }

/** Numbers of a cell, each as it was typed. One that is none is no number of the child. */
export function readPhones(text: string): ReadCell<readonly string[]> {
  // A program writes an apostrophe before a plus, so that no spreadsheet computes it.
  const numbers = text
    .replaceAll(/'(?=\+)/gu, '')
    .split(/[;,\n]|\s\/\s/u)
    // A spreadsheet that took the number for an amount wrote a decimal behind it.
    .map((one) => one.trim().replace(/^(\p{Nd}{6,})\.0+$/u, '$1'))
    .filter((one) => one !== '')
  const sound = numbers.every(
    (one) => /^\+?[\p{Nd}\s()./-]{6,30}$/u.test(one) && one.replace(/\P{Nd}/gu, '').length >= 6,
  )
  return numbers.length > 0 && numbers.length <= 20 && sound ? { value: numbers } : { why: 'not-a-phone' }
}

/** Scripts whose names begin with the family. */
const FAMILY_FIRST: readonly string[] = ['Khmr', 'Hans', 'Hant', 'Hang', 'Jpan']

export interface NameParts {
  readonly whole?: string | undefined
  readonly given?: string | undefined
  readonly family?: string | undefined
}

/** One name as it is written, with its parts where the list has them apart: a name beside a family name that it does not hold is the given one. */
export function nameBody(
  { whole, given, family }: NameParts,
  kind: 'called' | 'other',
): Record<string, unknown> | undefined {
  if (whole !== undefined && family !== undefined && given === undefined && !whole.includes(family))
    return nameBody({ given: whole, family }, kind)
  const order = FAMILY_FIRST.includes(scriptOf(`${family ?? ''}${given ?? ''}`)) ? [family, given] : [given, family]
  const text = whole ?? order.filter((part) => part !== undefined).join(' ')
  if (text === '' || !fitsLine(text)) return undefined
  return {
    who: 'child',
    kind,
    text,
    script: scriptOf(text),
    ...((given !== undefined || family !== undefined) && {
      parts: { ...(family !== undefined && { family }), ...(given !== undefined && { given }) },
    }),
    use: 'use',
  }
}

/** Somebody around the child: whether they are safe is not known, and nothing else is. */
export function aroundDrafts(
  { called, tie, gender }: { called: string; tie: string; gender: Gender },
  at: When,
  person: PersonId,
): readonly Draft[] {
  return [
    { kind: 'person', at, about: [person], body: { person, called, gender, ageBand: 'not-known', alive: 'not-known' } },
    {
      kind: 'tie',
      at,
      about: [person],
      body: { person, tie, safe: 'not-known', livesWithChild: 'not-known', cares: 'not-known' },
    },
  ]
}

/**
 * Burmese as the old Zawgyi fonts wrote it: a vowel stands before its consonant, a sign that stacks two consonants
 * stands with one, or signs that only they used.
 */
export const looksLikeZawgyi = (text: string): boolean =>
  /(?:^|[^\u1000-\u109f])\u1031|\u1039(?![\u1000-\u1021])|[\u1060-\u1097]/u.test(text)
