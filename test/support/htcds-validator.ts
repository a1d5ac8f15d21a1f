import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** IOM's own list of fields, read from its repository; what it is and its terms are in the file. */
const LIST = z
  .object({
    fields: z.record(
      z.string(),
      z.object({ type: z.string(), values: z.array(z.string()).optional(), core: z.boolean().optional() }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'htcds-2.0.json'), 'utf8')))

export const HTCDS_PUBLISHED = LIST.fields

/** One value by IOM's list, several by its form for phones (Toolkit/Survey/htcds_xlsform.xml, a `select`): both are its own. */
const SEVERAL_IN_THE_FORM = ['vic_ForcedLabourIndustry']

/** What the published list says against a cell of a sheet: a column that it does not have, a value that is none of its value names, a date, number or tick that is none. Several values are joined by `;`, as in IOM's sheet. */
export function htcdsFault(column: string, cell: string): string | undefined {
  const field = HTCDS_PUBLISHED[column]
  if (!field) return `${column} is no field`
  if (cell === '') return undefined
  const isSeveral = field.type === 'Multiselect Picklist' || SEVERAL_IN_THE_FORM.includes(column)
  const parts = isSeveral ? cell.split(';') : [cell]
  if (field.values && parts.some((part) => !field.values?.includes(part))) return `${column} has no value ${cell}`
  const shape = SHAPES[field.type]
  return shape?.test(cell) === false ? `${column} is ${field.type}, and not ${cell}` : undefined
}

const SHAPES: Readonly<Record<string, RegExp>> = {
  Date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  Number: /^-?\d+(\.\d+)?$/,
  Checkbox: /^(TRUE|FALSE)$/,
}
