import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { HELD_FOR } from '../../kept/outbox.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import type { FileState, Leaving } from '../../kept/row-types.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { FoldedFile, Files } from '../files.ts'
import { refold } from '../folds/folds.ts'
import { showFolds } from '../folds/shown-folds.ts'
import { isUnreadable } from '../state/damage.ts'
import { putState, stateOf } from '../state/file-state.ts'
import { chunksToSend } from './documents-to-send.ts'

/** Files that an act opens, by id. */
export type OpeningFiles = ReadonlyMap<FileId, FileState>

/** What is kept with the entries of an act, in the same durable batch. */
interface KeptWith {
  readonly opening: OpeningFiles
  readonly beside: readonly RowChange[]
  readonly held?: boolean
  readonly leaving?: Leaving
}

/** Keeps the entries of one act, made and judged before, in one durable batch. The changed folds and lines are shown at once. */
export async function keepAct(
  open: Files,
  turn: Turn,
  entries: readonly Entry[],
  { opening, beside, held = false, leaving = {} }: KeptWith,
): Promise<Result<readonly EntryId[], Refusal, WhyRefused>> {
  const changes: RowChange[] = []
  const folds = new Map<FileId, FoldedFile>()
  for (const file of new Set([...opening.keys(), ...entries.map((entry) => entry.file)])) {
    const fresh = opening.get(file)
    const state = fresh ?? (await stateOf(open, file))
    if (!state) return refuse(isUnreadable(open, file) ? 'damaged' : 'not-found', {})
    if (fresh || open.unpersisted.has(file)) changes.push(await putState(open, file, state))
    const mine = entries.filter((entry) => entry.file === file)
    folds.set(file, await refold(open, file, state, { fromRows: false, more: mine }))
  }
  const outbox =
    entries.length > 0
      ? await open.outbox.addAct(entries, {
          heldUntil:
            held && !entries.some(({ kind }) => SENT_AT_ONCE.has(kind)) ? open.platform.clock() + HELD_FOR : undefined,
          leaving,
        })
      : { changes: [], keep: () => undefined }
  const shown = showFolds(open, folds)
  changes.push(...(await chunksToSend(open, entries)))
  await open.rows.persist(turn, [...changes, ...beside, ...outbox.changes, ...shown.changes], 'durable')
  outbox.keep()
  shown.keep()
  for (const [file, state] of opening) open.states.set(file, state)
  return accept(entries.map((entry) => entry.id))
}

/** Others act on these at once: they are sent without the ten seconds, and can be undone only until they are sent. */
const SENT_AT_ONCE: ReadonlySet<string> = new Set([
  'missing-episode',
  'concern',
  'danger',
  'safety-look',
  'risk-assessment',
  'told-to-whom',
  'report-by-law',
  'safeguarding-report',
  'first-hours-health',
  'urgent-need',
])
