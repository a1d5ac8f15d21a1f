import { utf8 } from '#sealing/primitives/bytes.ts'
import type { UnsentAct } from '../../kept/row-types.ts'

/** Below what one request may hold, with room for headers, padding and records. */
const MOST_BYTES = 600_000
const MOST_FOLDERS = 100
const MOST_ENTRIES = 400

export interface Gathered {
  readonly acts: readonly UnsentAct[]
}

/** Acts that are sent together, with the sums that tell whether another fits. */
interface Group {
  readonly acts: UnsentAct[]
  readonly files: Set<string>
  readonly folders: Set<string>
  bytes: number
  entries: number
  readonly closed: boolean
}

/**
 * Acts that share a file are sent together, so that one segment carries many entries; acts that share no file are sent apart, so that a refusal of one
 * does not hold back another. `waiting`: files with a sealed group; `alone`: acts that were refused in a group with others.
 */
export function gatherActs(
  acts: readonly UnsentAct[],
  waiting: ReadonlySet<string>,
  alone: ReadonlySet<string>,
): readonly Gathered[] {
  const groups = new Set<Group>()
  const groupOf = new Map<string, Group>()
  const blocked = new Set(waiting)
  for (const act of acts) {
    const files = new Set<string>(act.entries.map((entry) => entry.file))
    const free = [...files].every((file) => !blocked.has(file))
    const touching = free ? [...new Set([...files].flatMap((file) => groupOf.get(file) ?? []))] : []
    const own = free ? groupOfAct(act, files, alone.has(act.row)) : undefined
    if (
      !own ||
      (touching.length > 0 && (own.closed || touching.some((group) => group.closed) || !fits(touching, own)))
    ) {
      for (const file of files) blocked.add(file)
      continue
    }
    for (const group of touching) groups.delete(group)
    const joined = [...touching, own].reduce(together)
    groups.add(joined)
    for (const group of [...touching, own])
      if (group !== joined) for (const file of group.files) groupOf.set(file, joined)
    for (const file of files) groupOf.set(file, joined)
  }
  return [...groups].map(({ acts: some }) => ({ acts: some.sort((a, b) => (a.row < b.row ? -1 : 1)) }))
}

function groupOfAct(act: UnsentAct, files: ReadonlySet<string>, closed: boolean): Group {
  return {
    acts: [act],
    files: new Set(files),
    folders: new Set(act.entries.map((entry) => `${entry.file}/${entry.folder}`)),
    bytes: bytesOf(act),
    entries: act.entries.length,
    closed,
  }
}

/** Whether these groups fit into one request. They share no file, and therefore no folder. */
function fits(groups: readonly Group[], own: Group): boolean {
  const of = (what: (group: Group) => number) => groups.reduce((sum, group) => sum + what(group), 0)
  const more = [...own.folders].filter((folder) => !groups.some((group) => group.folders.has(folder)))
  return (
    own.entries + of(({ entries }) => entries) <= MOST_ENTRIES &&
    more.length + of(({ folders }) => folders.size) <= MOST_FOLDERS &&
    own.bytes + of(({ bytes }) => bytes) <= MOST_BYTES
  )
}

/** Appends the smaller group to the larger. */
function together(one: Group, other: Group): Group {
  const [large, small] = one.acts.length >= other.acts.length ? [one, other] : [other, one]
  large.acts.push(...small.acts)
  for (const file of small.files) large.files.add(file)
  for (const folder of small.folders) large.folders.add(folder)
  large.bytes += small.bytes
  large.entries += small.entries
  return large
}

/** Cached: it is needed in every round for all waiting acts. */
const sizes = new WeakMap<UnsentAct, number>()
function bytesOf(act: UnsentAct): number {
  const size = sizes.get(act) ?? act.entries.reduce((sum, entry) => sum + utf8(JSON.stringify(entry)).length, 0)
  sizes.set(act, size)
  return size
}
