import type { PlainDate } from '../entry/plain-date.ts'
import { htcdsPlace } from './places/htcds-places.ts'
import type { KnownForm } from './places/known-form.ts'
import { CHILD_SAID, SEX_SAID } from './heading-phrases.ts'
import { placesInHeading, readHeading } from './heading-places.ts'
import type { ColumnMapping, SheetMapping } from './mapping.ts'
import { countryNamed, languageNamed } from './names-said.ts'
import { DATED, NEVER_A_TIE, ONCE, type SheetHolds, type Place, placesOf } from './places/place.ts'
import { plainWords } from './said/plain-words.ts'
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

/** What somebody else's row says is no fact of the child. */
const ABOUT_OTHERS: readonly Place[] = ['mother', 'carer']
const OF_A_NAME: readonly Place[] = ['name', 'given-name', 'family-name', 'called', 'other-name', 'number']

/** Of a list that a known program wrote: which program, and the heading of the number that joins its sheets. */
export interface OfProgram {
  readonly form: KnownForm
  readonly number: string | undefined
}

interface Guess {
  readonly place: Place
  readonly sure: HowSure
}

/**
 * A field of a known program goes where its table says. One that an agency added is guessed only where nothing is left
 * open; a form that is an agency's own is guessed like a list. Its number is the one that joins the sheets, and no other.
 */
function placeOfField(
  heading: string,
  sheet: string,
  holds: SheetHolds,
  { form, number }: OfProgram,
  values: readonly string[],
): Guess {
  if (heading === number) return { place: 'number', sure: 'sure' }
  const known = form.place(sheet, heading)
  if (known?.place === 'number') return { place: 'words-care', sure: 'sure' }
  // Beside words of the narrowest part: apart from them it would say that they are there.
  if (form.ownFields && known && holds !== 'children') return { place: 'words-narrow', sure: 'sure' }
  if (known && placesOf(holds).includes(known.place))
    return { place: known.place, sure: NEVER_A_TIE.includes(known.place) ? 'by-rule' : 'sure' }
  const own = placeOf(heading, holds)
  if (form.ownFields)
    return own.place === 'number' && number !== undefined
      ? { place: 'words-care', sure: 'check' }
      : byValues(own, values, holds)
  return own.place !== 'number' && (own.sure === 'sure' || own.sure === 'by-rule')
    ? own
    : { place: 'words-narrow', sure: 'note' }
}

function placeOf(heading: string, holds: SheetHolds): Guess {
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
export function guessColumns(
  sheet: HeadedSheet,
  holds: SheetHolds,
  today: PlainDate,
  by?: OfProgram,
): readonly GuessedColumn[] {
  const valuesOf = (at: number) => sheet.rows.map(({ cells }) => cells[at] ?? '').filter((value) => value !== '')
  const guesses = named(
    sheet.columns.map((column, at) =>
      by
        ? placeOfField(column, sheet.name, holds, by, valuesOf(at))
        : byValues(placeOf(column, holds), valuesOf(at), holds),
    ),
    by ? [] : sheet.columns,
    holds,
  )
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
    const { place, sure }: Guess = again ? { place: 'words-narrow', sure: 'check' } : guessed
    if (DATED.includes(place)) {
      const { order, sure: only } = guessedOrder(values)
      const calendar = guessedCalendar(values, today)
      return {
        column: { column, place, dates: { order, calendar } },
        sure: only && calendar === 'gregorian' ? sure : 'check',
      }
    }
    const code = CODES_SAID[place]
    if (code) {
      const codes = codesOf(values, code)
      const open = codes.open && place === 'sex'
      return {
        column: { column, place, ...((place === 'sex' || codes.known.length > 0) && { codes: codes.known }) },
        sure: open ? 'check' : sure,
      }
    }
    return { column: { column, place }, sure }
  })
}

const NAMES: readonly Place[] = OF_A_NAME.filter((place) => place !== 'number')
const CHILD = new Set(CHILD_SAID.map(plainWords))

/** Where no column is a name, the one that is headed “Child” is: among other headings it may be anything of the child. */
function named(guesses: readonly Guess[], columns: readonly string[], holds: SheetHolds): readonly Guess[] {
  if (holds !== 'children' || guesses.some(({ place }) => NAMES.includes(place))) return guesses
  const at = columns.findIndex((column) => CHILD.has(plainWords(column)))
  return guesses.map((guess, column) => (column === at ? { place: 'name', sure: 'check' } : guess))
}

function byValues(guessed: Guess, values: readonly string[], holds: SheetHolds): Guess {
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

/** Codes that values name, by the place of their column. */
const CODES_SAID: Readonly<Partial<Record<Place, (value: string) => string | undefined>>> = {
  sex: (value) => SEXES.get(plainWords(value)),
  nationality: countryNamed,
  language: languageNamed,
}
const MOST_CODES = 300

function codesOf(
  values: readonly string[],
  code: (value: string) => string | undefined,
): { readonly known: NonNullable<ColumnMapping['codes']>; readonly open: boolean } {
  const said = [...new Map(values.map((value) => [plainWords(value), value.slice(0, 300)])).values()]
  const known = said.flatMap((value) => {
    const found = code(value)
    return found === undefined ? [] : [{ said: value, code: found }]
  })
  return { known: known.slice(0, MOST_CODES), open: known.length < said.length }
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
