import type { FileId } from '#domain/entry/ids.ts'
import type { Open } from '../../open.ts'
import type { Change } from '../../kept/replica/replica.ts'
import { type Folded, keepFolds, remember, teamFile } from './folds.ts'

/** Milliseconds after the last act: whoever writes on is not kept waiting, and what a sync brings meanwhile is folded in first. */
const REST = 1000
/** Folds that wait at most. */
const MOST = 64

/**
 * What an act changes of folds: memory shows it at once, the rows follow when the device rests, for they are hundreds of times the size of an entry. Until
 * then `changes` name the files as still to be folded, so that a device that is killed folds them anew.
 */
export function showFolds(
  open: Open,
  folds: ReadonlyMap<FileId, Folded>,
): { changes: readonly Change[]; keep: () => void } {
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

function keepAtRest(open: Open): void {
  clearTimeout(open.rest)
  // Where the storage refuses, nothing is lost: they stay shown and named, and the next act is refused in its own name.
  const keep = () => void open.turns.take(() => keepShown(open, 'relaxed')).catch(() => undefined)
  open.rest = setTimeout(keep, open.shown.size < MOST ? REST : 0)
}

/** Keeps what is shown, in the turn of whoever calls it. A file of which rows came meanwhile is folded by whoever reads it next. */
export async function keepShown(open: Open, how: 'durable' | 'relaxed'): Promise<void> {
  for (const file of open.dirty) open.shown.delete(file)
  if (open.shown.size === 0) return
  const kept = await keepFolds(open, new Map(open.shown))
  await open.rows.replica.write(kept.changes, how)
  kept.keep()
}
