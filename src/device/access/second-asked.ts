import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { all } from '#domain/file/values.ts'
import type { SecondPerson } from '#sealing/access/access-body.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { base64url, equal, fromBase64url } from '#sealing/primitives/bytes.ts'
import { secondAsked } from '../files/state/team-kinds.ts'
import { deviceText, idBytes } from '../kept/id-text.ts'
import { today } from '../platform/today.ts'
import type { Sync } from '../sync/sync.ts'

/** The place in the stream for which a second person signs. */
export const secondPlace = (open: Sync, file: FileId, access: AccessState) => ({
  org: open.org,
  file: idBytes(file),
  prev: access.head.hash,
  member: open.memberId,
  device: open.device.id,
  deviceKey: open.device.key,
})

/** The entry that carries a second person's signature to the one who makes the record. */
export function secondDraft(
  open: Sync,
  access: AccessState,
  what: { of: 'lift' | 'recover'; member: MemberId; signed: SecondPerson },
) {
  const { of, member, signed } = what
  const body = {
    of,
    member,
    device: deviceText(open.device.id),
    prev: base64url(access.head.hash),
    sig: base64url(signed.sig),
  }
  return { kind: secondAsked.name, folder: 'card' as const, at: today(open), body }
}

/** The newest signature for this by somebody else than `me` that names the head as it is now. */
export function secondOf(
  file: CaseFile,
  access: AccessState,
  what: { of: 'lift' | 'recover'; member: MemberId; me: MemberId },
): SecondPerson | undefined {
  for (const ask of all(file, secondAsked).toReversed()) {
    const { of, member, prev, sig, device } = ask.body
    const [head, signed] = [fromBase64url(prev), fromBase64url(sig)]
    if (of !== what.of || member !== what.member || ask.by === what.me) continue
    if (head && signed && equal(head, access.head.hash))
      return { member: idBytes(ask.by), device: idBytes(device), sig: signed }
  }
  return undefined
}
