import type { FileId } from '#domain/entry/ids.ts'
import type { Files } from '../files.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { keepFolds, remember } from './folds.ts'
import type { FoldedFile } from '../files.ts'
import { teamFile } from '../state/team-file.ts'
import type { Turn } from '../../kept/mutex.ts'

/** Milliseconds after the last act: whoever writes on is not kept waiting, and what a sync brings meanwhile is folded in first. */
const REST = 1000
/** Folds that wait at most. */
const MOST = 64

/**
 * What an act changes of folds: memory shows it at once, the rows follow when the device rests, for they are hundreds of times the size of an entry. Until
 * then `changes` name the files as still to be folded, so that a device that is killed folds them anew.
 */
export function showFolds(
  open: Files,
  folds: ReadonlyMap<FileId, FoldedFile>,
): { changes: readonly RowChange[]; keep: () => void } {
  const named = [...folds.keys()].filter((file) => !open.shown.has(file))
  return {
    changes: named.map((file) => open.rows.putSealed('dirty', file, new Uint8Array(0))),
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
  // Where the storage refuses, nothing is lost: they stay shown and named, and the next act is refused in its own name.
  const keep = () => void open.mutex.run((turn) => keepShown(open, turn, 'relaxed')).catch(() => undefined)
  open.persistTimer = setTimeout(keep, open.shown.size < MOST ? REST : 0)
}

/** Keeps what is shown, in the turn of whoever calls it. A file of which rows came meanwhile is folded by whoever reads it next. */
export async function keepShown(open: Files, turn: Turn, how: 'durable' | 'relaxed'): Promise<void> {
  for (const file of open.dirty) open.shown.delete(file)
  if (open.shown.size === 0) return
  const kept = await keepFolds(open, new Map(open.shown))
  await open.rows.persist(turn, kept.changes, how)
  kept.keep()
}
