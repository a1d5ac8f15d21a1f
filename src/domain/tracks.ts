import { z } from 'zod'
import { current, type CaseFile } from './case-file.ts'
import type { Entry } from './entry.ts'
import type { Kind } from './kind.ts'

/**
 * What holds the entries of one thing together over time: one need, one action, one missing episode. The form makes it once, at random,
 * and each later entry of the same thing carries it.
 */
export const TrackKey = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'letters, digits, - and _ only, at most 40')
export type TrackKey = z.infer<typeof TrackKey>

export interface Track<Body> {
  readonly key: TrackKey
  /** The values that nobody replaced, the one that leads first. Several are a clash; a person resolves it. */
  readonly now: readonly Entry<Body>[]
  /** All standing entries, oldest first. */
  readonly history: readonly Entry<Body>[]
}

/** Every track of a keyed single-valued kind, in the order in which they began. */
export function tracks<Name extends string, Body>(file: CaseFile, kind: Kind<Name, Body>): readonly Track<Body>[] {
  const keyOf = kind.single?.key
  if (!keyOf) throw new Error(`${kind.name} has no key, so it has no tracks`)

  const histories = new Map<TrackKey, Entry<Body>[]>()
  for (const entry of (file.byKind[kind.name] ?? []) as readonly Entry<Body>[]) {
    const key = keyOf(entry.body)
    histories.set(key, [...(histories.get(key) ?? []), entry])
  }
  return [...histories].map(([key, history]) => ({ key, now: current(file, kind, key), history }))
}

/** The leading value of every track. */
export function leading<Name extends string, Body>(file: CaseFile, kind: Kind<Name, Body>): readonly Entry<Body>[] {
  return tracks(file, kind).flatMap((track) => track.now.slice(0, 1))
}

/** Compares two codes by their place in a list, the first place leading. For `safer`. */
export const leadsBy =
  <Code extends string>(order: readonly Code[]) =>
  (a: Code, b: Code): number =>
    order.indexOf(a) - order.indexOf(b)
