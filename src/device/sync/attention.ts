import type { Entry } from '#domain/entry.ts'
import type { FileId } from '#domain/ids.ts'
import type { Attention } from '../api.ts'
import type { Open } from '../open.ts'
import type { Change } from '../replica/replica.ts'

/** Something that a person must look at: their own words that were refused, or what waits in the server's quarantine. */
export interface AttentionItem {
  readonly id: string
  readonly file: FileId | null
  readonly entries: readonly Entry[]
  readonly why: string
  readonly at: number
  readonly mine: boolean
  /** Number in the server's quarantine, for those who keep the file: another after a restore. */
  readonly quarantine: number | null
  /** The server was asked to let this device settle it; whatever it lists afterwards, it is not forgotten here before that is done. */
  readonly claimed?: true
  readonly settled: 'write-again' | 'leave' | 'adopt' | null
}

export async function putAttention(open: Open, item: AttentionItem): Promise<{ changes: readonly Change[]; keep: () => void }> {
  return { changes: [await open.rows.put('attention', item.id, JSON.stringify(item))], keep: () => void open.attention.set(item.id, item) }
}

export function openAttention(open: Open): readonly Attention[] {
  const items = [...open.attention.values()]
    .filter((item) => item.settled === null)
    .map(({ id, file, entries, why, at, mine }) => ({ id, file, entries: entries.map((entry) => entry.id), why, at, mine }))
  return [...items, ...damagedFiles(open)]
}

/** Files that cannot be read as they are kept here: which, and nothing of what is in them. */
export function damagedFiles(open: Open): readonly Attention[] {
  return [...open.damaged].map(([file, { since }]) => ({ id: damageId(file), file, entries: [], why: 'file-damaged', at: since, mine: false }))
}
export const damageId = (file: FileId): string => `damaged-${file}`

/** Words of this member that the server refused: they stay visible in the file, marked, until the member has settled them. */
export function refusedIn(open: Open, file: FileId): readonly Entry[] {
  return [...open.attention.values()]
    .filter((item) => item.mine && item.settled === null)
    .flatMap((item) => item.entries.filter((entry) => entry.file === file))
}
