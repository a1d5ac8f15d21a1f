import type { ListSheet } from '../workbook/list-sheets.ts'

/**
 * Sheets as the exporter of Primero and those of ODK and Kobo write them, put together: a form of the same children in
 * the same order is one sheet with the first, and a repeat follows the children to whom it belongs.
 */
export function joinedSheets(sheets: readonly ListSheet[]): readonly ListSheet[] {
  return repeatsLast(formsTogether(sheets))
}

const FIRST_HEAD = 'ID'
/** Of two sheets the second may be about somebody else, such as a mother of each child. */
const ENOUGH_FORMS = 3
const idsOf = ({ rows }: ListSheet) => rows.slice(1).map((row) => row[0] ?? '')
/** A subform is named by itself and its form, with a dash between them; it may have one row a child by chance. */
const isForm = ({ name, rows }: ListSheet) => rows[0]?.[0] === FIRST_HEAD && !name.includes('-')

function formsTogether(sheets: readonly ListSheet[]): readonly ListSheet[] {
  const forms = sheets.filter(isForm)
  const [first] = forms
  if (!first) return sheets
  const ids = idsOf(first)
  if (new Set(ids).size !== ids.length) return sheets
  const same = forms.filter((form) => {
    const own = idsOf(form)
    return own.length === ids.length && own.every((id, at) => id === ids[at])
  })
  if (same.length < ENOUGH_FORMS) return sheets
  const width = ({ rows: [heads = []] }: ListSheet) => heads.length
  const whole: ListSheet = {
    name: first.name,
    rows: first.rows.map((_, at) =>
      same.flatMap((form, place) =>
        Array.from({ length: width(form) }, (__, column) => form.rows[at]?.[column] ?? '').slice(place === 0 ? 0 : 1),
      ),
    ),
  }
  return [whole, ...sheets.filter((sheet) => !same.includes(sheet))]
}

/** How a repeat names the submission in which it stands. */
const PARENTS = ['PARENT_KEY', '_parent_index', '_submission__uuid', '_submission__id', '__Submissions-id']

function repeatsLast(sheets: readonly ListSheet[]): readonly ListSheet[] {
  const isRepeat = ({ rows }: ListSheet) => PARENTS.some((head) => rows[0]?.includes(head))
  const first = sheets.filter((sheet) => !isRepeat(sheet))
  return first.length === 0 ? sheets : [...first, ...sheets.filter(isRepeat).map(ofSubmission)]
}

/** A repeat inside a repeat belongs to the submission whose key its own begins with. */
function ofSubmission({ name, rows: [heads = [], ...rows] }: ListSheet): ListSheet {
  const at = heads.indexOf('PARENT_KEY')
  if (at < 0) return { name, rows: [heads, ...rows] }
  return {
    name,
    rows: [heads, ...rows.map((row) => row.map((cell, column) => (column === at ? (cell.split('/')[0] ?? '') : cell)))],
  }
}
