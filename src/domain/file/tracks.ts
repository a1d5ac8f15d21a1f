import { z } from 'zod'
import { all, currentByKey } from './values.ts'
import type { CaseFile } from './case-file.ts'
import type { ShapeRule } from '../entry/shape-rules.ts'
import type { Entry } from '../entry/entry.ts'
import type { Kind } from './kind.ts'

/**
 * Connects the entries of one thing over time: one need, one action, one missing episode. The form makes it once, at
 * random, and each later entry of the same thing has it too.
 */
export const TrackKey = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'key-letters' satisfies ShapeRule)
export type TrackKey = z.infer<typeof TrackKey>

export interface Track<Body> {
  readonly key: TrackKey
  /** The values that nobody replaced, the leading one first. Several are a clash; a person resolves it. */
  readonly now: readonly Entry<Body>[]
  /** All current entries, oldest first. */
  readonly history: readonly Entry<Body>[]
}

/**
 * Every track of a keyed single-valued kind, in the order in which they began. An entry of another track that claims to
 * replace one cannot remove it.
 */
export function tracks<Name extends string, Body>(file: CaseFile, kind: Kind<Name, Body>): readonly Track<Body>[] {
  const key = keyOf(kind)
  const now = currentByKey(file, kind)
  const histories = Map.groupBy(all(file, kind), (entry) => key(entry.body))
  return [...histories].map(([key, history]) => ({ key, now: now.get(key) ?? history.slice(-1), history }))
}

/** The leading value of every track, in the same order. For long lists of files, which do not need the histories. */
export function leading<Name extends string, Body>(file: CaseFile, kind: Kind<Name, Body>): readonly Entry<Body>[] {
  const key = keyOf(kind)
  const now = currentByKey(file, kind)
  const newest = new Map(all(file, kind).map((entry) => [key(entry.body), entry]))
  return [...newest].map(([name, entry]) => now.get(name)?.[0] ?? entry)
}

function keyOf<Name extends string, Body>({ name, single }: Kind<Name, Body>): (body: Body) => string {
  const key = single?.key
  if (!key) throw new Error(`${name} has no key, so it has no tracks`)
  return key
}
