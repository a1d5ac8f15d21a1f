import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { PacketFile } from './packet.ts'

/** What a device does with chosen facts for somebody outside. The rules are asked again each time; `printed` is the slip in the words of the screen. */
export interface Packets {
  /** A current referral as a packet, sealed under a passphrase. */
  sealPacket(how: {
    file: FileId
    referral: EntryId
    printed: string
    passphrase: string
  }): Promise<Result<Uint8Array, Refusal | 'passphrase-weak', WhyRefused | undefined>>
  /** The same for a member from outside, as a file of its own; `revoke` withdraws it. */
  givePacket(how: {
    file: FileId
    referral: EntryId
    printed: string
    member: MemberId
  }): Promise<Result<FileId, Refusal, WhyRefused | undefined>>
  /** Opens a packet from elsewhere, to be read and not stored. `over`: its last day has passed. */
  openPacket(how: { bytes: Uint8Array; passphrase: string }): Promise<Result<PacketFile, Refusal | 'wrong' | 'over'>>
}
