import type { CaseFile } from '#domain/file/case-file.ts'
import { sameChild } from '#domain/kinds/registration/same-child.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { Rights } from '../../kept/rights.ts'
import { careReadersOf, ownRights } from '../state/rights.ts'
import type { Files } from '../files.ts'
import { shardOf } from '../../kept/sharded.ts'
import { storedAgencySettings } from './agency-settings.ts'
import { unlessDamaged, noteDamaged } from '../state/damage.ts'
import { accessOf, putState, stateOf } from '../state/file-state.ts'
import { foldBlobOf, keepFolds, refold } from './folds.ts'
import { writersOf } from './found.ts'
import { ReplicaFailure } from '../../kept/replica/replica.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { FoldBlob, FoldedFile } from '../files.ts'
import { teamFile } from '../state/team-file.ts'
import { foldersShown } from '../state/waiting-acts.ts'
import type { Turn } from '../../kept/mutex.ts'

/** Files folded in one go after a sync: a batch small enough to keep the memory of a phone. */
const BATCH = 25

/** The folded file: from its stored fold, or folded now where rows were received since. */
export async function foldedFile(
  open: Files,
  turn: Turn,
  file: FileId,
  state: FileState,
): Promise<{ caseFile: CaseFile; rights: Rights; places: FoldBlob['places'] }> {
  const access = await accessOf(open, file, state)
  if (open.dirty.has(file)) await foldNow(open, turn, [file])
  const rights = ownRights(open, file, state)
  const stored = await foldBlobOf(open, file)
  // On the day on which a grant ends, and where a wrong clock was put right, the same rows give another fold.
  const isOfToday = stored?.caseFile.held.join() === foldersShown(open, state, access, rights).join()
  const blob = isOfToday ? stored : (await foldNow(open, turn, [file])).get(file)?.blob
  if (!blob) throw noteDamaged(open, file, 'the entries')
  const careReaders = careReadersOf(open, file, state)
  const writers = blob.caseFile.byKind[sameChild.name] && { [file]: writersOf(open.access.get(file), state) }
  const caseFile = {
    ...blob.caseFile,
    ...(await agencySettings(open, turn)),
    ...(careReaders && { careReaders }),
    ...(writers && { writers }),
  }
  return { caseFile, rights, places: blob.places }
}

/** The settings of the agency, by its team file as it is now; the team file is folded first where needed. */
export async function agencySettings(open: Files, turn: Turn): ReturnType<typeof storedAgencySettings> {
  const team = teamFile(open)
  if (open.dirty.has(team) || !(await foldBlobOf(open, team))) await foldNow(open, turn, [team])
  return storedAgencySettings(open)
}

/** Folds these files and persists the folds. The rows they are made from are durable, so losing a fold loses nothing. */
export async function foldNow(
  open: Files,
  turn: Turn,
  files: readonly FileId[],
  how: { fromRows: boolean } = { fromRows: false },
): Promise<ReadonlyMap<FileId, FoldedFile>> {
  const folds = new Map<FileId, FoldedFile>()
  const alarms = []
  for (const file of files) {
    const state = await stateOf(open, file)
    const made = state && (await unlessDamaged(open, file, 'the entries', () => refold(open, file, state, how)))
    if (!made) continue
    folds.set(file, made)
    if (state.alarms.length > (open.states.get(file)?.alarms.length ?? 0)) {
      alarms.push(await putState(open, file, state))
      open.states.set(file, state)
    }
  }
  const kept = await keepFolds(open, folds)
  try {
    await open.rows.persist(turn, [...alarms, ...kept.changes], 'relaxed')
  } catch (failure) {
    if (!(failure instanceof ReplicaFailure && failure.code === 'storage-full')) throw failure
    // A full phone still reads.
    kept.show()
    return folds
  }
  kept.keep()
  return folds
}

/** Folds the files of which rows were received since; `which`: these of them alone. */
export async function foldDirty(open: Files, turn: Turn, which: (file: FileId) => boolean = () => true): Promise<void> {
  const dirty = [...open.dirty].filter(which).sort((a, b) => shardOf(a) - shardOf(b))
  for (let at = 0; at < dirty.length && open.alive; at += BATCH) await foldNow(open, turn, dirty.slice(at, at + BATCH))
}
