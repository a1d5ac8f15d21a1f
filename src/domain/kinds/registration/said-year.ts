import { lunarNewYear } from '../../calendars/lunar-new-year.ts'
import { addDays, addMonths, type PlainDate } from '../../entry/plain-date.ts'
import type { WhenBorn } from './birth.ts'

/** Countries for which we know when the animal's year begins. */
export const ANIMAL_COUNTRIES = ['CN', 'KH', 'LA', 'TH', 'VN'] as const
export type AnimalCountry = (typeof ANIMAL_COUNTRIES)[number]

/**
 * A year as a person said it, in the calendar in which they said it (P23). `animal`: from 1 (rat) to 12 (pig); the cat
 * counts as the rabbit, the buffalo as the ox. `country`: by whose custom the family counts; without it the year covers
 * what any of them make it.
 */
export type SaidYear =
  | { readonly calendar: 'gregorian' | 'buddhist-era' | 'burmese-era' | 'islamic'; readonly year: number }
  | { readonly calendar: 'chinese-lunar'; readonly year: number; readonly country?: AnimalCountry | undefined }
  | {
      readonly calendar: 'animal-year'
      readonly animal: number
      readonly about: number
      readonly country?: AnimalCountry | undefined
    }

/**
 * The days that such a year can mean, generously: neighbours who share a calendar begin its year on different days, and
 * a family may count by any of them. Always a range, never a date. `about`: a year of the common calendar near which
 * the person appears to be born; an animal recurs every twelve years. Where two of its years are about as near, the
 * range covers both.
 */
export function bornInSaidYear(said: SaidYear): WhenBorn & { readonly known: 'range' } {
  switch (said.calendar) {
    case 'gregorian':
      return between(said.year, '01-01', said.year, '12-31')
    case 'buddhist-era':
      // 543 years ahead, Thailand counts from January and Laos from mid-April; Cambodia from the new year or from Visakh of the year before.
      return between(said.year - 544, '04-01', said.year - 542, '04-16')
    case 'burmese-era':
      return between(said.year + 638, '04-01', said.year + 639, '04-30')
    case 'chinese-lunar':
      return animalYear(said.year, said.country === 'CN' || said.country === 'VN' ? said.country : 'lunar')
    case 'islamic': {
      const begins = Math.floor((said.year - 1) * 0.970224 + 621.54)
      return between(begins, '01-01', begins + 2, '12-31')
    }
    case 'animal-year':
      return nearAnimalYear(said.about, nearestStep(2019 + said.animal - said.about), said.country)
  }
}

/**
 * The days of the animal's year that begins in a year of the common calendar. China and Viet Nam: from lunar new year
 * to the eve of the next, exact to the day (see `lunar-new-year.ts`); Viet Nam had two calendars until 1976, and both
 * are included. Cambodia and Laos: the animal changes at the new year of mid-April, which falls on the 13th to the
 * 16th; general knowledge, not checked year by year. Thailand: almanacs change it at mid-April or with the fifth month
 * (March or April), and many people count from January; all of them are included, and so for an unknown country.
 */
function animalYear(year: number, custom: AnimalCountry | 'lunar' | undefined) {
  switch (custom) {
    case 'CN':
      return { known: 'range' as const, from: lunarNewYear(year, 'CN'), to: addDays(lunarNewYear(year + 1, 'CN'), -1) }
    case 'VN':
      return year < 1976
        ? eitherLunar(year)
        : { known: 'range' as const, from: lunarNewYear(year, 'VN'), to: addDays(lunarNewYear(year + 1, 'VN'), -1) }
    case 'lunar':
      return eitherLunar(year)
    case 'KH':
    case 'LA':
      return between(year, '04-13', year + 1, '04-16')
    case 'TH':
    case undefined:
      return between(year, '01-01', year + 1, '04-16')
  }
}

function eitherLunar(year: number) {
  const [begins, ends] = [year, year + 1].map((of) => [lunarNewYear(of, 'CN'), lunarNewYear(of, 'VN')].sort())
  return { known: 'range' as const, from: begins?.[0] as PlainDate, to: addDays(ends?.[1] as PlainDate, -1) }
}

/**
 * The same for a year as a person typed it: undefined where nobody alive on that day can have been born in it, for
 * example where it is in another calendar.
 */
export function livingBornIn(said: SaidYear, today: PlainDate): ReturnType<typeof bornInSaidYear> | undefined {
  const year = said.calendar === 'animal-year' ? said.about : said.year
  if (!Number.isInteger(year) || year < 1 || year > 9000) return undefined
  const born = bornInSaidYear(said)
  return born.from <= today && born.to >= addMonths(today, -OLDEST * 12) ? born : undefined
}

const OLDEST = 120

/** From -6 to 5: the distance to the nearest year of the wanted animal. */
const nearestStep = (away: number) => ((((away + 6) % 12) + 12) % 12) - 6

/** With this distance to the nearest year, the next one is hardly further: a look tells nobody which of them it was. */
const FAR = 5

function nearAnimalYear(about: number, away: number, custom: AnimalCountry | undefined) {
  const near = animalYear(about + away, custom)
  if (Math.abs(away) < FAR) return near
  const other = animalYear(about + away + (away < 0 ? 12 : -12), custom)
  return away < 0 ? { ...near, to: other.to } : { ...near, from: other.from }
}

const between = (from: number, first: string, to: number, last: string) => ({
  known: 'range' as const,
  from: day(from, first),
  to: day(to, last),
})
const day = (year: number, rest: string) => `${String(year).padStart(4, '0')}-${rest}` as PlainDate
