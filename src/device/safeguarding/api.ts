import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Doer } from '#domain/entry/doer.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { BodyOf, EntryOf } from '#domain/file/kind.ts'
import type { markAsked } from '#domain/kinds/follow-up/mark-asked.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** Whom it is about, so far as that decides who may read it. `child`: a file that is here, `none` where it is about no child, `elsewhere` for one whose file is not here. Neither is written down. */
export interface Concerns {
  readonly about: readonly Doer[]
  readonly child: FileId | 'none' | 'elsewhere'
}

/** A member who may read a report. `fingerprint` can be compared with that person's own screen. */
export interface FocalPoint {
  readonly member: MemberId
  readonly name: string
  readonly fingerprint: string
}

/** What a focal point asks a colleague to mark on a card. `child`: in words, since the focal point does not hold the child's file. */
export interface MarkToAsk extends Pick<BodyOf<typeof markAsked>, 'child' | 'before'> {
  readonly member: MemberId
}

/** A request for a mark, in the file that it is the only content of. */
export interface MarkAsked {
  readonly file: FileId
  readonly asked: EntryOf<typeof markAsked>
}

/** The channel for what is said about staff (P13): the part of `Device` that bypasses the line of supervision. */
export interface Safeguarding {
  /** The members who may read it, the first named first; none where every named focal point is in somebody's line. */
  focalPointsFor(how: Concerns): Promise<Result<readonly FocalPoint[], Refusal>>
  /** Opens the report's own file for its writer and one focal point alone: `to`, chosen by whoever tells it, else the first who may read it. The writer reads their report and the answers to it, not the steps. `rule-refused` where nobody may read it: nothing is written. */
  reportStaff(
    how: Concerns & { readonly body: unknown; readonly to?: MemberId },
  ): Promise<Result<FileId, Refusal, WhyRefused>>
  /** A focal point asks a colleague to mark a card. `not-entitled` for anyone whom the agency did not name. The colleague is compared first, see `confirmColleague`. */
  askForMark(how: MarkToAsk): Promise<Result<FileId, Refusal, WhyRefused>>
  /** Requests that this member made, and those made to them by a focal point that wait for an answer. */
  marksAsked(): Promise<Result<{ readonly byMe: readonly MarkAsked[]; readonly toMe: readonly MarkAsked[] }, Refusal>>
  /** Marks the card of that child and answers, in one act; null: this member carries no such child. */
  answerMark(how: { readonly asked: FileId; readonly child: FileId | null }): Promise<Result<true, Refusal, WhyRefused>>
}
