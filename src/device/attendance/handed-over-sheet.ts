import { attendanceSheet, fits, withMark, type AttendanceSheet, type Mark } from '#domain/before/attendance-sheet.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { accept, refuse, type Result } from '#result.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Refusal } from '../platform/refusals.ts'
import { stateOf } from '../files/state/file-state.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { mayWriteFolder } from '../files/state/rights.ts'
import type { Files } from '../files/files.ts'
import type { SealedRows } from '../kept/sealed-rows.ts'
import { dayOf } from '../platform/today.ts'
import { Mutex, type Turn } from '../kept/mutex.ts'
import type { DevicePlatform } from '../platform/platform.ts'

/** A shift: after it the sheet closes. */
const LASTS = 12 * 60 * 60_000

/**
 * One group's sheet, and a key of its own that seals the marks. Memory holds nothing else of the member: no vault key, no local key, no key of any file.
 * The sheet's key is stored sealed under the member's local key, so that only their next unlock opens the marks.
 */
export class HandedOverSheet {
  readonly #platform: DevicePlatform
  readonly #rows: SealedRows
  readonly #session: string
  readonly #until: number
  readonly #mutex = new Mutex()
  #sheet: AttendanceSheet
  #marks = 0

  constructor(platform: DevicePlatform, how: { rows: SealedRows; session: string; sheet: AttendanceSheet }) {
    this.#platform = platform
    this.#rows = how.rows
    this.#session = how.session
    this.#sheet = how.sheet
    this.#until = platform.clock() + LASTS
  }

  get over(): boolean {
    return this.#platform.clock() > this.#until
  }

  view(): { readonly sheet: AttendanceSheet; readonly day: PlainDate } {
    return { sheet: this.#sheet, day: dayOf(this.#platform) }
  }

  mark(mark: Mark): Promise<Result<true, Refusal>> {
    return this.#mutex.run(async (turn) => {
      if (!fits(this.#sheet, mark)) return refuse('not-well-formed')
      const row = `${this.#session}/${String(this.#marks).padStart(6, '0')}`
      await this.#rows.persist(turn, [await this.#rows.put('marked', row, mark)], 'durable')
      this.#marks += 1
      this.#sheet = withMark(this.#sheet, mark)
      return accept(true)
    })
  }

  forget(): void {
    this.#rows.forget()
  }
}

/** Makes the key of the sheet and stores it, sealed, for the next unlock. */
export async function handOverSheet(open: Files, turn: Turn, group: FileId): Promise<Result<HandedOverSheet, Refusal>> {
  const state = await stateOf(open, group)
  if (!state) return refuse('not-found')
  const { caseFile, rights } = await foldedFile(open, turn, group, state)
  const sheet = attendanceSheet(caseFile, dayOf(open.platform))
  if (!sheet) return refuse('not-found')
  if (!mayWriteFolder(rights, 'care')) return refuse('not-entitled')
  const [session, key] = [idText(newId()), randomBytes(32)]
  await open.rows.persist(turn, [await open.rows.put('sheet', session, { key, group })], 'durable')
  const rows = open.rows.underKey(key)
  return accept(new HandedOverSheet(open.platform, { rows, session, sheet }))
}
