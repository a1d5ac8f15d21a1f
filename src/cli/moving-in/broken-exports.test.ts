import { describe, expect, it } from 'vitest'
import { guessMapping } from '#domain/moving-in/guess-mapping.ts'
import { readLists } from '#evidence/standards/records/read-lists.ts'
import { BROKEN_EXPORTS } from '../../../test/support/exports/broken-exports.ts'
import { DAYS } from '../../../test/support/moving-in.ts'
import { headedSheets, planned } from './list-file.ts'
import { listRefusalWords, misfitsWords, noteWords } from './words.ts'

const NO_RECORDS =
  'There are no records of children in it. Export the cases or the submissions; lookups, places and forms are given beside them.'
const CUT = 'The JSON is broken there: the file was cut off, or changed by hand. Export it again.'
const PASSWORD = 'The file has a password. Open it with the password, save it without one, and use that copy.'
const FATHER = 'speaks of a father, a suspect or what happened. kept as a note in words.'

/** What two children of the invented export have, each in a sheet of its own. */
const SUBFORMS =
  'family_details_section, services_section, followup_subform_section, approval_subforms, incident_details'
const READ = [`rows 2 3 of cases, ${SUBFORMS}`, `"family_details_section", rows 3, 5, "relation": ${FATHER}`]
const AGAIN = 'a number that another child has'

const SAID: Readonly<Record<string, readonly string[]>> = {
  'JSON of something else': [NO_RECORDS],
  'JSON of numbers': [`${NO_RECORDS} First at record 1.`],
  'an answer without a case': [NO_RECORDS],
  'an answer in which one case is a word': [`${NO_RECORDS} First at record 2.`],
  'a case that is nothing': [`${NO_RECORDS} First at record 1.`],
  'JSON that was cut': [`${CUT} First at row 1.`],
  'the second batch cut': [`${CUT} First at row 1760.`],
  'JSON with a comma too many': [`${CUT} First at row 1.`],
  'JSON in UTF-16': READ,
  'a mark before the JSON': READ,
  'more than a list can be': [
    'The file is larger, unpacked, than any list of children. Remove sheets, pictures and painted empty rows, or divide it.',
  ],
  'lookups alone': [NO_RECORDS],
  'several of something and no number': [
    'The records hold several of something, and no number that every record has. Export them with their id.',
  ],
  'a workbook with macros and a password': [PASSWORD],
  'a zip with a password': [PASSWORD],
  'a zip without a list': [
    'This is no workbook (.xlsx, .ods), no CSV file and no records as JSON or XML, or it was cut off.',
  ],
  'a zip of cut cases': [`${CUT} First at row 1.`],
  'a second file that is cut': [`${CUT} First at row 1. In file 2 of those given.`],
  'a zip of an export': READ,
  'an age that is a list of things': ['rows 2 3 of cases, age'],
  'a subform that is a word': ['rows 2 of cases'],
  'a list of words and of things': ['rows 2 of cases, notes_section'],
  'things inside things': ['rows 2 of cases'],
  'names that a program uses itself': ['rows 2 of cases'],
  'two cases of one number': [
    `rows 2 3 of cases, ${SUBFORMS}`,
    `"family_details_section", rows 2, 3: ${AGAIN}. left out; it stays in your list.`,
    ...['services_section', 'followup_subform_section', 'approval_subforms', 'incident_details'].map(
      (sheet) => `"${sheet}", row 2: ${AGAIN}. left out; it stays in your list.`,
    ),
    `"cases", row 3: ${AGAIN}. opened as a file of its own: check it.`,
  ],
  'a flag of nobody': [
    `rows 2 3 of cases, ${SUBFORMS}, flags`,
    '"flags", row 3: a number that no child has. left out; it stays in your list.',
    ...READ.slice(1),
  ],
  'codes without words': [
    'rows 2 of cases',
    'Some codes have no words in the lists that came beside them: they are kept as codes.',
  ],
  'a name that is hidden': ['rows 2 of cases'],
  'an export as a table': [
    'rows 2 of Children',
    '"Children", row 2, "nationality": a value that the mapping does not know. kept as a note in words.',
  ],
}

async function answerTo(files: readonly Uint8Array<ArrayBuffer>[]): Promise<readonly string[]> {
  const read = await readLists(files)
  if (!read.ok) return [listRefusalWords(read.code, read.detail)]
  const sheets = headedSheets(read.value)
  const { children, misfits } = planned(guessMapping(sheets, 'A list', DAYS.today).mapping, sheets, DAYS)
  return [
    `rows ${children.map(({ row }) => row).join(' ')} of ${sheets.map(({ name }) => name).join(', ')}`,
    ...read.value.notes.map((note) => noteWords[note]),
    ...misfitsWords(misfits)
      .slice(1)
      .map((line) => line.trim()),
  ]
}

describe('a broken export of another program', () => {
  it.each(BROKEN_EXPORTS)(
    'that is or has %s is answered in words, and nothing of it is done by half',
    async (what, files) => {
      const words = await answerTo(await files())
      expect(words).toEqual(SAID[what])
      expect(words.join(' ')).not.toMatch(/Elira|Ardit|Father \d|Suspect/)
    },
  )
})
