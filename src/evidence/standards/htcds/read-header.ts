import type { Cell } from '../workbook/workbook.ts'
import { HTCDS_FIELDS, htcdsField } from './fields.ts'
import type { HtcdsField } from './field.ts'

/**
 * A correction made while reading a sheet; each is reported. `id-misspelt`, `id-blank`, `mapped-by-label`: in a header, where IOM's own
 * templates have ids that are misspelt, missing, or above the label of another field; people fill in by the label.
 */
export interface HeaderRepair {
  readonly code:
    | 'id-misspelt'
    | 'id-blank'
    | 'mapped-by-label'
    | 'label-for-code'
    | 'spelling'
    | 'spaces'
    | 'date-was-number'
    | 'several-by-spaces'
    | 'yes-no-word'
    | 'phone-spaces'
    | 'kept-phone-not-e164'
    | 'kept-country-not-a-code'
    | 'column-kept-aside'
  /** The row as a spreadsheet numbers it; absent where the repair is of a whole column. */
  readonly row?: number
  readonly column: string
  readonly from: string
  readonly to: string
}

export interface Header {
  /** The field of each column; null for a column that is no field of the standard. */
  readonly fields: readonly (HtcdsField | null)[]
  /** The name of each column in the file; '' where it has neither id nor label. */
  readonly names: readonly string[]
  readonly firstRow: number
  readonly repairs: readonly HeaderRepair[]
}

export const comparableLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const BY_PLAIN_ID = new Map(HTCDS_FIELDS.map((field) => [comparableLabel(field.id), field]))
const BY_LABEL = new Map<string, HtcdsField | null>()
// The case sheet has labels of persons, cases and victims; a label of more than one field is not used.
for (const field of HTCDS_FIELDS)
  BY_LABEL.set(comparableLabel(field.label), BY_LABEL.has(comparableLabel(field.label)) ? null : field)

export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)

/** The columns of a sheet: one row of ids or labels, or IOM's two rows, ids above labels. Undefined where no column is a field of the standard. */
export function readHeader(rows: readonly (readonly Cell[])[]): Header | undefined {
  const [first = [], second = []] = rows
  const ids = first.filter((cell) => idField(cellText(cell)) !== undefined).length
  const labels = second.filter((cell) => BY_LABEL.get(comparableLabel(cellText(cell)))).length
  const isTemplate = ids > 0 && labels >= Math.max(3, ids / 2)
  const width = isTemplate ? Math.max(first.length, second.length) : first.length
  const repairs: HeaderRepair[] = []
  const fields: (HtcdsField | null)[] = []
  for (let at = 0; at < width; at += 1)
    fields.push(fieldOf(cellText(first[at]), isTemplate ? cellText(second[at]) : '', at, repairs))
  if (!fields.some((field) => field !== null)) return undefined
  const names = fields.map((_, at) => cellText(first[at]).trim() || (isTemplate ? cellText(second[at]).trim() : ''))
  return { fields: withoutTwins(fields, first, repairs), names, firstRow: isTemplate ? 2 : 1, repairs }
}

function idField(id: string): HtcdsField | undefined {
  return htcdsField(id) ?? (id === '' ? undefined : BY_PLAIN_ID.get(comparableLabel(id)))
}

function fieldOf(id: string, label: string, at: number, repairs: HeaderRepair[]): HtcdsField | null {
  const byId = idField(id)
  const byLabel = BY_LABEL.get(comparableLabel(label === '' ? id : label)) ?? undefined
  const field = label === '' ? (byId ?? byLabel) : (byLabel ?? byId)
  const column = id === '' ? `column ${String(at + 1)}` : id
  if (!field) {
    if (id !== '' || label !== '')
      repairs.push({ code: 'column-kept-aside', column, from: label === '' ? id : label, to: '' })
    return null
  }
  if (byId && byLabel && byId !== byLabel && label !== '')
    repairs.push({ code: 'mapped-by-label', column, from: byId.id, to: field.id })
  else if (label !== '' && id === '') repairs.push({ code: 'id-blank', column, from: label, to: field.id })
  else if (id !== field.id && comparableLabel(id) !== comparableLabel(field.label))
    repairs.push({ code: 'id-misspelt', column, from: id, to: field.id })
  return field
}

/** Two columns mapped to the same field: each gets the field of its own id where that differs. */
function withoutTwins(
  fields: readonly (HtcdsField | null)[],
  first: readonly Cell[],
  repairs: HeaderRepair[],
): readonly (HtcdsField | null)[] {
  const taken = new Set<HtcdsField>()
  const exact = fields.map((field, at) => field !== null && idField(cellText(first[at])) === field)
  for (const [at, field] of fields.entries()) if (field && exact[at] && !taken.has(field)) taken.add(field)
  const seen = new Set<HtcdsField>()
  return fields.map((field, at) => {
    if (!field) return null
    if (exact[at] ? !seen.has(field) : !taken.has(field) && !seen.has(field)) {
      seen.add(field)
      return field
    }
    const own = idField(cellText(first[at]))
    if (own && own !== field && !taken.has(own) && !seen.has(own)) {
      seen.add(own)
      // It was mapped by its label, and that repair no longer holds.
      const told = repairs.findIndex(({ code, from }) => code === 'mapped-by-label' && from === own.id)
      if (told >= 0) repairs.splice(told, 1)
      return own
    }
    repairs.push({ code: 'column-kept-aside', column: cellText(first[at]), from: field.id, to: '' })
    return null
  })
}
