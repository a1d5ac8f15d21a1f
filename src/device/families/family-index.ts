import { unlessDamagedNow } from '../files/state/damage.ts'
import { childrenOfSeveral, type HeldFile } from '#domain/same-child/joined-files.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { learntWeights } from '#names/linkage/learnt.ts'
import { PeopleIndex } from '#names/linkage/people.ts'
import type { Files } from '../files/files.ts'
import type { KeptLine } from '../kept/row-types.ts'
import { foldDirty } from '../files/folds/folded-file.ts'
import type { TieAmong } from '#names/linkage/family-among.ts'
import { knownOf, soughtOf } from './sought-of.ts'
import { teamFile } from '../files/state/team-file.ts'

interface Indexed {
  readonly kept: KeptLine
  /** What the file is found by, as text: where the text is unchanged the file is not indexed again. */
  readonly text: string
}

/** Index of every child's file that this member may read. Built at the first query, updated with what changed since, dropped with the lock. */
export interface FamilyIndex {
  readonly people: PeopleIndex<FileId>
  readonly files: Map<FileId, Indexed>
  /** Increased whenever a file is found by other facts than before. */
  version: number
  /** The version whose files taught the weights. */
  learntAt: number
  among: {
    readonly version: number
    readonly ties: readonly (TieAmong & { readonly files: readonly [FileId, FileId] })[]
    readonly more: boolean
  } | null
}

const indices = new WeakMap<Files, FamilyIndex>()
/** Files indexed between two pauses for other calls. */
const AT_ONCE = 200

export async function familyIndex(open: Files): Promise<FamilyIndex> {
  // Folding persists folds, so it holds the mutex; indexing names does not.
  await open.mutex.run((turn) => foldDirty(open, turn))
  const index = indices.get(open) ?? {
    people: new PeopleIndex<FileId>(),
    files: new Map<FileId, Indexed>(),
    version: 0,
    learntAt: 0,
    among: null,
  }
  indices.set(open, index)
  const gone = new Set(index.files.keys())
  const team = teamFile(open)
  let done = 0
  for (const [id, kept] of [...open.lines.entries()]) {
    const file = id as FileId
    if (file === team) continue
    gone.delete(file)
    if (index.files.get(file)?.kept === kept) continue
    if (!unlessDamagedNow(open, file, 'by what it is found', () => (put(open, index, file, kept), true), false))
      drop(index, file)
    if (++done % AT_ONCE === 0) await pause()
    if (!open.alive) break
  }
  for (const file of gone) drop(index, file)
  learn(index)
  return index
}

/** From here on these files decide the weights. */
function learn(index: FamilyIndex): void {
  if (index.learntAt === index.version) return
  teach(index.people, [...index.files.keys()])
  index.learntAt = index.version
}

/** In the order of their ids, so that the same files give the same weights on every device. */
export function teach(people: PeopleIndex<FileId>, files: readonly FileId[]): void {
  people.weighWith(learntWeights([...files].sort().flatMap((file) => people.known(file) ?? [])))
}

function put(open: Files, index: FamilyIndex, file: FileId, kept: KeptLine): void {
  const { line } = kept
  if (fileTypeOf(open.kinds, line) !== 'child') {
    drop(index, file)
    return
  }
  const known = knownOf(line)
  const text = JSON.stringify(known)
  if (index.files.get(file)?.text !== text) {
    index.people.add(file, soughtOf(known))
    index.version++
  }
  index.files.set(file, { kept, text })
}

function drop(index: FamilyIndex, file: FileId): void {
  if (!index.files.delete(file)) return
  index.people.remove(file)
  index.version++
}

/** Lets other calls to this device run first. */
export const pause = (): Promise<void> => new Promise((go) => setTimeout(go, 0))

/** File → the file in which the work with its child goes on; only files that have another. */
export function keptIn(index: FamilyIndex): ReadonlyMap<FileId, FileId> {
  const joining = [...index.files].flatMap(
    ([
      file,
      {
        kept: { line },
      },
    ]): HeldFile[] => ('same-child' in line.byKind ? [{ file, caseFile: line }] : []),
  )
  return new Map(
    childrenOfSeveral(joining).flatMap(({ main, others }) => others.map((other) => [other, main] as const)),
  )
}
