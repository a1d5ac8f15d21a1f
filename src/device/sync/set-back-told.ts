import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { addToBatch, type Batch, newBatch, persistBatch } from '../files/state/batch.ts'
import type { Turn } from '../kept/mutex.ts'
import type { AttentionItem, SetBack } from '../kept/row-types.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { ServerSetBack } from './api.ts'
import type { Sync } from './sync.ts'
import { undecidedAttention } from './undecided.ts'

/** For so long after this device had nothing more to give its people can read that the server was set back. */
export const READ_FOR = 24 * 3_600_000

const NOT_TAKEN: ReadonlySet<string> = new Set(['not-taken-back', 'access-not-taken-back'])

const isNotTaken = ({ why, settled }: AttentionItem): boolean => settled === null && NOT_TAKEN.has(why)

const notTaken = (open: Sync): number => [...open.attention.values()].filter(isNotTaken).length

/** Notes that came late, as far as this member decides about them. */
const undecided = async (open: Sync, turn: Turn): Promise<number> =>
  (await undecidedAttention(open, turn)).reduce((sum, { entries }) => sum + entries.length, 0)

/** Whether a day has passed since all was given back, and nothing is left that a person has to do. */
const isOver = async (open: Sync, turn: Turn, told: SetBack): Promise<boolean> =>
  told.endedAt !== null &&
  !told.people &&
  notTaken(open) === 0 &&
  Math.abs(open.platform.clock() - told.endedAt) >= READ_FOR &&
  (await undecided(open, turn)) === 0

/** See `Delivery.serverSetBack`. */
export async function serverSetBack(open: Sync, turn: Turn): Promise<ServerSetBack | null> {
  const late = await undecided(open, turn)
  const now = open.platform.clock()
  // A note may come back days after everything else.
  const told: SetBack | undefined =
    (await open.setBack.get()) ?? (late > 0 ? { at: now, endedAt: now, files: {} } : undefined)
  if (!told || (await isOver(open, turn, told))) return null
  const { at, endedAt } = told
  const files = Object.entries(told.files).map(([file, { notes, sent }]) => ({ file: file as FileId, notes, sent }))
  return { at, endedAt, files, notTaken: notTaken(open), undecided: late, people: told.people === true }
}

/** See `Delivery.leaveSetBack`. */
export async function leaveSetBack(open: Sync, turn: Turn): Promise<Result<true, Refusal>> {
  const told = await open.setBack.get()
  if (!told) return accept(true)
  const isLeft = told.endedAt === null || told.people || notTaken(open) > 0 || (await undecided(open, turn)) > 0
  if (isLeft) return refuse('not-entitled')
  const { change, keep } = open.setBack.drop()
  await open.rows.persist(turn, [change], 'durable')
  keep()
  return accept(true)
}

/** With each comparison: what was said for a day is said no more. */
export async function forgetSetBack(open: Sync, turn: Turn, batch: Batch): Promise<void> {
  const told = await open.setBack.get()
  if (told && (await isOver(open, turn, told))) addToBatch(batch, open.setBack.drop())
}

/** The server was found set back just now. Found once more while it is being given what it lacks, this changes nothing. */
export async function noteSetBack(open: Sync, batch: Batch): Promise<void> {
  const told = await open.setBack.get()
  if (told?.endedAt === null) return
  addToBatch(batch, await open.setBack.put({ at: open.platform.clock(), endedAt: null, files: {} }))
}

export async function noteAllGiven(open: Sync, batch: Batch): Promise<void> {
  const told = await open.setBack.get()
  if (told) addToBatch(batch, await open.setBack.put({ ...told, endedAt: open.platform.clock() }))
}

/** Whether the server refused a record of the list of people that this device has. */
export async function notePeople(open: Sync, refused: boolean): Promise<void> {
  const told = await open.setBack.get()
  if (!told || (told.people === true) === refused) return
  await open.mutex.run(async (turn) => {
    if (!open.alive) return
    const { people: _, ...rest } = told
    const { change, keep } = await open.setBack.put(refused ? { ...rest, people: true } : rest)
    await open.rows.persist(turn, [change], 'durable')
    keep()
  })
}

/** Counts the notes that one round gives back: those to be sent, and those that the server took. */
export class GivenCount {
  #files: Record<FileId, { notes: number; sent: number }> = {}

  /** `lacking`: by file, how many notes the server lacks now. */
  async toGive(open: Sync, lacking: ReadonlyMap<FileId, number>): Promise<void> {
    const told = await open.setBack.get()
    if (!told) return
    this.#files = {}
    for (const file of new Set([...(Object.keys(told.files) as FileId[]), ...lacking.keys()])) {
      const sent = told.files[file]?.sent ?? 0
      const notes = sent + (lacking.get(file) ?? 0)
      if (notes > 0) this.#files[file] = { notes, sent }
    }
    await open.mutex.run(async (turn) => {
      if (!open.alive) return
      const batch = newBatch()
      await this.keepIn(open, batch)
      await persistBatch(open, turn, batch, 'relaxed')
    })
  }

  /** The server took so many notes of a file. */
  taken(file: FileId, notes: number): void {
    const of = this.#files[file]
    if (of) this.#files[file] = { ...of, sent: Math.min(of.notes, of.sent + notes) }
  }

  async keepIn(open: Sync, batch: Batch): Promise<void> {
    const told = await open.setBack.get()
    if (told) addToBatch(batch, await open.setBack.put({ ...told, files: { ...this.#files } }))
  }
}
