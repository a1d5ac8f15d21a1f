import type { FileId } from '#domain/entry/ids.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { secondedRecord } from '#sealing/access/access-record.ts'
import { wrapAside } from '#sealing/access/aside-key.ts'
import { hasToSetAside } from '#sealing/access/aside-rules.ts'
import { signedAlso, standingSigners } from '#sealing/access/proposal.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { placeFor } from './file-keys.ts'
import { setsWordsAside } from './speaks.ts'
import type { Files } from '../files.ts'
import type { ToSend } from './aside-keys.ts'

/**
 * The record with which this member signs for what a colleague proposed. Where words are taken out by it, their key goes
 * beside it to the server, which seals them once more, and is wrapped to everybody who signed and to recovery.
 */
export async function secondRecord(
  open: Files,
  file: FileId,
  access: AccessState,
  proposal: ActProposal,
): Promise<ToSend> {
  const place = placeFor(open, file, access)
  const { hash: proposed } = proposal
  const signed = signedAlso(proposal, { member: open.memberId, device: open.device.id, at: place.at })
  const where = { directory: open.directory, at: place.at }
  if (!setsWordsAside(open) || !hasToSetAside(access, signed, where)) return secondedRecord(place, { proposed })
  const key = randomBytes(32)
  const members = standingSigners(access, signed, where).flatMap((member) => memberAt(open.directory, member) ?? [])
  const to = { members, recoveryKey: open.directory.recoveryKey }
  const aside = await wrapAside({ org: open.org, file: place.file, proposed }, key, to)
  return { record: await secondedRecord(place, { proposed, aside }), key }
}
