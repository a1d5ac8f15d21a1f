import type { ShapeRule } from '../entry/shape-rules.ts'
import type { UnsafeText } from './unsafe-text.ts'

/** What may be expected at a path where something else was found. */
export type Sort = 'text' | 'number' | 'whole-number' | 'yes-or-no' | 'list' | 'record'

/** What a schema can find wrong: a type, a length, a code, or one of our own shape rules. */
export type ShapeFault =
  | {
      readonly code:
        | ShapeRule
        | UnsafeText
        | 'missing'
        | 'empty-text'
        | 'not-a-date'
        | 'not-written-so'
        | 'unknown-name'
        | 'does-not-fit'
    }
  | { readonly code: 'another-sort'; readonly belongs: Sort }
  | { readonly code: 'only-these'; readonly these: readonly string[] }
  | { readonly code: 'text-too-long' | 'too-many' | 'too-high'; readonly most: number }
  | { readonly code: 'text-too-short' | 'too-few' | 'too-low'; readonly least: number }
  | { readonly code: 'answer-without-value'; readonly answer: string }

/** What can be wrong with a text that should be JSON. */
export type JsonFault =
  | { readonly code: 'empty-file' | 'ends-early' | 'not-json' | 'goes-on-after-end' | 'quotes-expected' | 'name-twice' }
  | { readonly code: 'sign-expected'; readonly sign: string }
  | { readonly code: 'name-not-allowed'; readonly name: string }
  | { readonly code: 'too-deep'; readonly most: number }

/** What has the right shape and is still impossible, in a country pack or in an agency's own lines of one. */
type PackRule =
  | 'no-kind'
  | 'no-kind-of-a-child'
  | 'no-body-here'
  | 'longer-than-the-most'
  | 'other-country'
  | 'no-such-line'

/** What is wrong with data from outside: a code and its details. The screen has the words. */
export type Fault =
  | ShapeFault
  | JsonFault
  | { readonly code: PackRule }
  | { readonly code: 'too-many-characters'; readonly most: number }
  | { readonly code: 'newer-form'; readonly reads: string }

export interface SourceLocation {
  /** Which of several files read together. */
  readonly file?: string
  /** Line of the text, from 1, where there is one. */
  readonly line?: number
  /** Path in the data: `sections.0.items.3.code`. Empty for the whole. */
  readonly where: string
}

export type DataFault = SourceLocation & Fault
