import type { AttendanceSheet, Mark } from '#domain/before/attendance-sheet.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** A device that is handed over with one group's list and nothing else (P9): the part of `Device` that works while it is locked. */
export interface AttendanceOnly {
  /** Locks the device and leaves this group's sheet open, for a shift at most. Every other method answers `locked` from then on: the member's keys are no longer in memory. */
  attendanceOnly(group: FileId): Promise<Result<true, Refusal>>
  /** The open sheet and this device's day; `locked` where no sheet is open. */
  attendance(): Promise<Result<{ readonly sheet: AttendanceSheet; readonly day: PlainDate }, Refusal>>
  /** Stores the mark durably. It is written into the group's file when the member who handed the device over unlocks it. */
  mark(mark: Mark): Promise<Result<true, Refusal>>
}
