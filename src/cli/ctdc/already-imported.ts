import type { FileLine } from '#device/files/api.ts'
import { current } from '#domain/file/values.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'

export interface AlreadyImported {
  /** Rows of this source for which a file exists. */
  readonly rows: ReadonlySet<number>
  /** Files that were made from other sources of the same layout. */
  readonly fromOthers: number
}

/** Read from the sealed files themselves, as this device folds them: a separate list of earlier imports could be lost or be wrong. */
export function alreadyImported(
  lines: readonly FileLine[],
  source: { readonly scheme: string; readonly id: string },
): AlreadyImported {
  const imported = lines
    .flatMap(({ line }) => current(line, fileOpened).flatMap((opening) => opening.body.imported ?? []))
    .filter((from) => from.scheme === source.scheme)
  const mine = imported.filter((from) => from.source === source.id)
  return { rows: new Set(mine.map((from) => from.row)), fromOthers: imported.length - mine.length }
}
