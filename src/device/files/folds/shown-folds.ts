import type { FileId } from '#domain/entry/ids.ts'
import type { Files } from '../files.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { keepFolds, remember } from './folds.ts'
import type { FoldedFile } from '../files.ts'
import { teamFile } from '../state/team-file.ts'
import type { Turn } from '../../kept/mutex.ts'

/** Milliseconds after the last act: a person who goes on writing does not wait, and rows that a sync receives meanwhile are folded in first. */
const REST = 1000
/** Most folds that may be pending. */
const MOST = 64

/**
 * Shows the folds that an act changed at once, and persists them when the device is idle: they are hundreds of times the size of an entry. Until then
 * `changes` mark the files as not folded, so that a device that is killed folds them again.
 */
export function showFolds(
  open: Files,
  folds: ReadonlyMap<FileId, FoldedFile>,
): { changes: readonly RowChange[]; keep: () => void } {
  const named = [...folds.keys()].filter((file) => !open.shown.has(file))
  return {
    changes: named.map((file) => open.rows.putBytes('dirty', file, new Uint8Array(0))),
    keep: () => {
      for (const [file, folded] of folds) {
        remember(open, file, folded.blob)
        open.dirty.delete(file)
        open.shown.set(file, folded)
        if (file !== teamFile(open)) open.lines.show(file, folded.line)
      }
      keepAtRest(open)
    },
  }
}

function keepAtRest(open: Files): void {
  clearTimeout(open.persistTimer)
  // If the storage refuses, nothing is lost: the folds stay pending and marked, and the next act is refused.
  const keep = () => void open.mutex.run((turn) => keepShown(open, turn, 'relaxed')).catch(() => undefined)
  open.persistTimer = setTimeout(keep, open.shown.size < MOST ? REST : 0)
}

/** Persists pending folds. A file of which rows were received meanwhile is folded by its next reader. */
export async function keepShown(open: Files, turn: Turn, how: 'durable' | 'relaxed'): Promise<void> {
  for (const file of open.dirty) open.shown.delete(file)
  if (open.shown.size === 0) return
  const kept = await keepFolds(open, new Map(open.shown))
  await open.rows.persist(turn, kept.changes, how)
  kept.keep()
}
