import type { RecordAuthor } from '../primitives/record.ts'
import { idText } from '../primitives/id.ts'
import type { DirectoryBody } from './directory-body.ts'
import type { DirectoryDraft } from './directory-draft.ts'
import type { DirectoryStop } from './directory-history.ts'

/** Notes that a record which counts stopped a device or a member. Whoever signed it cannot leave out to say so. */
export function noteStop(draft: DirectoryDraft, body: DirectoryBody, by: RecordAuthor): void {
  const stopped = stoppedBy(draft, body)
  if (stopped) draft.stops.push({ at: body.seq, by, ...stopped })
}

function stoppedBy(draft: DirectoryDraft, body: DirectoryBody): Pick<DirectoryStop, 'what' | 'member'> | undefined {
  switch (body.type) {
    case 'device-revoked': {
      const device = draft.devices.get(idText(body.device))
      return device && { what: 'device', member: device.member }
    }
    case 'keys':
      return { what: 'keys-renewed', member: body.member }
    case 'keys-ended':
      return { what: 'keys-ended', member: body.member }
    case 'member-removed':
      return { what: 'removed', member: body.member }
    default:
      return undefined
  }
}
