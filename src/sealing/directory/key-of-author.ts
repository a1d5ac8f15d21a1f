import type { Bytes } from '#bytes.ts'
import { idText } from '../primitives/id.ts'
import type { RecordAuthor } from '../primitives/record.ts'
import type { DirectoryDraft } from './directory-draft.ts'
import type { MemberHistory } from './directory-history.ts'

export const keysHaveEnded = ({ ended }: MemberHistory): boolean => ended.at(-1)?.ended === true

/**
 * The author's current key. All that a device signs in the directory is what it gives back; another record that it did
 * sign is recognised as the device's and put in `aside`.
 */
export function keyOf(draft: DirectoryDraft, by: RecordAuthor): Bytes | 'author-unknown' | 'author-revoked' {
  if ('root' in by) return draft.rootKey
  if ('device' in by) {
    const device = draft.devices.get(idText(by.device))
    const gone = device && draft.members.get(idText(device.member))?.removedAt !== undefined
    if (gone || device?.revokedAt !== undefined) return 'author-revoked'
    return device?.key ?? 'author-unknown'
  }
  const member = draft.members.get(idText(by.member))
  if (!member) return 'author-unknown'
  if (member.removedAt !== undefined || keysHaveEnded(member)) return 'author-revoked'
  return member.signing.at(-1)?.e ?? 'author-unknown'
}
