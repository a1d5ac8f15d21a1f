import type { PlainDate } from '../entry/plain-date.ts'
import { HEADING_PHRASES, SEX_SAID } from './heading-phrases.ts'
import { htcdsPlace } from './htcds-places.ts'
import type { ColumnMapping, SheetMapping } from './mapping.ts'
import { NEVER_A_TIE, ONCE, type SheetHolds, type Place, placesOf } from './place.ts'
import { plainWords } from './plain-words.ts'
import { guessedCalendar, guessedOrder } from './said-day.ts'
import type { HeadedSheet } from './sheet.ts'

/**
 * How sure a guess is. `by-rule`: a father, a suspect or what happened goes to the narrowest part whatever anyone says.
 * `note`: nothing fits, and the column becomes a note under its heading.
 */
export type HowSure = 'sure' | 'check' | 'by-rule' | 'note'

export interface GuessedColumn {
  readonly column: ColumnMapping
  readonly sure: HowSure
}

interface Phrase {
  readonly words: string
  readonly place: Place
  /** Scripts that write no spaces have no edge of a word to look for. */
  readonly spaced: boolean
}

const PHRASES: readonly Phrase[] = Object.entries(HEADING_PHRASES)
  .flatMap(([place, phrases]) =>
    phrases.map((phrase) => ({
      words: plainWords(phrase),
      place: place as Place,
      spaced: /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{S}\s]+$/u.test(plainWords(phrase)),
    })),
  )
  .filter(({ words }) => words !== '')
  .sort((a, b) => b.words.length - a.words.length)

interface Heading {
  /** Every place that it speaks of, the one named longest first. */
  readonly places: readonly Place[]
  /** No word of it is left over. */
  readonly whole: boolean
}

function readHeading(heading: string): Heading {
  let left = ` ${plainWords(heading)} `
  const places: Place[] = []
  for (const { words, place, spaced } of PHRASES) {
    const at = left.indexOf(spaced ? ` ${words} ` : words)
    if (at < 0) continue
    left = spaced ? left.replace(` ${words} `, '  ') : left.replace(words, ' ')
    if (!places.includes(place)) places.push(place)
  }
  return { places, whole: left.trim() === '' }
}

export const placesInHeading = (heading: string): readonly Place[] => readHeading(heading).places

/** What somebody else's row says is no fact of the child. */
const ABOUT_OTHERS: readonly Place[] = ['mother', 'carer']
const OF_A_NAME: readonly Place[] = ['name', 'given-name', 'family-name', 'called', 'other-name', 'number']

function placeOf(heading: string, holds: SheetHolds): { readonly place: Place; readonly sure: HowSure } {
  const may = placesOf(holds)
  const standard = htcdsPlace(heading)
  if (standard && may.includes(standard))
    return { place: standard, sure: NEVER_A_TIE.includes(standard) ? 'by-rule' : 'sure' }
  const { places: found, whole } = readHeading(heading)
  const never = NEVER_A_TIE.find((place) => found.includes(place))
  if (never) return { place: never, sure: 'by-rule' }
  const narrow = found.find((place) => place === 'words-health' || place === 'words-justice')
  if (narrow) return { place: narrow, sure: 'sure' }
  const other = found.find((place) => ABOUT_OTHERS.includes(place))
  if (other)
    return found.every((place) => place === other || OF_A_NAME.includes(place)) && may.includes(other)
      ? { place: other, sure: 'sure' }
      : { place: 'words-narrow', sure: 'check' }
  if (holds === 'family' && found.some((place) => place !== 'number' && OF_A_NAME.includes(place)))
    return { place: 'person', sure: 'check' }
  const [first, ...more] = found.filter((place) => may.includes(place))
  if (first === undefined) return { place: 'words-narrow', sure: 'note' }
  return { place: first, sure: more.length === 0 && found.length === 1 && whole ? 'sure' : 'check' }
}

const PHONE = /^\+?[\p{Nd}\s()./-]{7,20}$/u
const DAY = /^\p{Nd}{1,4}([./-])\p{Nd}{1,2}\1\p{Nd}{2,4}$/u
const SEXES = new Map(
  Object.entries(SEX_SAID).flatMap(([code, said]) => said.map((one) => [plainWords(one), code] as const)),
)

/** A guess for every column, from its heading and, where that says nothing, from its values. */
export function guessColumns(sheet: HeadedSheet, holds: SheetHolds, today: PlainDate): readonly GuessedColumn[] {
  const valuesOf = (at: number) => sheet.rows.map(({ cells }) => cells[at] ?? '').filter((value) => value !== '')
  const guesses = sheet.columns.map((column, at) => byValues(placeOf(column, holds), valuesOf(at), holds))
  const leads = new Map(
    ONCE.map((wanted) => {
      const of = guesses.filter(({ place }) => place === wanted)
      return [wanted, of.find(({ sure }) => sure === 'sure') ?? of[0]] as const
    }),
  )
  // A name beside a family name is the given one.
  const apart = leads.get('family-name') !== undefined && leads.get('given-name') === undefined
  return sheet.columns.map((column, at): GuessedColumn => {
    const values = valuesOf(at)
    const guessed = guesses[at] ?? { place: 'words-narrow', sure: 'note' }
    const again = ONCE.includes(guessed.place) && leads.get(guessed.place) !== guessed
    if (guessed.place === 'name' && apart && !again) return { column: { column, place: 'given-name' }, sure: 'check' }
    const { place, sure }: ReturnType<typeof placeOf> = again ? { place: 'words-narrow', sure: 'check' } : guessed
    if (place === 'born' || place === 'opened-on' || place === 'happened-on') {
      const { order, sure: only } = guessedOrder(values)
      const calendar = guessedCalendar(values, today)
      return {
        column: { column, place, dates: { order, calendar } },
        sure: only && calendar === 'gregorian' ? sure : 'check',
      }
    }
    if (place === 'sex') {
      const codes = codesOf(values)
      return { column: { column, place, codes: codes.known }, sure: codes.open ? 'check' : sure }
    }
    return { column: { column, place }, sure }
  })
}

function byValues(guessed: ReturnType<typeof placeOf>, values: readonly string[], holds: SheetHolds): typeof guessed {
  if (guessed.sure !== 'note' || holds !== 'children' || values.length === 0) return guessed
  const all = (test: (value: string) => boolean) => values.every(test)
  if (all((value) => SEXES.has(plainWords(value)))) return { place: 'sex', sure: 'check' }
  // A day such as 02.05.2014 is written with the signs of a telephone number.
  return all(
    (value) =>
      PHONE.test(value) && !DAY.test(value) && value.replace(/\P{Nd}/gu, '').length >= 8 && /^[+0]/.test(value),
  )
    ? { place: 'phone', sure: 'check' }
    : guessed
}

function codesOf(values: readonly string[]): {
  readonly known: NonNullable<ColumnMapping['codes']>
  readonly open: boolean
} {
  const said = [...new Map(values.map((value) => [plainWords(value), value.slice(0, 300)])).entries()]
  const known = said.flatMap(([plain, value]) => {
    const code = SEXES.get(plain)
    return code === undefined ? [] : [{ said: value, code }]
  })
  return { known, open: known.length < said.length }
}

/** What a sheet holds, by its columns: a number that comes back, a relation, a day. */
export function guessedHolds(sheet: HeadedSheet, isFirst: boolean): SheetHolds {
  if (isFirst) return 'children'
  const found = sheet.columns.flatMap((column) => placesInHeading(column))
  if (found.includes('relation')) return 'family'
  return found.includes('happened-on') ? 'visits' : 'other'
}

export const mappingOfSheet = (
  sheet: HeadedSheet,
  holds: SheetHolds,
  guessed: readonly GuessedColumn[],
): SheetMapping => ({ sheet: sheet.name.slice(0, 300), holds, columns: guessed.map(({ column }) => column) })
