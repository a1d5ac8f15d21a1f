import type { FaultyMapping, MappingFault } from '#domain/moving-in/check-mapping.ts'
import type { HowSure } from '#domain/moving-in/guess-columns.ts'
import {
  alikeMisfits,
  type Becomes,
  type ListMisfit,
  type RowsMisfit,
  type WhyNot,
} from '#domain/moving-in/list-misfit.ts'
import type { Place } from '#domain/moving-in/places/place.ts'
import type { SheetRefusal } from '#domain/moving-in/sheet.ts'
import type { ListWhere } from '#evidence/standards/records/read-lists.ts'
import type { ListRefusal, ListSheets } from '#evidence/standards/workbook/list-sheets.ts'
import { counted, printable } from '../ctdc/refusal-words.ts'

/** Words of the command for what was read and planned. Cells are never repeated, because they may name somebody. */

const LIST_REFUSALS: Readonly<Record<ListRefusal, string>> = {
  empty: 'The file holds no rows.',
  'too-large':
    'The file is larger, unpacked, than any list of children. Remove sheets, pictures and painted empty rows, or divide it.',
  password: 'The file has a password. Open it with the password, save it without one, and use that copy.',
  'old-workbook': 'This is a workbook in the form before 2007 (.xls). Save it as .xlsx.',
  'web-page':
    'This is a page of a website with the name of a sheet. Open it in a spreadsheet program and save it as .xlsx.',
  'numbers-file': 'This is a file of Numbers. In Numbers, export it to Excel.',
  'not-a-list': 'This is no workbook (.xlsx, .ods), no CSV file and no records as JSON or XML, or it was cut off.',
  'not-utf-8': 'The text is not in UTF-8 or UTF-16. Save it as “CSV UTF-8”.',
  mangled: 'A quotation mark or a separator is wrong there: the file was cut off, or is no CSV.',
  'holds-declarations': 'The file holds declarations that no program for lists writes. It is not read.',
  'not-json': 'The JSON is broken there: the file was cut off, or changed by hand. Export it again.',
  'no-records':
    'There are no records of children in it. Export the cases or the submissions; lookups, places and forms are given beside them.',
  'records-without-number':
    'The records hold several of something, and no number that every record has. Export them with their id.',
}

export const listRefusalWords = (code: ListRefusal, { row, record, file }: ListWhere = {}): string =>
  [
    LIST_REFUSALS[code],
    ...(row === undefined ? [] : [`First at row ${String(row)}.`]),
    ...(record === undefined ? [] : [`First at record ${String(record)}.`]),
    ...(file === undefined ? [] : [`In file ${String(file)} of those given.`]),
  ].join(' ')

const SHEET_REFUSALS: Readonly<Record<SheetRefusal, string>> = {
  'no-rows': 'has headings and no row beneath them, or nothing',
  'no-heading': 'has no row of headings: write one above the first child',
  'too-many-rows': 'has more than 20,000 rows: divide it',
  'too-many-columns': 'has more than 500 columns: leave those that are empty out',
}
export const sheetRefusalWords = (sheet: string, code: SheetRefusal): string =>
  `The sheet ${printable(sheet)} ${SHEET_REFUSALS[code]}.`

export const leftOutWords = (sheet: string): string =>
  `The sheet ${printable(sheet)} is left out: no column in it and in the sheet of children is a number that joins them.`

export const noteWords: Readonly<Record<ListSheets['notes'][number], string>> = {
  'merged-cells':
    'Merged cells: their words count for every row that they cover, names and numbers of children excepted.',
  'remarks-on-cells':
    'Notes on cells: those beside a child become notes under the heading of their column; the others are not read.',
  'macros-not-run': 'The workbook has macros. Nothing of them was run.',
  'codes-without-words': 'Some codes have no words in the lists that came beside them: they are kept as codes.',
}

const FAULTS: Readonly<Record<MappingFault, string>> = {
  'no-children-sheet': 'No sheet holds the children.',
  'two-children-sheets': 'Two sheets are said to hold the children.',
  'no-such-sheet': 'There is no such sheet.',
  'no-number': 'Several sheets are joined by a number, and this one names no column of it.',
  'nothing-to-call-them': 'No column is a name or a number.',
  'column-twice': 'The column is named twice.',
  'place-twice': 'Another column has that place already.',
  'not-in-such-a-sheet': 'A sheet of this kind has no such place.',
  'no-such-column': 'There is no such column.',
  'father-is-a-note':
    'Its heading speaks of a father, a suspect or what happened: it becomes a note in the narrowest part, and no person in the file.',
  'stays-narrow': 'Its heading speaks of health: it stays where few read.',
  'no-such-code': 'One of its codes does not exist.',
  'father-has-no-tie': 'A list cannot add a father as a relative.',
  'no-order-of-dates': 'Say in which order and calendar its days are written.',
}

export const mappingFaultWords = ({ code, sheet, column }: FaultyMapping): string =>
  [sheet, column].flatMap((one) => (one === undefined ? [] : [printable(one)])).join(', ') +
  (sheet === undefined && column === undefined ? '' : ': ') +
  FAULTS[code]

const WHY: Readonly<Record<WhyNot, string>> = {
  'no-such-day': 'no such day',
  'other-order': 'a day in the other order',
  'either-order': 'a day that can be read in two orders, in a column that writes both',
  'other-calendar': 'a year of another calendar',
  'year-alone': 'a year among words',
  'not-a-day': 'no day',
  'day-number': 'a number, not a day',
  'day-to-come': 'a day to come',
  'too-long-ago': 'a day too long ago',
  'no-such-age': 'no age in years',
  'code-not-known': 'a value that the mapping does not know',
  'not-a-phone': 'no telephone number',
  'too-long': 'longer than one line',
  'several-in-one-cell': 'perhaps several children in one cell',
  'scores-without-days': 'scores of several times, and not a day for each',
  'error-in-cell': 'an error of the spreadsheet',
  formula: 'a formula that was never computed',
  'written-in-zawgyi': 'perhaps written in Zawgyi, not Unicode',
  'father-or-suspect': 'speaks of a father, a suspect or what happened',
  'about-the-body': 'speaks of the body',
  'number-twice': 'a number that another child has',
  'no-name': 'no name and no number',
  'no-name-no-number': 'nothing about a child',
  'heading-again': 'the headings again',
  'another-table': 'part of another table on the same sheet',
  'no-such-child': 'a number that no child has',
}

const BECOMES: Readonly<Record<Becomes, string>> = {
  'kept-in-words': 'kept as a note in words',
  'read-and-kept-in-words': 'read as far as it can be, and kept in words',
  'kept-as-typed': 'kept as typed: look',
  'file-of-its-own': 'opened as a file of its own: check it',
  'left-out': 'left out; it stays in your list',
}

/** How many rows of one sort are named. */
const ROWS_NAMED = 20
const rowsWords = (rows: readonly number[]) =>
  rows.length === 1
    ? `row ${String(rows[0])}`
    : `rows ${rows.slice(0, ROWS_NAMED).join(', ')}${rows.length > ROWS_NAMED ? ` and ${(rows.length - ROWS_NAMED).toLocaleString('en')} more` : ''}`

const misfitWords = ({ sheet, rows, column, why, becomes }: RowsMisfit): string =>
  `  ${printable(sheet)}, ${rowsWords(rows)}${column === undefined ? '' : `, ${printable(column)}`}: ${WHY[why]}. ${BECOMES[becomes]}.`

const PLACE: Readonly<Record<Place, string>> = {
  number: 'number in your list',
  name: 'name',
  'given-name': 'given name',
  'family-name': 'family name',
  called: 'what the child is called',
  'other-name': 'another name',
  born: 'date of birth',
  age: 'age in years, on the day of the list',
  estimated: 'whether the date of birth is a guess',
  sex: 'sex',
  language: 'language',
  nationality: 'nationality',
  lives: 'where the child lives',
  phone: 'telephone number, not known to be safe',
  mother: 'mother: a person whose safety is not known',
  carer: 'carer: a person whose safety is not known',
  'carer-relation': 'what the carer is to the child',
  'opened-on': 'day on which the work began',
  'sent-by': 'who sent the child',
  score: 'a score of the Child Status Index',
  'scored-on': 'days of these scores',
  'happened-on': 'day on which it happened',
  relation: 'who this person is to the child',
  person: 'name of the person',
  father: 'a note in the narrowest part, by rule',
  suspect: 'a note in the narrowest part, by rule',
  exploitation: 'a note in the narrowest part, by rule',
  'words-care': 'a note for all who work with the child',
  'words-health': 'a note in Health',
  'words-justice': 'a note in Justice',
  'words-narrow': 'a note in the narrowest part',
}
const SURE: Readonly<Record<HowSure, string>> = {
  sure: '',
  check: ' (check)',
  'by-rule': '',
  note: ' (no place found)',
}

export const columnWords = (column: string, place: Place, sure?: HowSure): string =>
  `  ${printable(column)}: ${PLACE[place]}${sure ? SURE[sure] : ''}`

/** How many sorts of misfits are named. */
const LISTED = 60

export function misfitsWords(misfits: readonly ListMisfit[]): readonly string[] {
  if (misfits.length === 0) return ['Every row fits.']
  const alike = alikeMisfits(misfits)
  const leftOut = misfits.filter(({ becomes }) => becomes === 'left-out').length
  return [
    `${counted(misfits.length, 'thing does', 'things do')} not fit; ${counted(leftOut, 'row is', 'rows are')} left out:`,
    ...alike.slice(0, LISTED).map(misfitWords),
    ...(alike.length > LISTED ? [`  and ${(alike.length - LISTED).toLocaleString('en')} more`] : []),
  ]
}
