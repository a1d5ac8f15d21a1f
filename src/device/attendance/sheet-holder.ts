import type { AttendanceSheet, Mark } from '#domain/before/attendance-sheet.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { HandedOverSheet } from './handed-over-sheet.ts'

/** The sheet that is open on a locked device, until somebody unlocks the device or closes the sheet, or the shift ends. */
export class SheetHolder {
  #sheet: HandedOverSheet | null = null

  open(sheet: HandedOverSheet): void {
    this.close()
    this.#sheet = sheet
  }

  close(): void {
    this.#sheet?.forget()
    this.#sheet = null
  }

  get isOpen(): boolean {
    return this.#now() !== null
  }

  view(): Result<{ readonly sheet: AttendanceSheet; readonly day: PlainDate }, Refusal> {
    const sheet = this.#now()
    return sheet ? accept(sheet.view()) : refuse('locked')
  }

  mark(mark: Mark): Promise<Result<true, Refusal>> {
    return this.#now()?.mark(mark) ?? Promise.resolve(refuse('locked'))
  }

  #now(): HandedOverSheet | null {
    if (this.#sheet?.over === true) this.close()
    return this.#sheet
  }
}
