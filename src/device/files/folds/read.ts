import type { CaseFile } from '#domain/file/case-file.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { Rights } from '../../api.ts'
import { rightsIn } from '../state/rights.ts'
import type { Open } from '../../open.ts'
import { shardOf } from '../../kept/sharded.ts'
import { agencyHere } from './agency-here.ts'
import { apart, foundDamaged } from '../state/damage.ts'
import { accessOf, type FileState, putState, stateOf } from '../state/file-state.ts'
import { type Folded, foldBlobOf, keepFolds, refold, teamFile } from './folds.ts'

/** Files folded in one go after a sync: a batch small enough to keep the memory of a phone. */
const BATCH = 25

/** The folded file: from its kept fold, or folded now where rows came since. */
export async function folded(
  open: Open,
  file: FileId,
  state: FileState,
): Promise<{ caseFile: CaseFile; rights: Rights; places: Readonly<Record<EntryId, readonly [string, number]>> }> {
  await accessOf(open, file, state)
  if (open.dirty.has(file)) await foldNow(open, [file])
  const blob = (await foldBlobOf(open, file)) ?? (await foldNow(open, [file])).get(file)?.blob
  if (!blob) throw foundDamaged(open, file, 'the entries')
  return {
    caseFile: { ...blob.caseFile, ...(await besideFolds(open)) },
    rights: rightsIn(open, file, state),
    places: blob.places,
  }
}

/** What stands beside every fold, of the team's file as it stands now. */
export async function besideFolds(open: Open): ReturnType<typeof agencyHere> {
  const team = teamFile(open)
  if (open.dirty.has(team) || !(await foldBlobOf(open, team))) await foldNow(open, [team])
  return agencyHere(open)
}

/** Folds these files and keeps the folds. What they are made from stands durably, so the folds themselves may be lost. */
export async function foldNow(
  open: Open,
  files: readonly FileId[],
  how: { anew: boolean } = { anew: false },
): Promise<ReadonlyMap<FileId, Folded>> {
  const folds = new Map<FileId, Folded>()
  const alarms = []
  for (const file of files) {
    const state = await stateOf(open, file)
    const made = state && (await apart(open, file, 'the entries', () => refold(open, file, state, how)))
    if (!made) continue
    folds.set(file, made)
    if (state.alarms.length > (open.states.get(file)?.alarms.length ?? 0)) {
      alarms.push(await putState(open, file, state))
      open.states.set(file, state)
    }
  }
  const kept = await keepFolds(open, folds)
  await open.rows.replica.write([...alarms, ...kept.changes], 'relaxed')
  kept.keep()
  return folds
}

export async function foldDirty(open: Open): Promise<void> {
  const dirty = [...open.dirty].sort((a, b) => shardOf(a) - shardOf(b))
  for (let at = 0; at < dirty.length && open.alive; at += BATCH) await foldNow(open, dirty.slice(at, at + BATCH))
}
