import type { Entry } from '../../../src/domain/entry/entry.ts'
import type { Kind } from '../../../src/domain/file/kind.ts'
import { day, entryOf } from '../entries.ts'
import type { Day } from './counted-life.ts'

export const on = <Body>(entry: Entry<Body>, at: Day): Entry<Body> => ({ ...entry, at: day(at) })

/** One value after the other, each in the place of the one before. */
export function inTurn(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry, n) => ({ ...entry, replaces: n === 0 ? [] : [(entries[n - 1] as Entry).id] }))
}
export const chain = <Name extends string, Body>(
  kind: Kind<Name, Body>,
  said: readonly (readonly [Day, NoInfer<Body>])[],
) => inTurn(said.map(([at, body]) => entryOf(kind, body, { at: day(at) })))
