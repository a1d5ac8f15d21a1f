import { addDays, PlainDate, type PlainDate as Day } from '../entry/plain-date.ts'

/**
 * The first day of the lunar year that begins in a year of the common calendar. China and Viet Nam both count from the
 * new moon (the second one after the winter solstice, or the third where a leap month lies between), each in its own
 * time zone (Beijing UTC+8, Hanoi UTC+7), so some new years differ by a day and that of 1985 by a month. New moons and
 * the sun's longitude are computed as in J. Meeus, *Astronomical Algorithms*; the rules for Viet Nam as published by Ho
 * Ngoc Duc. Exact from 1929 (China) and 1976 (Viet Nam); earlier calendars were made by other rules.
 */
export function lunarNewYear(year: number, country: 'CN' | 'VN'): Day {
  const hours = HOURS_AHEAD[country]
  const [before, next] = [eleventhMonth(year - 1, hours), eleventhMonth(year, hours)]
  const first = monthNumber(before)
  const leaps = next - before > 365 && leapAfter(first, hours) <= 2
  return addDays(DAY_ZERO, newMoonOn(first + (leaps ? 3 : 2), hours) - JULIAN_ZERO)
}

const HOURS_AHEAD = { CN: 8, VN: 7 } as const
const DAY_ZERO = PlainDate.parse('2000-01-01')
const JULIAN_ZERO = 2_451_545
const FIRST_NEW_MOON = 2_415_021.076998695
const MONTH = 29.530588853

const RADIANS = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * RADIANS)

const monthNumber = (newMoonDay: number) => Math.floor((newMoonDay - FIRST_NEW_MOON) / MONTH + 0.5)

/** The Julian day number, in local time, of the new moon with this index; index 0 is that of January 1900. */
const newMoonOn = (month: number, hours: number) => Math.floor(newMoon(month) + 0.5 + hours / 24)

/**
 * In which twelfth of its path, counted from the spring equinox, the sun is at the start of that day: 9 begins with the
 * winter solstice.
 */
const sunTwelfth = (dayNumber: number, hours: number) => Math.floor(sunLongitude(dayNumber - 0.5 - hours / 24) / 30)

/** The day on which the month with the winter solstice of that year begins. */
function eleventhMonth(year: number, hours: number): number {
  const lastOfYear = JULIAN_ZERO + Math.round((Date.UTC(year, 11, 31) - Date.UTC(2000, 0, 1)) / 86_400_000)
  const month = Math.floor((lastOfYear - 2_415_021) / MONTH)
  const begins = newMoonOn(month, hours)
  return sunTwelfth(begins, hours) >= 9 ? newMoonOn(month - 1, hours) : begins
}

/** How many months after the eleventh the leap month comes: the first month in which the sun enters no new twelfth. */
function leapAfter(first: number, hours: number): number {
  const enters = (after: number) => sunTwelfth(newMoonOn(first + after, hours), hours)
  let after = 1
  while (after < 14 && enters(after) !== enters(after + 1)) after += 1
  return after
}

function newMoon(k: number): number {
  const t = k / 1236.85
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const away =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun)
  return mean + away - (-0.000278 + 0.000265 * t + 0.000262 * t ** 2)
}

/** In degrees, from 0 to 360. */
function sunLongitude(julian: number): number {
  const t = (julian - 2_451_545) / 36_525
  const sun = 357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3
  const away =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sin(sun) +
    (0.019993 - 0.000101 * t) * sin(2 * sun) +
    0.00029 * sin(3 * sun)
  const degrees = 280.46645 + 36_000.76983 * t + 0.0003032 * t ** 2 + away
  return degrees - 360 * Math.floor(degrees / 360)
}
