import type { FileType } from '#domain/vocabulary/file-type.ts'
import type { FileLine, FileView } from '../files/api.ts'
import type { Files } from '../files/files.ts'
import { lines } from '../files/folds/lines.ts'
import type { Turn } from '../kept/mutex.ts'
import { today } from '../platform/today.ts'

/** The lines of files of this type; a child's with the days that specialists let others know of. */
export async function linesWithDays(open: Files, turn: Turn, type: FileType): Promise<readonly FileLine[]> {
  const own = await lines(open, turn, type)
  return type === 'child' && hasAppointments(open)
    ? (await import('./appointments-due.ts')).withAppointments(open, own, today(open))
    : own
}

/** A child's file with the days on which others saw the child, in folders that this member does not hold. */
export async function viewWithDays(open: Files, view: FileView): Promise<FileView> {
  if (!hasAppointments(open)) return view
  const { withSeen } = await import('./appointments-due.ts')
  return { ...view, caseFile: await withSeen(open, view.file, view.caseFile) }
}

/** Most devices have none: the code that reads them is loaded when the first appears. */
const hasAppointments = (open: Files): boolean =>
  [...open.lines.entries()].some(([, { line }]) => 'appointment' in line.byKind)
