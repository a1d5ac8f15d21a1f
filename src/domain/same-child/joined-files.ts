import { all } from '../file/values.ts'
import { fold } from '../file/fold.ts'
import { setByDevice, type CaseFile } from '../file/case-file.ts'
import type { Writers } from '../entry/by-place.ts'
import type { FileId } from '../entry/ids.ts'
import type { EntryOf, Kind } from '../file/kind.ts'
import { toldApartFrom } from '../kinds/registration/not-same-child.ts'
import { sameChild } from '../kinds/registration/same-child.ts'
import { sameChildEnded } from '../kinds/registration/same-child-ended.ts'

/** A file as its reader holds it, with its id. */
export interface HeldFile {
  readonly file: FileId
  readonly caseFile: CaseFile
}

/** Files of one child: the one in which the work goes on, and those that are read together with it. */
export interface OneChild {
  readonly main: FileId
  readonly others: readonly FileId[]
}

type Join = EntryOf<typeof sameChild>

/**
 * Which other files this one says are of the same child: joined, not ended, and not said to be another child's. Where
 * people said both, the two are read separately, so that nobody is taken for another child.
 */
export function joinsOf(file: CaseFile): readonly Join[] {
  const ended = new Set(all(file, sameChildEnded).flatMap((entry) => entry.body.ends))
  const apart = toldApartFrom(file)
  return all(file, sameChild).filter(
    (entry) => !ended.has(entry.id) && !apart.has(entry.body.file) && entry.file !== entry.body.file,
  )
}

/** Whether this file alone says that the work with its child goes on in another one. */
export function workedElsewhere(file: CaseFile): boolean {
  return (
    joinsOf(file).some((entry) => entry.body.worked === 'there') &&
    !joinsOf(file).some((entry) => entry.body.worked === 'here')
  )
}

/**
 * The children who have several files, from the files that a person may read. A join applies where it is in both files:
 * a person who may write in one sets nothing for the other. The result does not depend on the order of the files; where
 * people chose different files to work in, one that nobody left leads, then the smallest id.
 */
export function childrenOfSeveral(files: readonly HeldFile[]): readonly OneChild[] {
  const joins = new Map(files.map(({ file, caseFile }) => [file, joinsOf(caseFile)]))
  const near = new Map<FileId, FileId[]>()
  for (const [file, own] of joins) {
    const mutual = own
      .map((entry) => entry.body.file)
      .filter((other) => joins.get(other)?.some((back) => back.body.file === file))
    if (mutual.length > 0) near.set(file, mutual)
  }
  const seen = new Set<FileId>()
  return [...near.keys()].sort().flatMap((start) => {
    const group = reached(start, near, seen)
    if (group.length < 2) return []
    const main = mainOf(group, joins)
    return [{ main, others: group.filter((file) => file !== main).sort() }]
  })
}

function reached(start: FileId, near: ReadonlyMap<FileId, readonly FileId[]>, seen: Set<FileId>): readonly FileId[] {
  const group: FileId[] = []
  const ahead = [start]
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    group.push(file)
    ahead.push(...(near.get(file) ?? []))
  }
  return group
}

function mainOf(group: readonly FileId[], joins: ReadonlyMap<FileId, readonly Join[]>): FileId {
  const chosen = new Set<FileId>()
  const left = new Set<FileId>()
  const inGroup = new Set(group)
  for (const file of group) {
    for (const { body } of joins.get(file) ?? []) {
      if (!inGroup.has(body.file)) continue
      const [main, other] = body.worked === 'here' ? [file, body.file] : [body.file, file]
      chosen.add(main)
      left.add(other)
    }
  }
  const sure = [...chosen].filter((file) => !left.has(file))
  const [main = group[0]] = (sure.length > 0 ? sure : [...chosen]).sort()
  if (main === undefined) throw new Error('a group has files')
  return main
}

/**
 * The main file with the entries of the others added: one fold over all of them. Each entry keeps the id of its own
 * file. A folder counts as held where it is held in every one of them: nothing is assumed about the rest. Facts that
 * contradict each other are clashes and the safer leads. A reference from one file into another has an effect only where
 * its author could ever write there (`writers`).
 */
export function readTogether(kinds: readonly Kind[], main: CaseFile, others: readonly HeldFile[]): CaseFile {
  if (others.length === 0) return main
  const held = main.held.filter((folder) => others.every(({ caseFile }) => caseFile.held.includes(folder)))
  const writers = Object.assign({}, main.writers, ...others.map(({ caseFile }) => caseFile.writers)) as Writers
  const entries = [...main.entries, ...others.flatMap(({ caseFile }) => caseFile.entries)]
  const together = fold(kinds, entries, held, writers)
  return { ...together, ...setByDevice(main), joined: others.map(({ file }) => file), writers }
}
