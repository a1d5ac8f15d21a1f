import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import type { SetAside } from '#sealing/directory/directory.ts'
import type { Alarm } from '../../api.ts'
import type { Attention } from '../api.ts'
import { memberText } from '../../kept/id-text.ts'
import type { Open } from '../../open.ts'
import type { Change } from '../../kept/replica/replica.ts'

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

export async function putAttention(
  open: Open,
  item: AttentionItem,
): Promise<{ changes: readonly Change[]; keep: () => void }> {
  return {
    changes: [await open.rows.put('attention', item.id, JSON.stringify(item))],
    keep: () => void open.attention.set(item.id, item),
  }
}

export function openAttention(open: Open): readonly Attention[] {
  const items = [...open.attention.values()]
    .filter((item) => item.settled === null)
    .map(({ id, file, entries, why, at, mine }) => ({
      id,
      file,
      entries: entries.map((entry) => entry.id),
      why,
      at,
      mine,
    }))
  return [...items, ...damagedFiles(open), ...recordsAside(open), ...unreadRecords(open)]
}

/** To a coordinator: figures on the screen leave something out. */
export const unreadRecords = (open: Open): readonly Attention[] =>
  open.unreadRecords === 0
    ? []
    : [{ id: 'unread-records', file: null, entries: [], why: 'records-unread', at: open.around.clock(), mine: false }]

/** Records of the directory that count for nothing: each is named until a person here has seen it. */
export function recordsAside(open: Open): readonly Attention[] {
  return open.directory.aside
    .map((one) => ({ ...one, id: recordId(one) }))
    .filter(({ id }) => !open.attention.has(id))
    .map(({ id, by }) => {
      const signer =
        'member' in by ? by.member : 'device' in by ? deviceAt(open.directory, by.device)?.member : undefined
      return {
        id,
        file: null,
        entries: [],
        why: 'directory-record',
        at: open.around.clock(),
        mine: false,
        ...(signer && { by: memberText(signer) }),
      }
    })
}

/** Files that cannot be read as they are kept here: which, and nothing of what is in them. */
export function damagedFiles(open: Open): readonly Attention[] {
  const damaged = [...open.damaged].map(([file, { since, readable }]) => ({
    id: damageId(file),
    file,
    entries: [],
    why: readable ? 'file-partly-damaged' : 'file-damaged',
    at: since,
    mine: false,
  }))
  const malformed = [...open.states].filter(([file, { alarms }]) => !open.damaged.has(file) && alarms.some(isUnsettled))
  return [
    ...damaged,
    ...malformed.map(([file]) => ({
      id: malformedId(file),
      file,
      entries: [],
      why: 'entry-malformed',
      at: open.around.clock(),
      mine: false,
    })),
  ]
}
export const isUnsettled = (alarm: Alarm): boolean => alarm.what === 'entry-malformed' && alarm.settled !== true
export const malformedId = (file: FileId): string => `malformed-${file}`
export const recordId = ({ at }: SetAside): string => `directory-${String(at)}`
export const damageId = (file: FileId): string => `damaged-${file}`

/** Words of this member that the server refused: they stay visible in the file, marked, until the member has settled them. */
export function refusedIn(open: Open, file: FileId): readonly Entry[] {
  return [...open.attention.values()]
    .filter((item) => item.mine && item.settled === null)
    .flatMap((item) => item.entries.filter((entry) => entry.file === file))
}
