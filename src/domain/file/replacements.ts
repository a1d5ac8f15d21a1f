import type { Entry } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'

/**
 * Value → the entries that replaced it. A replacement counts within one kind, by an id that exactly one entry has
 * (`named`), and not if it is part of a circle. So some value of a kind is always current, and no entry can remove all
 * values from the screen.
 */
export function replacements(standing: readonly Entry[], named: (id: EntryId) => boolean): Record<EntryId, EntryId[]> {
  const kindOf = new Map(standing.map((entry) => [entry.id, entry.kind]))
  const edges = standing.flatMap((entry) =>
    [...new Set(entry.replaces)]
      .filter((old) => old !== entry.id && named(old) && kindOf.get(old) === entry.kind)
      .map((old) => [old, entry.id] as const),
  )

  const circling = circles(edges)
  const replaced: Record<EntryId, EntryId[]> = {}
  for (const [old, by] of edges) if (!circling.has(by) && !replaced[old]?.includes(by)) (replaced[old] ??= []).push(by)
  return replaced
}

/**
 * Entries in a circle, or reached only through one: what is left after repeatedly removing all that nothing replaces.
 */
function circles(edges: readonly (readonly [EntryId, EntryId])[]): ReadonlySet<EntryId> {
  const waiting = new Map<EntryId, number>()
  const replacedBy = Map.groupBy(edges, ([, by]) => by)
  for (const [old, by] of edges) {
    waiting.set(old, (waiting.get(old) ?? 0) + 1)
    if (!waiting.has(by)) waiting.set(by, 0)
  }

  const free = [...waiting].filter(([, count]) => count === 0).map(([id]) => id)
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    waiting.delete(next)
    for (const [old] of replacedBy.get(next) ?? []) {
      const left = (waiting.get(old) ?? 0) - 1
      waiting.set(old, left)
      if (left === 0) free.push(old)
    }
  }
  return new Set(waiting.keys())
}
