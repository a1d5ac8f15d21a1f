import type { Draft } from '../entry/entry.ts'
import type { PlainDate, When } from '../entry/plain-date.ts'
import { aroundFacts } from './around-facts.ts'
import { folderOfCell, wordsDrafts } from './cell-words.ts'
import {
  bandOfBirth,
  isSaidNo,
  looksLikeZawgyi,
  nameBody,
  PRONOUN_OF,
  readAge,
  readBorn,
  readCountry,
  readDay,
  readLanguage,
  readSex,
} from './child-facts.ts'
import type { ListMisfit } from './list-misfit.ts'
import type { Place } from './places/place.ts'
import { saysNotKnown } from './said/no-value.ts'
import { scoreFacts } from './score-facts.ts'
import { type ListCell, type OfRow, RowOfList } from './row-of-list.ts'

export interface ChildOfRow {
  readonly at: When
  readonly drafts: readonly Draft[]
  readonly misfits: readonly ListMisfit[]
  readonly named: boolean
}

/** The facts and words of one child’s row, as drafts that a person could have written; without how the file was opened. */
export function childOfRow(of: OfRow): ChildOfRow {
  const sound = of.cells.filter(({ text }) => !isBroken(text))
  const row = new RowOfList({ ...of, cells: sound })
  for (const cell of of.cells.filter(({ text }) => isBroken(text))) {
    row.misfit(cell, IN_ERROR.test(cell.text) ? 'error-in-cell' : 'formula', 'kept-in-words')
    row.keepWords(cell)
  }
  const { today, dayOfList } = of.days
  const at = row.read('opened-on', ({ column, text }) => readDay(column, text, today)) ?? today
  const facts = [
    ...whoFacts(row, at, today, dayOfList),
    ...aroundFacts(row, at, of.newPerson),
    ...scoreFacts(row, at, today),
  ]
  for (const cell of sound) {
    const { place } = cell.column
    if (place === 'number') row.keepWords(cell, 'words-care')
    else if (place.startsWith('words-') || AS_WORDS.includes(place)) row.keepWords(cell, place)
    // A second column of one sort, such as another mother or address: the first is the fact, and nothing of the others is lost.
    else if (place !== 'phone' && place !== 'score' && row.one(place) !== cell) row.keepWords(cell)
  }
  return {
    at,
    drafts: [...facts, ...notesOf(row, of, at)],
    misfits: row.misfits,
    named:
      facts.some(({ kind }) => kind === 'name') ||
      row.words.some(({ column, text }) => isNaming(of.cells, column) && !saysNotKnown(text)),
  }
}

/** More columns without a place than a person would read one by one. */
const MOST_NOTES = 12

/** Words without a place: a note for each column or, of many, one for each part of the file with the columns' names in it. */
function notesOf(row: RowOfList, of: OfRow, at: When): readonly Draft[] {
  const words = row.words.map(({ column, place, text }) => {
    const { folder, why } = folderOfCell(place, text)
    const cell = of.cells.find((one) => one.column.column === column)
    if (why && cell) row.misfit(cell, why, 'kept-in-words')
    return { column, folder, text }
  })
  if (words.length <= MOST_NOTES)
    return words.flatMap(({ column, folder, text }) => wordsDrafts({ list: of.list, column, folder, at }, text))
  return [...Map.groupBy(words, ({ folder }) => folder)].flatMap(([folder, lines]) =>
    wordsDrafts(
      { list: of.list, column: of.sheet, folder, at },
      lines.map(({ column, text }) => `${column}: ${text}`).join('\n'),
    ),
  )
}

/** What spreadsheets show for a cell that could not be computed. */
const IN_ERROR = /^#(?:REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL|SPILL)[!?]?$/i
/** A function, a cell, another sheet, or a program that a sheet would start. */
const FORMULA = /^[=@]\s*\p{L}[\p{L}\p{N}.]*\(|^=[A-Z]{1,3}\d|^=\s*\S+?[|!]/u
const isBroken = (text: string) => IN_ERROR.test(text) || FORMULA.test(text)
const AS_WORDS: readonly Place[] = ['father', 'suspect', 'exploitation']
const NAMES: readonly Place[] = ['name', 'given-name', 'family-name', 'called', 'other-name']
const isNaming = (cells: readonly ListCell[], column: string) =>
  cells.some((cell) => cell.column.column === column && NAMES.includes(cell.column.place))

function whoFacts(row: RowOfList, at: When, today: PlainDate, dayOfList: PlainDate): readonly Draft[] {
  const child = { at, about: ['child'] as const }
  const [whole, given, family, called, other] = NAMES.map((place) => row.line(place))
  const name = nameBody({ whole, given, family }, 'called')
  for (const place of NAMES) lookAtName(row, row.one(place))
  const gender = row.read('sex', ({ column, text }) => readSex(column, text))
  const language = row.read('language', ({ column, text }) => readLanguage(column, text))
  const estimated = row.one('estimated')
  if (estimated) row.keepWords(estimated, 'words-care')
  const guessed = estimated !== undefined && !isSaidNo(estimated.text)
  const born = row.read('born', ({ column, text }) => readBorn(column, text, today, guessed))
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

function lookAtName(row: RowOfList, cell: ListCell | undefined): void {
  if (!cell) return
  if (/[\n;]|\s[/&+]\s/u.test(cell.text)) row.misfit(cell, 'several-in-one-cell', 'kept-as-typed')
  if (looksLikeZawgyi(cell.text)) row.misfit(cell, 'written-in-zawgyi', 'kept-as-typed')
}
