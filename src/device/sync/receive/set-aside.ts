import type { FileId } from '#domain/entry/ids.ts'
import type { Sync } from '../sync.ts'

/** Ids of the segments of a file that were set aside when the server was set back. */
export async function idsSetAside(open: Sync, file: FileId): Promise<ReadonlySet<string>> {
  const rows = await open.rows.names('old', `${file}/`)
  return new Set(rows.map((row) => row.slice(row.indexOf('.') + 1)))
}
