import type { Draft } from '../entry/entry.ts'
import type { PersonId } from '../entry/ids.ts'
import type { PlainDate, When } from '../entry/plain-date.ts'
import { fitsLine, folderOfCell, speaksOfThem, wordsDrafts } from './cell-words.ts'
import {
  bandOfBirth,
  looksLikeZawgyi,
  nameBody,
  aroundDrafts,
  PRONOUN_OF,
  readAge,
  readBorn,
  readCountry,
  readDay,
  readLanguage,
  readPhones,
  readSex,
  type ReadCell,
} from './child-facts.ts'
import type { ColumnMapping } from './mapping.ts'
import type { Becomes, ListMisfit, WhyNot } from './list-misfit.ts'
import type { Place } from './place.ts'

export interface ListDays {
  readonly today: PlainDate
  /** The day on which the ages of the list were true. */
  readonly dayOfList: PlainDate
}

export interface ListCell {
  readonly column: ColumnMapping
  readonly text: string
}

export interface OfRow {
  readonly list: string
  readonly sheet: string
  readonly row: number
  readonly cells: readonly ListCell[]
  readonly days: ListDays
  readonly newPerson: () => PersonId
}

export interface ChildOfRow {
  readonly at: When
  readonly drafts: readonly Draft[]
  readonly misfits: readonly ListMisfit[]
  readonly named: boolean
}

/** What spreadsheets show for a cell that could not be computed. */
const IN_ERROR = /^#(?:REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL|SPILL)[!?]?$/i
/** What people write into a cell to say that there is nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Pd}._/]*$/u.test(text)

/** Gathers what one row says: facts, words that have no place, and what did not fit. */
class Row {
  readonly words: { readonly column: string; readonly place: Place; readonly text: string }[] = []
  readonly misfits: ListMisfit[] = []
  readonly #of: OfRow

  constructor(of: OfRow) {
    this.#of = of
  }

  one(place: Place): ListCell | undefined {
    return this.#of.cells.find(({ column }) => column.place === place)
  }

  every(place: Place): readonly ListCell[] {
    return this.#of.cells.filter(({ column }) => column.place === place)
  }

  misfit(cell: ListCell, why: WhyNot, becomes: Becomes): void {
    const { sheet, row } = this.#of
    this.misfits.push({ sheet, row, column: cell.column.column, why, becomes })
  }

  keepWords(cell: ListCell, place: Place = 'words-narrow'): void {
    this.words.push({ column: cell.column.column, place, text: cell.text })
  }

  /** A cell as its column says; what is less than that is kept in its words, too. */
  read<Value>(place: Place, reads: (cell: ListCell) => ReadCell<Value>): Value | undefined {
    const cell = this.one(place)
    return cell && this.#readCell(cell, reads)
  }

  /** The same of every column of this place. */
  readEach<Value>(place: Place, reads: (cell: ListCell) => ReadCell<Value>): readonly Value[] {
    return this.every(place).flatMap((cell) => this.#readCell(cell, reads) ?? [])
  }

  #readCell<Value>(cell: ListCell, reads: (cell: ListCell) => ReadCell<Value>): Value | undefined {
    const { value, why } = reads(cell)
    if (why) {
      this.misfit(cell, why, value === undefined ? 'kept-in-words' : 'read-and-kept-in-words')
      this.keepWords(cell)
    }
    return value
  }

  /** A line of text as it is; one that is longer than a line is kept as words. */
  line(place: Place): string | undefined {
    return this.read(place, ({ text }) => (fitsLine(text) ? { value: text } : { why: 'too-long' }))
  }
}

/** The facts and words of one child’s row, as drafts that a person could have written; without how the file was opened. */
export function childOfRow(of: OfRow): ChildOfRow {
  const sound = of.cells.filter(({ text }) => !isBroken(text))
  const row = new Row({ ...of, cells: sound })
  for (const cell of of.cells.filter(({ text }) => isBroken(text))) {
    row.misfit(cell, IN_ERROR.test(cell.text) ? 'error-in-cell' : 'formula', 'kept-in-words')
    row.keepWords(cell)
  }
  const { today, dayOfList } = of.days
  const at = row.read('opened-on', ({ column, text }) => readDay(column, text, today)) ?? today
  const facts = [...whoFacts(row, at, today, dayOfList), ...aroundFacts(row, at, of.newPerson)]
  for (const cell of sound) {
    const { place } = cell.column
    if (place === 'number') row.keepWords(cell, 'words-care')
    else if (place.startsWith('words-') || AS_WORDS.includes(place)) row.keepWords(cell, place)
    // A second column of one sort, such as another mother or address: the first is the fact, and nothing of the others is lost.
    else if (place !== 'phone' && row.one(place) !== cell) row.keepWords(cell)
  }
  const words = row.words.flatMap(({ column, place, text }) => {
    const { folder, why } = folderOfCell(place, text)
    const cell = of.cells.find((one) => one.column.column === column)
    if (why && cell) row.misfit(cell, why, 'kept-in-words')
    return wordsDrafts({ list: of.list, column, folder, at }, text)
  })
  return {
    at,
    drafts: [...facts, ...words],
    misfits: row.misfits,
    named: facts.some(({ kind }) => kind === 'name') || row.words.some(({ column }) => isNaming(of.cells, column)),
  }
}

/** A function, a cell, another sheet, or a program that a sheet would start. */
const FORMULA = /^[=@]\s*\p{L}[\p{L}\p{N}.]*\(|^=[A-Z]{1,3}\d|^=\s*\S+?[|!]/u
const isBroken = (text: string) => IN_ERROR.test(text) || FORMULA.test(text)
const AS_WORDS: readonly Place[] = ['father', 'suspect', 'exploitation']
const NAMES: readonly Place[] = ['name', 'given-name', 'family-name', 'called', 'other-name']
const isNaming = (cells: readonly ListCell[], column: string) =>
  cells.some((cell) => cell.column.column === column && NAMES.includes(cell.column.place))

function whoFacts(row: Row, at: When, today: PlainDate, dayOfList: PlainDate): readonly Draft[] {
  const child = { at, about: ['child'] as const }
  const [whole, given, family, called, other] = NAMES.map((place) => row.line(place))
  const name = nameBody({ whole, given, family }, 'called')
  for (const place of NAMES) lookAtName(row, row.one(place))
  const gender = row.read('sex', ({ column, text }) => readSex(column, text))
  const language = row.read('language', ({ column, text }) => readLanguage(column, text))
  const born = row.read('born', ({ column, text }) => readBorn(column, text, today))
  const age = row.one('age')
  // Two births on the same ground would be a clash: with a birth the age of the list is kept in words.
  if (born && age) row.keepWords(age, 'words-care')
  const byAge = born ? undefined : row.read('age', ({ text }) => readAge(text, dayOfList, today))
  const birth = born ?? byAge
  const country = row.read('nationality', ({ column, text }) => readCountry(column, text))
  // As whoever opens a file types it: of five thousand children many have one given name.
  const onCard = called ?? (typeof name?.['text'] === 'string' ? name['text'] : undefined)
  return [
    {
      kind: 'card',
      ...child,
      body: {
        ...(onCard !== undefined && { called: { text: onCard, ...(language !== undefined && { language }) } }),
        pronoun: (gender && PRONOUN_OF[gender]) ?? 'the-child',
        ageBand: bandOfBirth(birth, today),
        languages: language === undefined ? [] : [language],
        interpreter: 'not-known',
      },
    },
    ...[
      name,
      called === undefined ? undefined : nameBody({ whole: called }, name ? 'other' : 'called'),
      other === undefined ? undefined : nameBody({ whole: other }, 'other'),
    ].flatMap((body): Draft[] => (body ? [{ kind: 'name', ...child, body }] : [])),
    ...(gender ? [{ kind: 'gender', ...child, body: { who: 'child', gender } }] : []),
    ...(birth === undefined ? [] : [{ kind: 'birth', ...child, body: birth }]),
    ...(country === undefined
      ? []
      : [{ kind: 'nationality', ...child, body: { country, state: 'holds', proof: 'data-source' } }]),
  ]
}

function lookAtName(row: Row, cell: ListCell | undefined): void {
  if (!cell) return
  if (/[\n;]|\s[/&+]\s/u.test(cell.text)) row.misfit(cell, 'several-in-one-cell', 'kept-as-typed')
  if (looksLikeZawgyi(cell.text)) row.misfit(cell, 'written-in-zawgyi', 'kept-as-typed')
}

function aroundFacts(row: Row, at: When, newPerson: () => PersonId): readonly Draft[] {
  const phones = row.readEach('phone', ({ text }) => readPhones(text)).flat()
  if (phones.length > MOST_NUMBERS) for (const cell of row.every('phone')) row.keepWords(cell)
  const sentBy = row.line('sent-by')
  const lives = row.one('lives')
  const mother = somebody(row, 'mother')
  const carer = somebody(row, 'carer')
  return [
    ...(phones.length === 0
      ? []
      : [
          {
            kind: 'contact-details',
            at,
            about: ['child' as const],
            body: {
              who: 'child',
              addresses: phones
                .slice(0, MOST_NUMBERS)
                .map((value) => ({ kind: 'phone', value, answeredBy: [], watched: 'not-known' })),
            },
          },
        ]),
    ...(sentBy === undefined ? [] : [{ kind: 'referred-by', at, about: ['child' as const], body: { by: sentBy } }]),
    ...(lives === undefined ? [] : livesDrafts(row, lives, at)),
    ...(mother === undefined ? [] : aroundDrafts({ called: mother, tie: 'mother', gender: 'female' }, at, newPerson())),
    ...(carer === undefined || carer === mother
      ? []
      : aroundDrafts({ called: carer, tie: 'not-known', gender: 'not-known' }, at, newPerson())),
  ]
}

/** More numbers than a person has: with more, the columns are kept in words, too. */
const MOST_NUMBERS = 20
const LONGEST_ADDRESS = 20_000

function livesDrafts(row: Row, cell: ListCell, at: When): readonly Draft[] {
  if (cell.text.length > LONGEST_ADDRESS) {
    row.misfit(cell, 'too-long', 'kept-in-words')
    row.keepWords(cell)
    return []
  }
  return [{ kind: 'whereabouts', at, about: ['child'], body: { of: 'lives', is: 'known', address: cell.text } }]
}

/** Who a cell names; where it speaks of a father or a suspect it is words in the narrowest part, and nobody is named (N1, N2). */
function somebody(row: Row, place: 'mother' | 'carer'): string | undefined {
  const cell = row.one(place)
  if (!cell || !speaksOfThem(cell.text)) return row.line(place)
  row.misfit(cell, 'father-or-suspect', 'kept-in-words')
  row.keepWords(cell)
  return undefined
}
