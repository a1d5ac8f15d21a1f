/**
 * A spreadsheet as an office has it, with what is right to do with it. The sheets of
 * this folder and what is right were written down by somebody who had not seen how
 * Homeward reads a spreadsheet; where the two differ, Homeward was changed.
 */
export interface OfficeSheet {
  /** What the office did, in a few words. */
  readonly made: string
  readonly file: string
  readonly bytes: () => Uint8Array
  readonly right: RightOutcome
  /** What Homeward does instead where that is right, too, and why. */
  readonly instead?: RightOutcome & { readonly because: string }
}

/** Read, and how; or refused, and in which sense. */
export type RightOutcome = ReadRight | RefusedRight

export interface ReadRight {
  /** Each child's name (a part of it that no other child of the sheet has), in order. */
  readonly children: readonly string[]
  /** Words that must not be lost: in a fact, or in a note with its column's name. */
  readonly kept?: readonly string[]
  /** Dates of birth by the child's name, as `2011-03-12`, `2011-03` or `2011`. */
  readonly born?: Readonly<Record<string, string>>
  /** Children whose date of birth can be read in two ways or in none: never guessed silently. */
  readonly birthAsked?: readonly string[]
  /** What must stand nowhere, not even in a note. */
  readonly nowhere?: readonly string[]
  /** What whoever moves in has to be told about the sheet, as a sense. */
  readonly told?: readonly Told[]
}

export interface RefusedRight {
  readonly refused: Refused
}

export type Told =
  | 'these are two tables'
  | 'hidden rows or columns were read as well'
  | 'notes on cells were read'
  | 'a formula has an error'
  | 'names may be in Zawgyi'

export type Refused =
  | 'has a password'
  | 'old Excel file: save it as .xlsx'
  | 'a page of a website: save it as .xlsx'
  | 'not a spreadsheet'
  | 'a Numbers file: export it'
  | 'incomplete or broken'
  | 'in an old code page: save it in UTF-8'
  | 'a sign that no text has, with its row'
  | 'unfolds to too much'
  | 'a quotation mark is not closed, with its line'
  | 'nothing in it'
  | 'headings and no child'
