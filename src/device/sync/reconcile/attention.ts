import type { FileId } from '#domain/entry/ids.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import type { SetAside } from '#sealing/directory/directory.ts'
import type { Alarm } from '../../kept/row-types.ts'
import type { Attention } from '../api.ts'
import { memberText } from '../../kept/id-text.ts'
import type { Sync } from '../sync.ts'

/** In the place of the server's number of a late note: it was listed once and is no more, so another member settled it. */
export const NOT_LISTED = -1

export function openAttention(open: Sync): readonly Attention[] {
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
  return [...items, ...damagedFiles(open), ...recordsAside(open), ...ofFigures(open)]
}

/** Of records for statistics: a coordinator's figures leave some out; the server showed this device another key for tokens. */
export function ofFigures(open: Sync): readonly Attention[] {
  const at = open.platform.clock()
  const about = (id: string, why: string): Attention => ({ id, file: null, entries: [], why, at, mine: false })
  return [
    ...(open.unreadRecords === 0 ? [] : [about('unread-records', 'records-unread')]),
    ...(open.tokenKeyChanged ? [about('token-key', 'token-key-changed')] : []),
  ]
}

/** Records of the directory that do not count: each is listed until a person at this device has seen it. */
export function recordsAside(open: Sync): readonly Attention[] {
  return open.directory.aside
    .map((one) => ({ ...one, id: directoryRecordId(one) }))
    .filter(({ id }) => !open.attention.has(id))
    .map(({ id, by }) => {
      const signer =
        'member' in by ? by.member : 'device' in by ? deviceAt(open.directory, by.device)?.member : undefined
      return {
        id,
        file: null,
        entries: [],
        why: 'directory-record',
        at: open.platform.clock(),
        mine: false,
        ...(signer && { by: memberText(signer) }),
      }
    })
}

/** Files that cannot be read as stored here: which ones, and nothing of their content. */
export function damagedFiles(open: Sync): readonly Attention[] {
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
      at: open.platform.clock(),
      mine: false,
    })),
  ]
}
export const isUnsettled = (alarm: Alarm): boolean => alarm.what === 'entry-malformed' && alarm.settled !== true
export const malformedId = (file: FileId): string => `malformed-${file}`
export const directoryRecordId = ({ at }: SetAside): string => `directory-${String(at)}`
export const damageId = (file: FileId): string => `damaged-${file}`
