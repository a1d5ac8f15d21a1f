import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { canBeStruck } from '#domain/file/fold.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { accept, refuse, type Result } from '#result.ts'
import { putState, stateOf } from '../files/state/file-state.ts'
import { mayUseVersion3 } from '../files/state/speaks.ts'
import { filesUndecided, undecidedIn, type UndecidedNote } from '../files/folds/undecided-notes.ts'
import type { ActPart } from '../files/write/act-part.ts'
import { writeAct } from '../files/write/write.ts'
import { partsWrittenBefore } from '../files/write/written-before.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Refusal } from '../platform/refusals.ts'
import { today } from '../platform/today.ts'
import type { Attention, Delivery } from './api.ts'
import type { Sync } from './sync.ts'

/** One question to whoever keeps the folders: of one segment that waits, or of all that this device had of a file. */
interface Asked {
  readonly id: string
  readonly file: FileId
  readonly notes: readonly UndecidedNote[]
}

const UNDECIDED = 'undecided-'
export const isUndecidedId = (id: string): boolean => id.startsWith(UNDECIDED)

async function askedHere(open: Sync, turn: Turn): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  for (const file of filesUndecided(open)) {
    const state = await stateOf(open, file)
    const notes = state ? (await undecidedIn(open, turn, file, state)).filter(({ mayDecide }) => mayDecide) : []
    const each = Map.groupBy(notes, ({ counts, segment }) => `${UNDECIDED}${counts ? file : segment}`)
    asked.push(...[...each].map(([id, of]) => ({ id, file, notes: of })))
  }
  return asked
}

/**
 * Notes by a device or a right that had ended, as far as this member decides. `late-after-end`: they do not count here.
 * `read-before-end`: this device had them before the server was set back, and colleagues may be without them.
 */
export async function undecidedAttention(open: Sync, turn: Turn): Promise<readonly Attention[]> {
  return (await askedHere(open, turn)).flatMap(({ id, file, notes }) => {
    const [first] = notes
    if (!first) return []
    return {
      id,
      file,
      entries: notes.map(({ entry }) => entry.id),
      why: first.counts ? 'read-before-end' : 'late-after-end',
      at: Date.parse(first.entry.recordedAt),
      mine: false,
      words: notes.map(({ entry }) => entry),
    }
  })
}

/**
 * `adopt`: the words are the author's; they are written again in this member's name, and replace those that wait, on every
 * device. `strike`: they are not; they are struck on every device, and what cannot be struck is asked no more here.
 * `leave`: nobody lacks what this device had.
 */
export async function settleUndecided(
  open: Sync,
  turn: Turn,
  { id, as, because }: Parameters<Delivery['settleAttention']>[0],
): Promise<Result<true, Refusal>> {
  const one = (await askedHere(open, turn)).find((asked) => asked.id === id)
  if (!one) return refuse('not-found')
  const counts = one.notes.some((note) => note.counts)
  if (as === 'adopt') return write(open, turn, await adopted(open, one))
  if (as === 'leave' && counts) return mark(open, turn, one)
  if (as !== 'strike' || counts || because === undefined) return refuse('not-entitled')
  const parts = one.notes.flatMap(({ entry }): readonly ActPart[] => {
    const { file, folder, kind } = entry
    const draft: Draft = { kind: superseded.name, folder, at: today(open), body: { entry: entry.id, because } }
    return canBeStruck(kind) ? [{ file, draft }] : []
  })
  const written = parts.length === 0 ? accept(true as const) : await write(open, turn, parts)
  return written.ok && parts.length < one.notes.length ? mark(open, turn, one) : written
}

function adopted(open: Sync, { notes }: Asked): Promise<readonly ActPart[]> {
  const proofs = mayUseVersion3(open) ? notes : []
  return partsWrittenBefore(
    notes.map(({ entry }) => entry),
    { adopts: () => true, originals: new Map(proofs.map(({ entry, original }) => [entry.id, original])), stand: true },
  )
}

async function write(open: Sync, turn: Turn, parts: readonly ActPart[]): Promise<Result<true, Refusal>> {
  const written = await writeAct(open, turn, parts, undefined, [], { leaving: 'later' })
  return written.ok ? accept(true) : refuse(written.code)
}

/** Nobody is asked about these segments on this device any more. */
async function mark(open: Sync, turn: Turn, { file, notes }: Asked): Promise<Result<true, Refusal>> {
  const state = await stateOf(open, file)
  if (!state) return refuse('not-found')
  for (const { segment, counts } of notes) {
    if (counts) delete state.undecided?.[segment]
    else if (state.undecided) state.undecided[segment] = 'left'
  }
  await open.rows.persist(turn, [await putState(open, file, state)], 'durable')
  open.states.set(file, state)
  return accept(true)
}
