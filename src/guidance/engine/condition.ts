import { holds } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { Kind } from '#domain/file/kind.ts'
import { factOf, currentEntries, type CardFact, type FileOnDay } from './file-on-day.ts'

/**
 * Pure and total: the facts for which it holds, or null. It does not hold where it cannot know: a fact in a folder that is not held is treated as not
 * written, and "nothing was written" is concluded only for folders that are held.
 */
export interface Condition {
  /** Folders that must be held before it can hold. */
  readonly reads: readonly Folder[]
  readonly look: (seen: FileOnDay) => readonly CardFact[] | null
}

type KeysOfEach<Body> = Body extends unknown ? keyof Body & string : never

/** A current entry of this kind meets the test. `field` is the field that made the card apply. */
export function has<Name extends string, Body>(
  kind: Kind<Name, Body>,
  field: KeysOfEach<Body>,
  where: (body: Body, entry: Entry<Body>, seen: FileOnDay) => boolean = () => true,
): Condition {
  return {
    reads: [],
    look: (seen) => {
      const found = currentEntries(seen, kind).filter((entry) => where(entry.body, entry, seen))
      return found.length > 0 ? found.map((entry) => factOf(entry, field)) : null
    },
  }
}

/** The last current entry of this kind meets the test; what earlier ones said is over. */
export function lastOf<Name extends string, Body>(
  kind: Kind<Name, Body>,
  field: KeysOfEach<Body>,
  where: (body: Body) => boolean,
): Condition {
  return {
    reads: [],
    look: (seen) => {
      const last = currentEntries(seen, kind).at(-1)
      return last && where(last.body) ? [factOf(last, field)] : null
    },
  }
}

/** Of several things that entries of this kind follow, each under its key: the last entry of at least one meets the test. */
export function lastOfEach<Name extends string, Body>(
  kind: Kind<Name, Body>,
  field: KeysOfEach<Body>,
  keyOf: (body: Body) => string,
  where: (body: Body) => boolean,
): Condition {
  return {
    reads: [],
    look: (seen) => {
      const followed = Map.groupBy(currentEntries(seen, kind), ({ body }) => keyOf(body))
      const found = [...followed.values()].flatMap((entries) => entries.slice(-1).filter(({ body }) => where(body)))
      return found.length > 0 ? found.map((entry) => factOf(entry, field)) : null
    },
  }
}

/** No current entry of this kind meets the test, in folders that are held. */
export function lacksKind<Name extends string, Body>(
  kind: Kind<Name, Body>,
  where: (body: Body, entry: Entry<Body>, seen: FileOnDay) => boolean = () => true,
  folders: readonly Folder[] = [kind.folders[0]],
): Condition {
  const [folder = kind.folders[0]] = folders
  return {
    reads: folders,
    look: (seen) => {
      if (!holds(seen.file, ...folders)) return null
      const written = currentEntries(seen, kind)
      if (written.some((entry) => where(entry.body, entry, seen))) return null
      return [{ is: 'nothing-of', kind: kind.name, folder, ...(written.length > 0 && { others: true }) }]
    },
  }
}

/** All of them hold: the facts of each. */
export function every(...conditions: readonly Condition[]): Condition {
  return {
    reads: [...new Set(conditions.flatMap(({ reads }) => reads))],
    look: (seen) => {
      const facts: CardFact[] = []
      for (const { look } of conditions) {
        const found = look(seen)
        if (found === null) return null
        facts.push(...found)
      }
      return facts
    },
  }
}

/** At least one holds: the facts of those that do. */
export function some(...conditions: readonly Condition[]): Condition {
  return {
    reads: [],
    look: (seen) => {
      const found = conditions.map(({ look }) => look(seen)).filter((facts) => facts !== null)
      return found.length > 0 ? found.flat() : null
    },
  }
}

/** The condition does not hold, as far as these folders show: all of them must be held. It adds no fact. */
export function unless(condition: Condition, folders: readonly Folder[]): Condition {
  return { reads: folders, look: (seen) => (holds(seen.file, ...folders) && condition.look(seen) === null ? [] : null) }
}
