import type { FileId } from '#domain/entry/ids.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { inRuns } from '../../kept/replica/runs.ts'
import type { FileKeys, FileState, KeptLine } from '../../kept/row-types.ts'
import type { Files } from '../files.ts'
import { putState, stateOf } from './file-state.ts'
import { teamFile } from './team-file.ts'

/** Changes to files, collected so that they become durable in one write: states, keys, rows. `keep` holds what updates memory after it. */
export interface Batch {
  readonly states: Map<FileId, FileState>
  readonly keys: Map<string, FileKeys | null>
  readonly changes: RowChange[]
  readonly dirty: Set<FileId>
  readonly fromRows: Set<FileId>
  /** Lines that do not come from a fold; null: the line is deleted. */
  readonly lines: Map<FileId, KeptLine | null>
  readonly keep: (() => void)[]
}

export const newBatch = (): Batch => ({
  states: new Map(),
  keys: new Map(),
  changes: [],
  dirty: new Set(),
  fromRows: new Set(),
  lines: new Map(),
  keep: [],
})

/** Adds a row that becomes durable with the batch; memory follows then. */
export function addToBatch(
  batch: Batch,
  { change, keep }: { readonly change: RowChange; readonly keep: () => void },
): void {
  batch.changes.push(change)
  batch.keep.push(keep)
}

export async function stateInBatch(open: Files, batch: Batch, file: FileId): Promise<FileState | undefined> {
  const state = batch.states.get(file) ?? (await stateOf(open, file))
  if (state) batch.states.set(file, state)
  return state
}

/**
 * Makes a batch durable, then updates memory. The states of `later` are persisted with the rows that they announce, and the cursor after them: until
 * then the server, asked again, announces the same.
 */
export async function persistBatch(
  open: Files,
  turn: Turn,
  batch: Batch,
  how: 'durable' | 'relaxed',
  later: ReadonlySet<FileId> = new Set(),
): Promise<void> {
  const keys = await open.keyring.changes(batch.keys)
  const lines = await open.lines.changes(batch.lines)
  const states = await Promise.all(
    [...batch.states].filter(([file]) => !later.has(file)).map(([file, state]) => putState(open, file, state)),
  )
  // The row has no content to seal: its name says everything. A file without a line is folded in any case; a file with a pending fold is marked already.
  const dirty = [...batch.dirty]
    .filter(
      (file) =>
        !open.dirty.has(file) &&
        !open.shown.has(file) &&
        (file === teamFile(open) || open.lines.get(file) !== undefined),
    )
    .map((file) => open.rows.putBytes('dirty', file, new Uint8Array(0)))
  const fromRows = [...batch.fromRows].map((file) => open.rows.drop('fold', file))
  const changes = [...batch.changes, ...keys.changes, ...lines.changes, ...states, ...dirty, ...fromRows]
  if (changes.length > 0) await open.rows.persist(turn, inRuns(changes), how)
  keys.keep()
  lines.keep()
  for (const [file, state] of batch.states) {
    open.states.set(file, state)
    if (later.has(file)) open.unpersisted.add(file)
    else open.unpersisted.delete(file)
  }
  for (const file of batch.fromRows) for (const folds of [open.folds, open.shown]) folds.delete(file)
  for (const file of batch.dirty) open.dirty.add(file)
  for (const keep of batch.keep) keep()
}
