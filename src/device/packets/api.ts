import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { PacketFile } from './packet.ts'

/** What a device does with chosen facts for somebody outside. The rules are asked again each time; `printed` is the slip in the words of the screen. */
export interface Packets {
  /** A referral that stands, under a passphrase. */
  sealPacket(how: {
    file: FileId
    referral: EntryId
    printed: string
    passphrase: string
  }): Promise<Result<Uint8Array, Refusal | 'passphrase-weak', WhyRefused | undefined>>
  /** The same for a member from outside, as a file of its own; `revoke` takes it back. */
  givePacket(how: {
    file: FileId
    referral: EntryId
    printed: string
    member: MemberId
  }): Promise<Result<FileId, Refusal, WhyRefused | undefined>>
  /** One that came from elsewhere, to be read and not kept. `over`: the last day has passed on which it may be read. */
  openPacket(how: { bytes: Uint8Array; passphrase: string }): Promise<Result<PacketFile, Refusal | 'wrong' | 'over'>>
}
