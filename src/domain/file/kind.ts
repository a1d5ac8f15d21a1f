import type { z } from 'zod'
import type { CaseFile } from './case-file.ts'
import type { Due } from './due.ts'
import type { Draft, Entry } from '../entry/entry.ts'
import type { FileType } from '../vocabulary/file-type.ts'
import type { Folder } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

/** The steps of the work. A kind is declared in the folder of its step: `kinds/<step>/<name>.ts`. */
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
 * One kind of entry: its shape and what its own entries mean. A kind is one file; its words and its form are a second
 * one (`src/web/kinds/<step>/<name>.tsx`). The list of kinds is generated from the folders.
 */
export interface Kind<Name extends string = string, Body = unknown> {
  readonly name: Name
  /**
   * Folders it may be written in, the usual one first. In another folder it does not count: a person who may write in
   * one folder sets nothing for another.
   */
  readonly folders: readonly [Folder, ...Folder[]]
  readonly step: Step
  /**
   * Types of file it may be in, the usual one first. Absent: a child's file; kinds of the step `any` may be in every
   * file.
   */
  readonly inFile?: readonly [FileType, ...FileType[]]
  /**
   * Increase it, with an upcaster in `schema` (zod union), when the shape changes; entries of a newer version than this
   * are kept as "needs a newer app".
   */
  readonly version: number
  readonly schema: z.ZodType<Body>
  /** A fact has happened and is always saved; a decision may be refused by a rule (P1). */
  readonly nature: 'fact' | 'decision'
  /** One value is current for each `key` (for the file where there is no key); others are replaced or clash. */
  readonly single?: Single<Body>
  /**
   * What the device adds to a body from the file as it is written, such as the entries that a safety look has seen.
   * What a person typed is kept. Set in `deciding/rules-of-kinds.ts`.
   */
  readonly asWritten?: Of<[file: CaseFile, body: Body], Body>
  /**
   * The part of a body that says what is going to be done: no marked person is chosen in it, and nothing that must
   * never be used is named in it except as a warning. Absent: all of a decision, nothing of a fact. Undefined: nothing
   * of this body, for example of a step that was dropped.
   */
  readonly ahead?: Of<[body: Body], unknown>
  /**
   * Rules that check a draft. Set in `deciding/rules-of-kinds.ts`, never in the kind's own file. They read only what
   * they name, and answer `cannot-judge` without its folder.
   */
  readonly rules?: Of<[file: CaseFile, draft: Draft<Body>, today: PlainDate], readonly Ruling[]>
  /**
   * What this kind makes due, for all its entries in the file. What rules make due for it is in
   * `dues/dues-of-rules.ts`.
   */
  readonly due?: (file: CaseFile, today: PlainDate) => readonly Due[]
}

/**
 * A function over a kind's own bodies, typed as a method, so that one list may hold kinds of different bodies: `fold`
 * and `decide` give a kind only bodies that its own schema has parsed.
 */
type Of<Arguments extends unknown[], Answer> = { of(...given: Arguments): Answer }['of']

export interface Single<Body> {
  readonly key?: Of<[body: Body], string>
  /** Negative where `a` is the safer of two clashing values and leads. */
  readonly safer?: Of<[a: Body, b: Body], number>
  /**
   * A value about medicine, food or a bed, where neither *yes* nor *no* is the safer answer. `safer` still orders two
   * clashing ones; no screen calls one safer, none is preselected, and what is under way goes on (N4).
   */
  readonly care?: Of<[body: Body], boolean>
  /** Whether this body replaces one under another key. `corrected`: a person opened that one to correct it. */
  readonly takesOver?: Of<[body: Body, standing: Body, corrected: boolean], boolean>
}

/** Declares a kind, typed by its schema. */
export function defineKind<const Name extends string, Body>(kind: Kind<Name, Body>): Kind<Name, Body> {
  return kind
}

export type BodyOf<K> = K extends Kind<string, infer Body> ? Body : never
export type EntryOf<K> = Entry<BodyOf<K>>

/** Whether any of these clashing values is about medicine, food or a bed. */
export const isAboutCare = (kind: Kind | undefined, bodies: readonly unknown[]): boolean =>
  bodies.some((body) => kind?.single?.care?.(body) === true)

/** For `safer`: orders values as listed, the safest first. A value that is not listed comes last. */
export function saferFirst<Value>(order: readonly Value[]): (a: Value, b: Value) => number {
  const rank = (value: Value) => (order.includes(value) ? order.indexOf(value) : order.length)
  return (a, b) => rank(a) - rank(b)
}
