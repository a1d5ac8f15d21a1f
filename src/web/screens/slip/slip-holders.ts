import type { FileView } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { MemberView } from '#device/people/api.ts'

export interface SlipHolder {
  readonly one: MemberView
  /** The packets of this referral that they can read: given twice, both are revoked. */
  readonly packets: readonly FileId[]
}

/** Which external members may be given the page, and which have it. Where it may no longer go out only those who have it: it can still be revoked from them. */
export function slipHolders(
  members: readonly MemberView[],
  packets: readonly Pick<FileView, 'file' | 'grants'>[],
  mayGoOut: boolean,
): readonly SlipHolder[] {
  return members
    .filter((one) => one.external && !one.removed)
    .map((one) => ({
      one,
      packets: packets
        .filter((packet) => packet.grants.some((grant) => grant.member === one.member))
        .map((packet) => packet.file),
    }))
    .filter((holder) => mayGoOut || holder.packets.length > 0)
}
