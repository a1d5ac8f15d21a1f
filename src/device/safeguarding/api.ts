import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Doer } from '#domain/entry/doer.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** Whom it is about, so far as that decides who may read it. `child`: a file that is here, `none` where it is about no child, `elsewhere` for one whose file is not here. Neither is written down. */
export interface Concerns {
  readonly about: readonly Doer[]
  readonly child: FileId | 'none' | 'elsewhere'
}

/** The channel for what is said about staff (P13): the part of `Device` that goes past everybody's line. */
export interface Safeguarding {
  /** The member who would read it; null where every named focal point is in somebody's line. `fingerprint` can be compared with that person's own screen. */
  focalPointFor(
    how: Concerns,
  ): Promise<Result<{ readonly member: MemberId; readonly name: string; readonly fingerprint: string } | null, Refusal>>
  /** Opens the report's own file for its writer and that focal point alone. The writer reads their report and the answers to it, not the steps. `rule-refused` where nobody may read it: nothing is written. */
  reportStaff(how: Concerns & { readonly body: unknown }): Promise<Result<FileId, Refusal, WhyRefused>>
}
