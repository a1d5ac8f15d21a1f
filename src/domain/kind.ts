import type { z } from 'zod'
import type { CaseFile } from './case-file.ts'
import type { Draft, Entry } from './entry.ts'
import type { Folder } from './ids.ts'
import type { PlainDate } from './plain-date.ts'
import type { Due } from './due.ts'
import type { Ruling } from './ruling.ts'

export const STEPS = ['before', 'registration', 'first-72-hours', 'experience', 'assessment', 'planning', 'services', 'care-and-place', 'rights', 'follow-up', 'closure', 'any'] as const
export type Step = (typeof STEPS)[number]

/**
 * One kind of entry: everything the domain knows of it. A kind is one file; its words and its form are the other two places
 * (`src/web/kinds/<name>.tsx`). The list of kinds is made from the folder, so nothing else is touched.
 */
export interface Kind<Name extends string = string, Body = unknown> {
  readonly name: Name
  /** Folders it may stand in, the usual one first. */
  readonly folders: readonly [Folder, ...Folder[]]
  readonly step: Step
  /** Bump with an upcaster in `schema` (zod union) when the shape changes; a newer version than this is kept as "needs a newer app". */
  readonly version: number
  readonly schema: z.ZodType<Body>
  /** A fact has happened and is always saved; a decision may be refused by a rule (P1). */
  readonly nature: 'fact' | 'decision'
  /** `single`: one value stands at a time for each `key` (of the file where there is no key); others are replaced or clash. */
  readonly single?: { readonly key?: (body: Body) => string; readonly safer?: (a: Body, b: Body) => number }
  /** Rules that guard it. They read only what they name and say so where they cannot judge. */
  readonly rules?: (file: CaseFile, draft: Draft<Body>, today: PlainDate) => readonly Ruling[]
  /** What this kind makes due, for all its entries in the file. */
  readonly due?: (file: CaseFile, today: PlainDate) => readonly Due[]
}

/** Declares a kind; typed by its schema. */
export function defineKind<const Name extends string, Schema extends z.ZodType>(
  kind: Omit<Kind<Name, z.infer<Schema>>, 'schema'> & { readonly schema: Schema },
): Kind<Name, z.infer<Schema>> & { readonly schema: Schema } {
  return kind
}

export type BodyOf<K> = K extends Kind<string, infer Body> ? Body : never
export type EntryOf<K> = Entry<BodyOf<K>>
