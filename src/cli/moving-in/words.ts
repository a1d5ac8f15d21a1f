import type { FaultyMapping, MappingFault } from '#domain/moving-in/check-mapping.ts'
import type { HowSure } from '#domain/moving-in/guess-columns.ts'
import type { Becomes, ListMisfit, WhyNot } from '#domain/moving-in/list-misfit.ts'
import type { Place } from '#domain/moving-in/place.ts'
import type { SheetRefusal } from '#domain/moving-in/sheet.ts'
import type { ListRefusal, ListSheets } from '#evidence/standards/workbook/list-sheets.ts'
import { counted, printable } from '../ctdc/refusal-words.ts'

/** Words of the command for what was read and planned. Cells are never repeated, because they may name somebody. */

const LIST_REFUSALS: Readonly<Record<ListRefusal, string>> = {
  empty: 'The file holds no rows.',
  'too-large':
    'The file is larger, unpacked, than any list of children. Remove sheets, pictures and painted empty rows, or divide it.',
  password: 'The file has a password. Open it in the spreadsheet program, save it without one, and use that copy.',
  'old-workbook': 'This is a workbook in the form before 2007 (.xls). Save it as .xlsx.',
  'not-a-list': 'This is neither a workbook (.xlsx, .ods) nor a CSV file, or it was cut off.',
  'not-utf-8': 'The text is not in UTF-8 or UTF-16. Save it as “CSV UTF-8”.',
  mangled: 'A quotation mark or a separator is wrong there: the file was cut off, or is no CSV.',
  'holds-declarations': 'The workbook holds declarations that no spreadsheet program writes. It is not read.',
}

export const listRefusalWords = (code: ListRefusal, row?: number): string =>
  `${LIST_REFUSALS[code]}${row === undefined ? '' : ` First at row ${String(row)}.`}`

const SHEET_REFUSALS: Readonly<Record<SheetRefusal, string>> = {
  'no-rows': 'has headings and no row beneath them, or nothing',
  'no-heading': 'has no row of headings: write one above the first child',
  'too-many-rows': 'has more than 20,000 rows: divide it',
  'too-many-columns': 'has more than 200 columns: leave those that are empty out',
}
export const sheetRefusalWords = (sheet: string, code: SheetRefusal): string =>
  `The sheet ${printable(sheet)} ${SHEET_REFUSALS[code]}.`

export const noteWords: Readonly<Record<ListSheets['notes'][number], string>> = {
  'merged-cells': 'Merged cells: their words are read once, in the first cell; the others read as empty.',
  'macros-not-run': 'The workbook has macros. Nothing of them was run.',
}

const FAULTS: Readonly<Record<MappingFault, string>> = {
  'no-children-sheet': 'No sheet holds the children.',
  'two-children-sheets': 'Two sheets are said to hold the children.',
  'no-such-sheet': 'There is no such sheet.',
  'no-number': 'Several sheets are joined by a number, and this one names no column of it.',
  'nothing-to-call-them': 'No column is a name or a number.',
  'column-twice': 'The column is named twice.',
  'place-twice': 'Another column has that place already.',
  'not-in-such-a-sheet': 'Such a sheet has no such place.',
  'no-such-column': 'There is no such column.',
  'father-is-a-note':
    'Its heading speaks of a father, a suspect or what happened: it is a note in the narrowest part, and nobody of the file.',
  'stays-narrow': 'Its heading speaks of health: it stays where few read.',
  'no-such-code': 'One of its codes is none.',
  'father-has-no-tie': 'A father is no tie of a list.',
  'no-order-of-dates': 'Say in which order and calendar its days are written.',
}

export const mappingFaultWords = ({ code, sheet, column }: FaultyMapping): string =>
  [sheet, column].flatMap((one) => (one === undefined ? [] : [printable(one)])).join(', ') +
  (sheet === undefined && column === undefined ? '' : ': ') +
  FAULTS[code]

const WHY: Readonly<Record<WhyNot, string>> = {
  'no-such-day': 'no such day',
  'other-order': 'a day in the other order',
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
  'error-in-cell': 'an error of the spreadsheet',
  formula: 'a formula that was never computed',
  'written-in-zawgyi': 'perhaps written in Zawgyi, not Unicode',
  'father-or-suspect': 'speaks of a father, a suspect or what happened',
  'about-the-body': 'speaks of the body',
  'number-twice': 'a number that another child has',
  'no-name': 'no name and no number',
  'no-name-no-number': 'nothing that says a child',
  'heading-again': 'the headings again',
  'no-such-child': 'a number that no child has',
}

const BECOMES: Readonly<Record<Becomes, string>> = {
  'kept-in-words': 'kept as a note in words',
  'read-and-kept-in-words': 'read as far as it can be, and kept in words',
  'kept-as-typed': 'kept as typed: look',
  'file-of-its-own': 'a file of its own: look',
  'left-out': 'left out; it stays in your list',
}

export const misfitWords = ({ sheet, row, column, why, becomes }: ListMisfit): string =>
  `  ${printable(sheet)}, row ${String(row)}${column === undefined ? '' : `, ${printable(column)}`}: ${WHY[why]}. ${BECOMES[becomes]}.`

const PLACE: Readonly<Record<Place, string>> = {
  number: 'number in your list',
  name: 'name',
  'given-name': 'given name',
  'family-name': 'family name',
  called: 'what the child is called',
  'other-name': 'another name',
  born: 'date of birth',
  age: 'age in years, on the day of the list',
  sex: 'sex',
  language: 'language',
  nationality: 'nationality',
  lives: 'where the child lives',
  phone: 'telephone number, not known to be safe',
  mother: 'mother: a person whose safety is not known',
  carer: 'carer: a person whose safety is not known',
  'opened-on': 'day on which the work began',
  'sent-by': 'who sent the child',
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

/** How many rows a list of misfits names. */
const LISTED = 60

export function misfitsWords(misfits: readonly ListMisfit[]): readonly string[] {
  if (misfits.length === 0) return ['Every row fits.']
  const leftOut = misfits.filter(({ becomes }) => becomes === 'left-out').length
  return [
    `${counted(misfits.length, 'thing does', 'things do')} not fit; ${counted(leftOut, 'row is', 'rows are')} left out:`,
    ...misfits.slice(0, LISTED).map(misfitWords),
    ...(misfits.length > LISTED ? [`  and ${(misfits.length - LISTED).toLocaleString('en')} more`] : []),
  ]
}
