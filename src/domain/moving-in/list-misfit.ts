import type { DayMisfit } from './said-day.ts'

/** Why a row or a cell does not fit as its column says. */
export type WhyNot =
  | DayMisfit
  | 'no-such-age'
  | 'code-not-known'
  | 'not-a-phone'
  | 'too-long'
  | 'several-in-one-cell'
  | 'error-in-cell'
  | 'formula'
  | 'written-in-zawgyi'
  | 'father-or-suspect'
  | 'about-the-body'
  | 'number-twice'
  | 'no-name'
  | 'no-name-no-number'
  | 'heading-again'
  | 'no-such-child'

/** What becomes of it. Nothing is dropped: what is left out is named, and stays in the agency's own list. */
export type Becomes = 'kept-in-words' | 'read-and-kept-in-words' | 'kept-as-typed' | 'file-of-its-own' | 'left-out'

/** A row is numbered as the spreadsheet numbers it. It names no child. */
export interface ListMisfit {
  readonly sheet: string
  readonly row: number
  readonly column?: string
  readonly why: WhyNot
  readonly becomes: Becomes
}
