import type { Folder } from '../entry/ids.ts'
import type { Kind } from '../file/kind.ts'
import { SLIP_FIELDS, type SlipField } from '../vocabulary/sharing/recipients.ts'
import { FOLDER_OF } from './slip-lines.ts'

/** Parts of a file of which nothing stands on the sheet of an authority, whatever the slip says. */
export const NEVER_ON_SHEET: readonly Folder[] = ['origins', 'health', 'therapy', 'justice', 'whereabouts']

/** Lines of a slip that may be filled into a sheet which another office made. */
export const LINES_OF_SHEET: readonly SlipField[] = SLIP_FIELDS.filter(
  (field) => !NEVER_ON_SHEET.includes(FOLDER_OF[field]),
)

/** What a sheet may ask besides: nothing of it is about the child. */
export const ABOUT_SLIP = ['agency', 'day', 'number'] as const

export const SHEET_FIELDS: readonly string[] = [...LINES_OF_SHEET, ...ABOUT_SLIP]

/** Why a sheet that names this field is not filled: it asks for a part of which nothing goes on a sheet, or nothing is called so here. */
export function whyNotOnSheet(kinds: readonly Pick<Kind, 'name' | 'folders'>[], field: string): 'never' | 'no-such' {
  const [first = ''] = field.split(/[.:/]/)
  const never = NEVER_ON_SHEET as readonly string[]
  const ofSlip = SLIP_FIELDS.find((one) => one === first)
  const folder = ofSlip ? FOLDER_OF[ofSlip] : kinds.find(({ name }) => name === first)?.folders[0]
  return never.includes(first) || (folder !== undefined && never.includes(folder)) ? 'never' : 'no-such'
}
