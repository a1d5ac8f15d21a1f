import { utf8 } from '#sealing/primitives/bytes.ts'
import type { Act } from './outbox.ts'

/** Below what one request may hold, with room for headers, padding and records. */
const MOST_BYTES = 600_000
const MOST_FOLDERS = 100
const MOST_ENTRIES = 400

export interface Gathered {
  readonly acts: readonly Act[]
}

/**
 * Acts that share a file go together, so that one segment carries many entries; acts that share none go apart, so that what is refused of one does
 * not hold back another. `waiting` are files of which something is under way; `alone` are acts that were refused in company.
 */
export function gatherActs(
  acts: readonly Act[],
  waiting: ReadonlySet<string>,
  alone: ReadonlySet<string>,
): readonly Gathered[] {
  const groups: { acts: Act[]; files: Set<string>; closed: boolean }[] = []
  const sizes = new Map(
    acts.map((act) => [act, act.entries.reduce((sum, entry) => sum + utf8(JSON.stringify(entry)).length, 0)]),
  )
  const blocked = new Set(waiting)
  for (const act of acts) {
    const files = new Set<string>(act.entries.map((entry) => entry.file))
    if (![...files].every((file) => !blocked.has(file))) {
      for (const file of files) blocked.add(file)
      continue
    }
    const touching = groups.filter((group) => [...files].some((file) => group.files.has(file)))
    const together = [...touching.flatMap((group) => group.acts), act]
    if (
      touching.length > 0 &&
      (alone.has(act.row) || touching.some((group) => group.closed) || !fits(together, sizes))
    ) {
      for (const file of files) blocked.add(file)
      continue
    }
    for (const group of touching) {
      groups.splice(groups.indexOf(group), 1)
      for (const file of group.files) files.add(file)
    }
    groups.push({ acts: together, files, closed: alone.has(act.row) })
  }
  return groups.map(({ acts: inOrder }) => ({ acts: [...inOrder].sort((a, b) => (a.row < b.row ? -1 : 1)) }))
}

function fits(acts: readonly Act[], sizes: ReadonlyMap<Act, number>): boolean {
  const entries = acts.flatMap((act) => act.entries)
  const folders = new Set(entries.map((entry) => `${entry.file}/${entry.folder}`))
  return (
    entries.length <= MOST_ENTRIES &&
    folders.size <= MOST_FOLDERS &&
    acts.reduce((sum, act) => sum + (sizes.get(act) ?? 0), 0) <= MOST_BYTES
  )
}
