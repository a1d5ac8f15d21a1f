import type { Entry } from '../../../src/domain/entry/entry.ts'
import { addDays, type PlainDate } from '../../../src/domain/entry/plain-date.ts'
import type { Kind } from '../../../src/domain/file/kind.ts'
import { entryOf } from '../entries.ts'
import { TODAY } from './child.ts'

export const ago = (days: number): PlainDate => addDays(TODAY, -days)

/**
 * The same thing written again and again: each entry replaces the one before. The last is what is true. `days`: how
 * many days ago each was written, or the first of them, with twenty days between two.
 */
export function again<Name extends string, Body>(
  kind: Kind<Name, Body>,
  bodies: readonly Body[],
  days: number | readonly number[] = 200,
): readonly Entry[] {
  const written: Entry[] = []
  for (const [n, body] of bodies.entries()) {
    const before = written.at(-1)
    const daysAgo = typeof days === 'number' ? days - n * 20 : (days[n] ?? 1)
    written.push(entryOf(kind, body, { at: ago(Math.max(1, daysAgo)), replaces: before ? [before.id] : [] }))
  }
  return written
}
