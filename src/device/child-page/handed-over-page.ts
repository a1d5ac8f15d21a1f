import type { Bytes } from '#bytes.ts'
import { draftsOfSaid, type NotRight } from '#domain/for-child/said-beside.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { Line, Words } from '#domain/entry/say.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Refusal } from '../platform/refusals.ts'
import { mayWriteFolder, ownRights } from '../files/state/rights.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { writeAct } from '../files/write/write.ts'
import { isUnreadable } from '../files/state/damage.ts'
import type { Files } from '../files/files.ts'
import type { SealedRows } from '../kept/sealed-rows.ts'
import { dayOf } from '../platform/today.ts'
import { Mutex, type Turn } from '../kept/mutex.ts'
import type { DevicePlatform } from '../platform/platform.ts'

/** Seals what a child writes while everything else is locked. Its key opens nothing that was stored before. */
export class HandedOverPage {
  readonly #platform: DevicePlatform
  readonly #rows: SealedRows
  readonly #session: string
  readonly #mutex = new Mutex()
  #said = 0

  constructor(platform: DevicePlatform, how: { rows: SealedRows; session: string }) {
    this.#platform = platform
    this.#rows = how.rows
    this.#session = how.session
  }

  say(words: string, notRight?: NotRight): Promise<Result<true, Refusal>> {
    return this.#mutex.run(async (turn) => {
      const without = notRight !== undefined && words.trim() === ''
      const [read, toDo] = [Words.safeParse(without ? '-' : words), Line.optional().safeParse(notRight?.toDo)]
      if (!read.success || !toDo.success) return refuse('not-well-formed')
      const row = `${this.#session}/${String(this.#said).padStart(6, '0')}`
      const said = { words: without ? '' : read.data, on: dayOf(this.#platform), ...(notRight && { notRight }) }
      await this.#rows.persist(turn, [await this.#rows.put('said', row, said)], 'durable')
      this.#said += 1
      return accept(true)
    })
  }

  forget(): void {
    this.#rows.forget()
  }
}

export async function handOverChildPageFor(
  open: Files,
  turn: Turn,
  file: FileId,
): Promise<Result<HandedOverPage, Refusal>> {
  const state = await stateOf(open, file)
  if (!state) return refuse('not-found')
  await accessOf(open, file, state)
  if (!mayWriteFolder(ownRights(open, file, state), 'care')) return refuse('not-entitled')
  const [session, key] = [idText(newId()), randomBytes(32)]
  await open.rows.persist(turn, [await open.rows.put('heard', session, { key, file })], 'durable')
  return accept(new HandedOverPage(open.platform, { rows: open.rows.underKey(key), session }))
}

/** After an unlock: writes what the child wrote, or said is not right, into the file. What cannot be written stays stored and counts as unsent. */
export async function writeWords(open: Files, turn: Turn): Promise<boolean> {
  let written = false
  for (const { row: session, value } of await open.rows.list('heard'))
    if (await writeWordsOf(open, turn, session, value)) written = true
  return written
}

async function writeWordsOf(
  open: Files,
  turn: Turn,
  session: string,
  { key, file }: { readonly key: Bytes; readonly file: FileId },
): Promise<boolean> {
  const rows = open.rows.underKey(key)
  const said = [...(await rows.list('said', `${session}/`))].sort((a, b) => (a.row < b.row ? -1 : 1))
  rows.forget()
  const drops = [open.rows.drop('heard', session), ...said.map(({ row }) => open.rows.drop('said', row))]
  const state = open.erased.has(file) ? undefined : await stateOf(open, file)
  // A file that is damaged here is fetched first.
  if (isUnreadable(open, file)) return false
  if (said.length === 0 || !state) {
    await open.rows.persist(turn, drops, 'durable')
    return false
  }
  const act = said.flatMap(({ value }) =>
    draftsOfSaid({ ...value, member: open.member, key: idText(newId()) }).map((draft) => ({ file, draft })),
  )
  return (await writeAct(open, turn, act, new Map(), drops)).ok
}
