import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { givenFact, GivenField } from '#domain/kinds/services/given-fact.ts'
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
  /** One field or one document for one member who holds a part of the file, until a day, as a file of its own. `revoke` of that file ends it at once. */
  giveFact(how: FactToGive): Promise<Result<FileId, Refusal, WhyRefused | undefined>>
  /** The receiver gets the value that the child's file has now. `given`: the file of the given fact. */
  giveFactAnew(given: FileId): Promise<Result<true, Refusal, WhyRefused | undefined>>
  /** What was given of this child's file, by this member or by a worker whose case they took over, and to this member. */
  givenFacts(of: FileId): Promise<Result<GivenFacts, Refusal>>
}

export interface FactToGive {
  readonly file: FileId
  readonly member: MemberId
  readonly fact: { readonly field: GivenField } | { readonly document: EntryId }
  /** The last day on which it is shown. */
  readonly until: PlainDate
}

export interface GivenHere {
  /** The file of the given fact. */
  readonly file: FileId
  readonly entry: EntryOf<typeof givenFact>
  /** Whether the receiver still has its key. */
  readonly reads: boolean
  /** What became of the value in the child's file since. */
  readonly since: 'same' | 'changed' | 'gone'
}

export interface GivenFacts {
  readonly byMe: readonly GivenHere[]
  /** Until the day, and only of a giver who holds a part of the child's file. */
  readonly toMe: readonly Pick<GivenHere, 'file' | 'entry'>[]
}
