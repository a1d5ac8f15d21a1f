import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { memberText } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'

/** Ids of the segments of a file that were set aside when the server was set back. */
export async function idsSetAside(open: Sync, file: FileId): Promise<ReadonlySet<string>> {
  const rows = await open.rows.names('old', `${file}/`)
  return new Set(rows.map((row) => row.slice(row.indexOf('.') + 1)))
}

/** A member and a folder, as they are named in `AccessBranch.out`. */
export const placeInBranch = (member: Bytes, folder: number): string => `${memberText(member)}/${String(folder)}`
