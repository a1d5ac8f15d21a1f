import type { FileId } from '#domain/entry/ids.ts'
import { appointment } from '#domain/kinds/follow-up/appointment.ts'
import { all } from '#domain/file/values.ts'
import type { Files } from '../files.ts'
import type { KeptLine } from '../../kept/row-types.ts'

export interface AppointmentFile {
  readonly file: FileId
  readonly kept: KeptLine
}

/** The appointment files of one child that are on this device; of every child where none is named. */
export function appointmentFiles(open: Files, of?: FileId): readonly AppointmentFile[] {
  return [...open.lines.entries()].flatMap(([file, kept]) => {
    const days = all(kept.line, appointment)
    return days.length > 0 && (of === undefined || days.some(({ body }) => body.of === of))
      ? [{ file: file as FileId, kept }]
      : []
  })
}
