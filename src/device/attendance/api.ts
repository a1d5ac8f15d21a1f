import type { AttendanceSheet, Mark } from '#domain/before/attendance-sheet.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** A device that is handed over with one group's list and nothing else (P9): the part of `Device` that works while it is locked. */
export interface AttendanceOnly {
  /** Locks the device and leaves this group's sheet open, for a shift at most. Every other method answers `locked` from then on: the member's keys are gone. */
  attendanceOnly(group: FileId): Promise<Result<true, Refusal>>
  /** The sheet that lies open, and this device's day; `locked` where none does. */
  attendance(): Promise<Result<{ readonly sheet: AttendanceSheet; readonly day: PlainDate }, Refusal>>
  /** Keeps it durably here. It goes into the group's file when whoever handed the device over unlocks it. */
  mark(mark: Mark): Promise<Result<true, Refusal>>
}
