import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import type { AttentionItem } from '../../kept/row-types.ts'
import type { Files } from '../files.ts'

export async function putAttention(
  open: Files,
  item: AttentionItem,
): Promise<{ changes: readonly RowChange[]; keep: () => void }> {
  return {
    changes: [await open.rows.put('attention', item.id, JSON.stringify(item))],
    keep: () => void open.attention.set(item.id, item),
  }
}

/** Words of this member that the server refused: they stay visible in the file, marked, until the member has settled them. */
export function refusedIn(open: Files, file: FileId): readonly Entry[] {
  return [...open.attention.values()]
    .filter((item) => item.mine && item.settled === null)
    .flatMap((item) => item.entries.filter((entry) => entry.file === file))
}
