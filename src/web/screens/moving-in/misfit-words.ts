import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MappingFault } from '#domain/moving-in/check-mapping.ts'
import type { Becomes, WhyNot } from '#domain/moving-in/list-misfit.ts'
import type { SheetRefusal } from '#domain/moving-in/sheet.ts'
import type { ListRefusal } from '#evidence/standards/workbook/list-sheets.ts'

const NO_DAY = msg`This is not a date that can be used.`
const OTHER_DAY = msg`The day is written in another order or calendar.`
const NOT_COMPUTED = msg`The spreadsheet could not compute this.`
const NO_CHILD = msg`There is no child in this row.`

/** Why a row or a cell of a list does not fit. */
export const WHY_WORDS: Readonly<Record<WhyNot, MessageDescriptor>> = {
  'no-such-day': NO_DAY,
  'year-alone': NO_DAY,
  'not-a-day': NO_DAY,
  'day-number': NO_DAY,
  'day-to-come': NO_DAY,
  'too-long-ago': NO_DAY,
  'other-order': OTHER_DAY,
  'either-order': OTHER_DAY,
  'other-calendar': OTHER_DAY,
  'no-such-age': msg`This is not an age in years.`,
  'code-not-known': msg`This value is not matched yet.`,
  'not-a-phone': msg`This is not a phone number.`,
  'too-long': msg`This is longer than one line.`,
  'several-in-one-cell': msg`There may be two children in one cell.`,
  'scores-without-days': msg`There are scores from several times here, but not a date for each.`,
  'error-in-cell': NOT_COMPUTED,
  formula: NOT_COMPUTED,
  'written-in-zawgyi': msg`This may be written in Zawgyi.`,
  'father-or-suspect': msg`This is about a father, a suspect or what happened.`,
  'about-the-body': msg`This is about the body.`,
  'number-twice': msg`Another child has this number.`,
  'no-name': msg`The child has no name and no number.`,
  'no-name-no-number': NO_CHILD,
  'heading-again': NO_CHILD,
  'another-table': NO_CHILD,
  'no-such-child': msg`No child has this number.`,
}

export const BECOMES_WORDS: Readonly<Record<Becomes, MessageDescriptor>> = {
  'kept-in-words': msg`Kept as a note.`,
  'read-and-kept-in-words': msg`Read as far as possible, and kept as a note.`,
  'kept-as-typed': msg`Kept as it is written.`,
  'file-of-its-own': msg`This becomes a separate file.`,
  'left-out': msg`Left out. It stays in your list.`,
}

const NOT_IN_SHEET = msg`The matching does not fit this list.`

/** What keeps a matching from being used. */
export const FAULT_OF_MATCHING: Readonly<Record<MappingFault, MessageDescriptor>> = {
  'no-children-sheet': msg`Choose the one sheet with the children.`,
  'two-children-sheets': msg`Choose the one sheet with the children.`,
  'no-such-sheet': NOT_IN_SHEET,
  'no-such-column': NOT_IN_SHEET,
  'column-twice': NOT_IN_SHEET,
  'not-in-such-a-sheet': NOT_IN_SHEET,
  'no-such-code': NOT_IN_SHEET,
  'no-order-of-dates': NOT_IN_SHEET,
  'no-number': msg`Choose the column with the number that links the sheets.`,
  'nothing-to-call-them': msg`Choose the column with the name or the number.`,
  'place-twice': msg`Two columns go to the same place.`,
  'father-is-a-note': msg`A column about a father, a suspect or what happened is always a note in the most restricted part.`,
  'father-has-no-tie': msg`A column about a father, a suspect or what happened is always a note in the most restricted part.`,
  'stays-narrow': msg`A column about health must stay in a part that few people read.`,
}

const OLD_FORM = msg`The file has an old format. Save it as .xlsx.`
const NOT_A_LIST = msg`This is not a workbook (.xlsx, .ods), a CSV file, or an export as JSON or XML.`

/** Why a file cannot be read as a list of children. */
export const LIST_REFUSED: Readonly<Record<ListRefusal | SheetRefusal, MessageDescriptor>> = {
  empty: msg`The file has no rows with children.`,
  'no-rows': msg`The file has no rows with children.`,
  'no-heading': msg`There is no row of headings. Write one above the first child.`,
  'too-large': msg`The file is too large for a list of children. Divide it.`,
  'too-many-rows': msg`The file is too large for a list of children. Divide it.`,
  'too-many-columns': msg`The file is too large for a list of children. Divide it.`,
  password: msg`The file has a password. Save a copy without one.`,
  'old-workbook': OLD_FORM,
  'web-page': OLD_FORM,
  'not-a-list': NOT_A_LIST,
  'numbers-file': NOT_A_LIST,
  'holds-declarations': NOT_A_LIST,
  'not-utf-8': msg`The letters in the file cannot be read. Save it as “CSV UTF-8”.`,
  'not-json': msg`The JSON in the file is broken or was cut off. Export it again.`,
  'no-records': msg`The file has no records of children. Choose the exported cases or submissions, too.`,
  'records-without-number': msg`The records have no number that links them. Export them with their id.`,
  mangled: msg`A quotation mark or a separator in the file is wrong.`,
}
