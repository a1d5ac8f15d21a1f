import type { FileId } from '#domain/entry/ids.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { secondedRecord } from '#sealing/access/access-record.ts'
import { wrapAside } from '#sealing/access/aside-key.ts'
import { hasToSetAside } from '#sealing/access/aside-rules.ts'
import { signedAlso, standingSigners } from '#sealing/access/proposal.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { signByShares } from '#sealing/access/second-by-shares.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import type { SigningKey } from '#sealing/primitives/ed25519.ts'
import { placeFor } from './file-keys.ts'
import { setsWordsAside } from './speaks.ts'
import type { Files } from '../files.ts'
import type { ToSend } from './aside-keys.ts'

/**
 * The record with which this member signs for what a colleague proposed; with `root`, two shareholders for what this
 * member did. Where words are taken out by it, their key goes beside it to the server, which seals them once more, and is
 * wrapped to every member who signed and to recovery.
 */
export async function secondRecord(
  open: Files,
  file: FileId,
  access: AccessState,
  proposal: ActProposal,
  root?: SigningKey,
): Promise<ToSend> {
  const place = placeFor(open, file, access)
  const { hash: proposed } = proposal
  const { memberId: member } = open
  const signed = root
    ? { ...proposal, sharesAt: place.at }
    : signedAlso(proposal, { member, device: open.device.id, at: place.at })
  const signing = { org: open.org, file: place.file, prev: access.head.hash, proposed, member, at: place.at }
  const fields = { proposed, ...(root && { shares: await signByShares(root, signing) }) }
  const where = { directory: open.directory, at: place.at }
  if (!setsWordsAside(open) || !hasToSetAside(access, signed, where)) return secondedRecord(place, fields)
  const key = randomBytes(32)
  const members = standingSigners(access, signed, where).flatMap((member) => memberAt(open.directory, member) ?? [])
  const to = { members, recoveryKey: open.directory.recoveryKey }
  const aside = await wrapAside({ org: open.org, file: place.file, proposed }, key, to)
  return { record: await secondedRecord(place, { ...fields, aside }), key }
}
