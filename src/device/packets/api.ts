import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { givenFact, GivenField } from '#domain/kinds/services/given-fact.ts'
import type { AgencyHandOverSeen } from '#domain/rules/consent/agency-hand-overs.ts'
import type { HandOverAnswerFile, HandOverFile } from '#domain/sharing/agency-hand-over-file.ts'
import type { Result } from '#result.ts'
import type { PassphraseRefusal, Refusal } from '../platform/refusals.ts'
import type { PacketFile } from './packet.ts'

/** What a device does with chosen facts for somebody outside. The rules are asked again each time; `printed` is the slip in the words of the screen. */
export interface Packets {
  /** A current referral as a packet, sealed under a passphrase. */
  sealPacket(how: {
    file: FileId
    referral: EntryId
    printed: string
    passphrase: string
  }): Promise<Result<Uint8Array, Refusal | PassphraseRefusal, WhyRefused | undefined>>
  /** The same for a member from outside, as a file of its own; `revoke` withdraws it. */
  givePacket(how: {
    file: FileId
    referral: EntryId
    printed: string
    member: MemberId
  }): Promise<Result<FileId, Refusal, WhyRefused | undefined>>
  /** The code by which others seal a file to this member's devices alone, and the fingerprint of what this member signs. */
  ownCode(): Promise<Result<OwnCode, Refusal>>
  /** The chosen parts of a file for another agency, signed by this member. `head-moved`: the page is not of what may go now. */
  sealHandOver(
    how: HandOverToSeal,
  ): Promise<Result<Uint8Array, Refusal | PassphraseRefusal | 'code-mistyped' | 'head-moved', WhyRefused | undefined>>
  /** The files that this member takes out (reports about staff are none of them) and that are in no piece yet; `again`: no piece that was written counts. `second-missing`: two people have not agreed, or it was more than seven days ago. */
  leftToTakeOut(how: { again: boolean }): Promise<Result<LeftToTakeOut, Refusal>>
  /** One piece of the archive in open formats, sealed under a passphrase and read back whole. */
  takeOutPiece(how: PieceToTakeOut): Promise<Result<PieceWritten, Refusal | PassphraseRefusal>>
  /** What lies in a piece, read whole. `not-readable`: other words, no piece of an archive, or cut or changed since. */
  readPieceBack(how: { bytes: Uint8Array; passphrase: string }): Promise<Result<PieceRead, Refusal>>
  /** Opens a sealed file from elsewhere, by this member's keys or the passphrase, to be read and not stored. `over`: its last day has passed. `forged`: it was changed after it was signed. */
  openSealed(how: { bytes: Uint8Array; passphrase: string }): Promise<Result<OpenedFile, Refusal | 'over' | 'forged'>>
  /** The answer to a hand-over that was opened, signed by this member and sealed to who sent it. */
  answerHandOver(how: MadeAnswer): Promise<Result<Uint8Array, Refusal | 'code-mistyped'>>
  /** One field or one document for one member who holds a part of the file, until a day, as a file of its own. `revoke` of that file ends it at once. */
  giveFact(how: FactToGive): Promise<Result<FileId, Refusal, WhyRefused | undefined>>
  /** The receiver gets the value that the child's file has now. `given`: the file of the given fact. */
  giveFactAnew(given: FileId): Promise<Result<true, Refusal, WhyRefused | undefined>>
  /** What was given of this child's file, by this member or by a worker whose case they took over, and to this member. */
  givenFacts(of: FileId): Promise<Result<GivenFacts, Refusal>>
}

/** What is in no piece yet, in the order in which it is written. */
export interface LeftToTakeOut {
  readonly total: number
  /** Files of each piece that was written. */
  readonly pieces: readonly (readonly FileId[])[]
  readonly files: readonly FileId[]
}

export interface FileToTakeOut {
  readonly file: FileId
  /** Whom or what it is about, for the list of pages. */
  readonly title: string
  /** Title and words of each entry, and a page of all, as the screen shows them. */
  readonly words: Readonly<Record<EntryId, { readonly title: string; readonly words: string }>>
  readonly page: string
}

export interface PieceToTakeOut {
  readonly files: readonly FileToTakeOut[]
  /** Files that could not be read: they are counted. */
  readonly unread: readonly FileId[]
  /** The next one, or one that was written before and is written anew. */
  readonly piece: number
  readonly passphrase: string
}

export interface PieceWritten {
  readonly bytes: Uint8Array
  /** Those that had room in it. */
  readonly files: readonly FileId[]
  /** Nothing is left. */
  readonly last: boolean
}

export interface PieceRead {
  /** Of the archive that this member is writing. */
  readonly isOfThis: boolean
  readonly piece: number
  readonly last: boolean
  readonly files: number
  readonly filesMissing: number
  readonly documentsMissing: number
}

export interface OwnCode {
  readonly code: string
  readonly fingerprint: string
}

export type SealedTo = { readonly passphrase: string } | { readonly code: string }

export interface HandOverToSeal {
  readonly file: FileId
  readonly entry: EntryId
  /** The page in the words of the screen, and of each entry on it its title and words. */
  readonly printed: string
  readonly words: Readonly<Record<EntryId, { readonly title: string; readonly words: string }>>
  readonly to: SealedTo
}

/** What a sealed file holds. The fingerprint is of whoever signed it: a person compares it with what they were told on another way. */
export type OpenedFile =
  | { readonly is: 'packet'; readonly packet: PacketFile }
  | { readonly is: 'hand-over'; readonly text: string; readonly fingerprint: string; readonly content: HandOverFile }
  | {
      readonly is: 'answer'
      readonly fingerprint: string
      readonly content: HandOverAnswerFile
      /** The file here that was handed over, to whom, and what stands in it already. */
      readonly file: FileId
      readonly called: string
      readonly stands: AgencyHandOverSeen['stands']
    }

export interface MadeAnswer {
  readonly handOver: Pick<HandOverFile, 'handOver' | 'answerTo'>
  /** The same in the words of the screen, for who has no such app. */
  readonly printed: string
  readonly answer:
    | { readonly answer: 'takes-over'; readonly carriedBy: string; readonly since: PlainDate }
    | { readonly answer: 'cannot'; readonly words?: string }
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
