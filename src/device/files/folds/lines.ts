import { due } from '#domain/dues/due.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { FileLine } from '../../api.ts'
import { oneLineAChild } from './joined-here.ts'
import type { Open } from '../../open.ts'
import { today } from '../../platform/today.ts'
import { apartNow } from '../state/damage.ts'
import { teamFile } from './folds.ts'
import { besideFolds, foldDirty } from './read.ts'

/** One line a file of this type, the team's own file left out; a child's with the days that specialists let others know of. */
export async function lines(open: Open, type: FileType): Promise<readonly FileLine[]> {
  const own = await ownLines(open, type)
  return type === 'child' && hasAppointments(open)
    ? (await import('../../appointments/appointments-due.ts')).withAppointments(open, own, today(open))
    : own
}

/** Most devices have none: how they are read is fetched when the first comes. */
const hasAppointments = (open: Open): boolean =>
  [...open.lines.entries()].some(([, { line }]) => 'appointment' in line.byKind)

async function ownLines(open: Open, type: FileType): Promise<readonly FileLine[]> {
  await foldDirty(open)
  const unsent = new Map<string, number>()
  for (const act of open.outbox.acts())
    for (const entry of act.entries) unsent.set(entry.file, (unsent.get(entry.file) ?? 0) + 1)
  const team = teamFile(open)
  const agency = await besideFolds(open)
  const day = today(open)
  const all = [...open.lines.entries()]
    .filter(([file]) => file !== team)
    .filter(
      ([file, { line }]) =>
        apartNow(open, file as FileId, 'its type', () => fileTypeOf(open.kinds, line), 'child') === type,
    )
    .map(([file, kept]) => ({ file: file as FileId, kept, line: { ...kept.line, ...agency } }))
    .map(({ file, kept, line }) => ({
      file,
      line,
      rights: kept.rights,
      due: apartNow(open, file, 'what is due', () => due(open.kinds, line, day), []),
      unsent: unsent.get(file) ?? 0,
      lastReceivedAt: kept.lastReceivedAt,
    }))
  return type === 'child' ? oneLineAChild(open, all, day) : all
}
