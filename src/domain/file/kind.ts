import type { z } from 'zod'
import type { CaseFile } from './case-file.ts'
import type { Due } from './due.ts'
import type { Draft, Entry } from '../entry/entry.ts'
import type { FileType } from '../vocabulary/file-type.ts'
import type { Folder } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

/** The steps of the work. A kind stands in the folder of its step: `kinds/<step>/<name>.ts`. */
export const STEPS = [
  'before',
  'registration',
  'first-72-hours',
  'experience',
  'assessment',
  'planning',
  'services',
  'care',
  'rights',
  'follow-up',
  'closure',
  'directory',
  'stocktaking',
  'any',
] as const
export type Step = (typeof STEPS)[number]

/**
 * One kind of entry: everything the domain knows of it. A kind is one file; its words and its form are the other two places
 * (`src/web/kinds/<step>/<name>.tsx`). The list of kinds is made from the folders, so nothing else is touched.
 */
export interface Kind<Name extends string = string, Body = unknown> {
  readonly name: Name
  /** Folders it may stand in, the usual one first. Elsewhere it counts for nothing: who may write in one folder speaks for that folder alone. */
  readonly folders: readonly [Folder, ...Folder[]]
  readonly step: Step
  /** Types of file in which it stands, the usual one first. Absent: a child's file; kinds of the step `any` stand in every file. */
  readonly inFile?: readonly [FileType, ...FileType[]]
  /** Bump with an upcaster in `schema` (zod union) when the shape changes; a newer version than this is kept as "needs a newer app". */
  readonly version: number
  readonly schema: z.ZodType<Body>
  /** A fact has happened and is always saved; a decision may be refused by a rule (P1). */
  readonly nature: 'fact' | 'decision'
  /** One value stands at a time for each `key` (of the file where there is no key); others are replaced or clash. */
  readonly single?: Single<Body>
  /** What the file itself adds to a body as it is written, such as the entries that a look at safety has seen. What a person typed stays. */
  readonly asWritten?: Of<[file: CaseFile, body: Body], Body>
  /**
   * The part of a body that says what is going to be done: nobody who is marked is relied on in it, and nothing that must never be used is named in it but as a warning. Absent: of a decision
   * all of it, of a fact nothing. Undefined: nothing of this one, such as a step that was dropped.
   */
  readonly ahead?: Of<[body: Body], unknown>
  /** Rules that guard it. They read only what they name and say so where they cannot judge. */
  readonly rules?: Of<[file: CaseFile, draft: Draft<Body>, today: PlainDate], readonly Ruling[]>
  /** What this kind makes due, for all its entries in the file. */
  readonly due?: (file: CaseFile, today: PlainDate) => readonly Due[]
}

/**
 * A function over a kind's own bodies, in the type of a method, so that one list may hold kinds of different bodies:
 * `fold` and `decide` hand a kind only what its own schema has read.
 */
type Of<Arguments extends unknown[], Answer> = { of(...given: Arguments): Answer }['of']

export interface Single<Body> {
  readonly key?: Of<[body: Body], string>
  /** Negative where `a` is the safer of two clashing values and leads. */
  readonly safer?: Of<[a: Body, b: Body], number>
  /**
   * A value about medicine, food or a bed, where neither a *yes* nor a *no* is the safer one. Which of two clashing ones is shown first still follows `safer`; no screen
   * calls it safer, none is chosen beforehand, and what is under way goes on (N4).
   */
  readonly care?: Of<[body: Body], boolean>
  /** Whether this body takes the place of one that stands under another key. `corrected`: a person opened that one to correct it. */
  readonly takesOver?: Of<[body: Body, standing: Body, corrected: boolean], boolean>
}

/** Declares a kind; typed by its schema. */
export function defineKind<const Name extends string, Body>(kind: Kind<Name, Body>): Kind<Name, Body> {
  return kind
}

export type BodyOf<K> = K extends Kind<string, infer Body> ? Body : never
export type EntryOf<K> = Entry<BodyOf<K>>

/** Whether any of these clashing values is about medicine, food or a bed. */
export const isAboutCare = (kind: Kind | undefined, bodies: readonly unknown[]): boolean =>
  bodies.some((body) => kind?.single?.care?.(body) === true)

/** For `safer`: values in this order, the safest first. A value that is not listed comes last. */
export function saferFirst<Value>(order: readonly Value[]): (a: Value, b: Value) => number {
  const rank = (value: Value) => (order.includes(value) ? order.indexOf(value) : order.length)
  return (a, b) => rank(a) - rank(b)
}
