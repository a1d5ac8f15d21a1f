import type { CaseFile } from '#domain/file/case-file.ts'
import type { CastKey } from '../scene/scene.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'

/** Drafts of one event, dated on the day it happened, written against the file as it is then. */
export type Telling = (at: PlainDate, file: CaseFile) => readonly Draft[]

/** One act of one person: all its entries are written together. */
export interface Moment {
  readonly by: CastKey
  /** Days from today. */
  readonly on: number
  readonly tellings: readonly Telling[]
}
