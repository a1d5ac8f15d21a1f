import { addMonths, type PlainDate } from '../../plain-date.ts'
import type { WhenBorn } from './birth.ts'

/** A year as somebody said it, in the calendar in which they said it (P23). `animal`: from 1 (rat) to 12 (pig); the cat stands for the rabbit, the buffalo for the ox. */
export type SaidYear =
  | { readonly calendar: 'gregorian' | 'buddhist-era' | 'burmese-era' | 'chinese-lunar' | 'islamic'; readonly year: number }
  | { readonly calendar: 'animal-year'; readonly animal: number; readonly about: number }

/**
 * The days that such a year can mean, generously: the neighbours who share a calendar begin its year on different days, and a family may count by
 * any of them. Always a range, never a date. `about`: a year of the common calendar that the person seems born near; an animal comes round every twelve.
 */
export function bornInSaidYear(said: SaidYear): WhenBorn & { readonly known: 'range' } {
  switch (said.calendar) {
    case 'gregorian':
      return between(said.year, '01-01', said.year, '12-31')
    case 'buddhist-era':
      // Thailand counts from January, 543 years ahead; Cambodia and Laos from the new year or from Visakh of the year before.
      return between(said.year - 544, '04-01', said.year - 543, '12-31')
    case 'burmese-era':
      return between(said.year + 638, '04-01', said.year + 639, '04-30')
    case 'chinese-lunar':
      return between(said.year, '01-20', said.year + 1, '02-21')
    case 'islamic': {
      const begins = Math.floor((said.year - 1) * 0.970224 + 621.54)
      return between(begins, '01-01', begins + 2, '12-31')
    }
    case 'animal-year': {
      // 2020 was a year of the rat. The year begins in January or February in China and Viet Nam, in April in Cambodia, Laos and Thailand.
      const nearest = said.about + nearestStep(2019 + said.animal - said.about)
      return between(nearest, '01-20', nearest + 1, '04-30')
    }
  }
}

/** The same for a year as somebody typed it: undefined where nobody who is alive on that day can have been born in it, as where the calendar is another one. */
export function livingBornIn(said: SaidYear, today: PlainDate): ReturnType<typeof bornInSaidYear> | undefined {
  const year = said.calendar === 'animal-year' ? said.about : said.year
  if (!Number.isInteger(year) || year < 1 || year > 9000) return undefined
  const born = bornInSaidYear(said)
  return born.from <= today && born.to >= addMonths(today, -OLDEST * 12) ? born : undefined
}

const OLDEST = 120

/** From -6 to 5: how far the year of the wanted animal is away. */
const nearestStep = (away: number) => ((((away + 6) % 12) + 12) % 12) - 6

const between = (from: number, first: string, to: number, last: string) => ({ known: 'range' as const, from: day(from, first), to: day(to, last) })
const day = (year: number, rest: string) => `${String(year).padStart(4, '0')}-${rest}` as PlainDate
