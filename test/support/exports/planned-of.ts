import { guessMapping } from '#domain/moving-in/guess-mapping.ts'
import { readLists } from '#evidence/standards/records/read-lists.ts'
import { headedSheets, planned } from '../../../src/cli/moving-in/list-file.ts'
import { DAYS } from '../moving-in.ts'

type FileBytes = Uint8Array<ArrayBuffer>

/** What would be opened for these files, with everything as guessed; and where each column would go. */
export async function plannedOf(...files: readonly FileBytes[]) {
  const read = await readLists(files)
  if (!read.ok) throw new Error(read.code)
  const sheets = headedSheets(read.value)
  const { mapping, leftOut } = guessMapping(sheets, 'A list', DAYS.today)
  const places = Object.fromEntries(
    mapping.sheets.flatMap(({ sheet, columns }) =>
      columns.map(({ column, place }) => [`${sheet ?? ''} ${column}`, place] as const),
    ),
  )
  return { ...planned(mapping, sheets, DAYS), places, leftOut, notes: read.value.notes }
}
