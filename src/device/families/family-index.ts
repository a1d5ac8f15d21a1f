import { unlessDamagedNow } from '../files/state/damage.ts'
import { childrenOfSeveral, type Held } from '#domain/same-child/joined-files.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { learntWeights } from '#names/linkage/learnt.ts'
import { PeopleIndex } from '#names/linkage/people.ts'
import type { Files } from '../files/files.ts'
import type { KeptLine } from '../kept/row-types.ts'
import { foldDirty } from '../files/folds/read.ts'
import type { TieAmong } from '#names/linkage/family-among.ts'
import { knownOf, soughtOf } from './sought-of.ts'
import { teamFile } from '../files/state/team-file.ts'

interface Indexed {
  readonly kept: KeptLine
  /** What it is found by, as text: where this stays the same nothing is read anew. */
  readonly text: string
}

/** Every child's file that this member may read, ready to be asked. Made when it is first asked, kept true by what changed since, dropped when the device is locked. */
export interface FamilyIndex {
  readonly people: PeopleIndex<FileId>
  readonly files: Map<FileId, Indexed>
  /** Raised whenever somebody is found by something else than before. */
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
/** Files read between two looks at whether somebody waits. */
const AT_ONCE = 200

export async function familyIndex(open: Files): Promise<FamilyIndex> {
  // What is folded is kept: that goes between two writings, and the reading of names does not hold them up.
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

/** Weighs from now on with what these files teach. */
function learn(index: FamilyIndex): void {
  if (index.learntAt === index.version) return
  teach(index.people, [...index.files.keys()])
  index.learntAt = index.version
}

/** In the order of their numbers: the same files teach every device the same. */
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

/** Lets whoever waits for this device be answered first. */
export const pause = (): Promise<void> => new Promise((go) => setTimeout(go, 0))

/** File → the one that it is read together with and worked in; those alone that have another. */
export function keptIn(index: FamilyIndex): ReadonlyMap<FileId, FileId> {
  const joining = [...index.files].flatMap(
    ([
      file,
      {
        kept: { line },
      },
    ]): Held[] => ('same-child' in line.byKind ? [{ file, caseFile: line }] : []),
  )
  return new Map(
    childrenOfSeveral(joining).flatMap(({ kept, others }) => others.map((other) => [other, kept] as const)),
  )
}
