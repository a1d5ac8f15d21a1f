import { describe, expect, it } from 'vitest'
import { guessMapping } from '#domain/moving-in/guess-mapping.ts'
import { readLists } from '#evidence/standards/records/read-lists.ts'
import { BROKEN_LISTS } from '../../../test/support/lists/broken-lists.ts'
import { DAYS } from '../../../test/support/moving-in.ts'
import { CommandRefused } from '../terminal/refusal.ts'
import { headedSheets, planned } from './list-file.ts'
import { listRefusalWords, misfitsWords, noteWords } from './words.ts'

const NO_LIST = 'This is no workbook (.xlsx, .ods), no CSV file and no records as JSON or XML, or it was cut off.'

/** The words of the command: why the list is refused whole; or the rows that become files, and each thing that does not fit. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'an empty file': ['The file holds no rows.'],
  'blank lines alone': ['The file holds no rows.'],
  'a workbook with a password': [
    'The file has a password. Open it with the password, save it without one, and use that copy.',
  ],
  'a workbook of before 2007': ['This is a workbook in the form before 2007 (.xls). Save it as .xlsx.'],
  'an OpenDocument workbook with a password': [
    'The file has a password. Open it with the password, save it without one, and use that copy.',
  ],
  'an OpenDocument workbook that was cut': [NO_LIST],
  'an OpenDocument text': [NO_LIST],
  'a PDF': [NO_LIST],
  'a picture of a list': [NO_LIST],
  'a web page that was saved as a sheet': [
    'This is a page of a website with the name of a sheet. Open it in a spreadsheet program and save it as .xlsx.',
  ],
  'a zip of something else': [NO_LIST],
  'a workbook that was cut': [NO_LIST],
  'a zip bomb': [
    'The file is larger, unpacked, than any list of children. Remove sheets, pictures and painted empty rows, or divide it.',
  ],
  'an OpenDocument row said to be there two million times': [
    'The file is larger, unpacked, than any list of children. Remove sheets, pictures and painted empty rows, or divide it.',
  ],
  'a cell a million rows away': [
    'The file is larger, unpacked, than any list of children. Remove sheets, pictures and painted empty rows, or divide it.',
  ],
  'a workbook that declares entities': [
    'The file holds declarations that no program for lists writes. It is not read.',
  ],
  'letters of an old encoding': ['The text is not in UTF-8 or UTF-16. Save it as “CSV UTF-8”. First at row 2.'],
  'UTF-16 that was cut': ['The text is not in UTF-8 or UTF-16. Save it as “CSV UTF-8”. First at row 1.'],
  'UTF-16 without its mark': ['rows 2'],
  'a quote that never ends': [
    'A quotation mark or a separator is wrong there: the file was cut off, or is no CSV. First at row 2.',
  ],
  'a quote in the middle of a name': [
    'A quotation mark or a separator is wrong there: the file was cut off, or is no CSV. First at row 2.',
  ],
  'headings and no child': ['The sheet "list" has headings and no row beneath them, or nothing.'],
  'no headings': ['The sheet "list" has no row of headings: write one above the first child.'],
  'nothing to call a child by': ['The mapping does not fit this list.', '"list": No column is a name or a number.'],
  'five hundred and one columns': ['The sheet "list" has more than 500 columns: leave those that are empty out.'],
  'more rows than a list has': ['The sheet "list" has more than 20,000 rows: divide it.'],
  'UTF-16 of the other end': ['rows 2'],
  'a separator said in a line of its own': ['rows 2'],
  'rows with fewer cells than headings': ['rows 2'],
  'macros in a workbook': ['rows 2', 'The workbook has macros. Nothing of them was run.'],
  'macros in an OpenDocument workbook': ['rows 2', 'The workbook has macros. Nothing of them was run.'],
  'merged cells': [
    'rows 2',
    'Merged cells: their words count for every row that they cover, names and numbers of children excepted.',
  ],
  'a million painted empty rows': ['rows 2'],
  'a hundred thousand blank lines': ['rows 2'],
  'a title above': ['rows 4'],
  'two rows of headings': ['rows 3'],
  'its headings again in the middle': [
    'rows 2 4',
    '"list", row 3: the headings again. left out; it stays in your list.',
  ],
  'a row of sums': ['rows 2', '"list", row 3: nothing about a child. left out; it stays in your list.'],
  'a child without a name and a number': [
    'rows 2',
    '"list", row 2: no name and no number. opened as a file of its own: check it.',
  ],
  'a number twice': [
    'rows 2 3',
    '"list", row 3: a number that another child has. opened as a file of its own: check it.',
  ],
  'two children in one cell': [
    'rows 2',
    '"list", row 2, "Name": perhaps several children in one cell. kept as typed: look.',
  ],
  'a name on two lines': [
    'rows 2',
    '"list", row 2, "Name": perhaps several children in one cell. kept as typed: look.',
  ],
  'a name longer than a line': ['rows 2', '"list", row 2, "Name": longer than one line. kept as a note in words.'],
  'a name in Zawgyi': ['rows 2', '"list", row 2, "Name": perhaps written in Zawgyi, not Unicode. kept as typed: look.'],
  'a name between signs that reverse the reading': ['rows 2'],
  'a day that does not exist': [
    'rows 2',
    '"list", row 2, "DOB": no such day. read as far as it can be, and kept in words.',
  ],
  'a birth to come': ['rows 2', '"list", row 2, "DOB": a day to come. kept as a note in words.'],
  'a birth of long ago': ['rows 2', '"list", row 2, "DOB": a day too long ago. kept as a note in words.'],
  'a day as a number among days': ['rows 2 3', '"list", row 2, "DOB": a number, not a day. kept as a note in words.'],
  'days as numbers alone': ['rows 2 3'],
  'days in two orders': [
    'rows 2 3',
    '"list", row 3, "DOB": a day in the other order. read as far as it can be, and kept in words.',
  ],
  'years of two calendars': [
    'rows 2 3 4',
    '"list", row 4, "DOB": a year of another calendar. read as far as it can be, and kept in words.',
  ],
  'Buddhist years alone': ['rows 2 3'],
  'Khmer digits': ['rows 2'],
  'words for a birth': [
    'rows 2',
    '"list", row 2, "DOB": a year among words. read as far as it can be, and kept in words.',
  ],
  'two days in one cell': ['rows 2', '"list", row 2, "DOB": no day. kept as a note in words.'],
  'an unknown sex': [
    'rows 2 3',
    '"list", row 3, "Sex": a value that the mapping does not know. kept as a note in words.',
  ],
  'a formula': ['rows 2', '"list", row 2, "Name": a formula that was never computed. kept as a note in words.'],
  'a formula that would run a program': [
    'rows 2',
    '"list", row 2, "Name": a formula that was never computed. kept as a note in words.',
  ],
  'a formula never computed in a workbook': [
    'rows 2',
    '"Children", row 2, "Name": a formula that was never computed. kept as a note in words.',
  ],
  'a cell in error': ['rows 2', '"list", row 2, "DOB": an error of the spreadsheet. kept as a note in words.'],
  'an error of an OpenDocument workbook': [
    'rows 2 3',
    '"Children", row 3, "Name": an error of the spreadsheet. kept as a note in words.',
  ],
  'words for a telephone number': ['rows 2', '"list", row 2, "Tel": no telephone number. kept as a note in words.'],
  'a telephone number as a power of ten': [
    'rows 2',
    '"list", row 2, "Tel": no telephone number. kept as a note in words.',
  ],
  'an age of months': ['rows 2'],
  'an age of nobody': ['rows 2', '"list", row 2, "Age": no age in years. kept as a note in words.'],
  'a father who cares': [
    'rows 2',
    '"list", row 2, "Carer": speaks of a father, a suspect or what happened. kept as a note in words.',
  ],
  'a nationality in words': [
    'rows 2',
    '"list", row 2, "Nationality": a value that the mapping does not know. kept as a note in words.',
  ],
  'a heading twice': ['rows 2'],
  'a column without a heading': ['rows 2'],
  'rows longer than the headings': ['rows 2'],
  'dashes for nothing': ['rows 2 3'],
}

interface Answer {
  readonly words: readonly string[]
  /** Rows beneath the headings that hold anything, and what becomes of them. */
  readonly filled: readonly number[]
  readonly accounted: readonly number[]
}

async function answerTo(bytes: Uint8Array<ArrayBuffer>): Promise<Answer> {
  const nothing = { filled: [], accounted: [] }
  const read = await readLists([bytes])
  if (!read.ok) return { ...nothing, words: [listRefusalWords(read.code, read.detail)] }
  try {
    const sheets = headedSheets(read.value)
    const { children, misfits } = planned(guessMapping(sheets, 'A list', DAYS.today).mapping, sheets, DAYS)
    const leftOut = misfits.flatMap(({ row, becomes }) => (becomes === 'left-out' ? [row] : []))
    return {
      words: [
        `rows ${children.map(({ row }) => row).join(' ')}`,
        ...read.value.notes.map((note) => noteWords[note]),
        ...misfitsWords(misfits)
          .slice(1)
          .map((line) => line.trim()),
      ],
      filled: sheets.flatMap(({ rows, aside }) => [...rows, ...aside].map(({ row }) => row)).toSorted((a, b) => a - b),
      accounted: [...children.map(({ row }) => row), ...leftOut].toSorted((a, b) => a - b),
    }
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error
    return { ...nothing, words: error.message.split('\n') }
  }
}

describe('a broken list', () => {
  it('is one of at least sixty', () => {
    expect(BROKEN_LISTS.length).toBeGreaterThanOrEqual(60)
    expect(BROKEN_LISTS.map(([what]) => what).sort()).toEqual(Object.keys(SAID).sort())
  })

  it.each(BROKEN_LISTS)(
    'that is or has %s is answered in words, and nothing of it is done by half',
    async (what, bytes) => {
      const { words, filled, accounted } = await answerTo(await bytes())
      expect(words).toEqual(SAID[what])
      expect(accounted).toEqual(filled)
      expect(words.join(' ')).not.toMatch(/Elira|Ardit|Sokha|Dara|aunt|bus stop|Albanian/)
    },
  )
})
