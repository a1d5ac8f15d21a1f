import { due } from '#domain/dues/due.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { FileLine } from '../api.ts'
import { oneLineAChild } from './with-joined-files.ts'
import type { Files } from '../files.ts'
import { today } from '../../platform/today.ts'
import { unlessDamagedNow } from '../state/damage.ts'
import { teamFile } from '../state/team-file.ts'
import { isPastAnEnd } from '../state/rights.ts'
import { agencySettings, foldDirty, foldNow } from './folded-file.ts'
import type { Turn } from '../../kept/mutex.ts'

/** One line a file of this type, the team's own file left out. */
export async function lines(open: Files, turn: Turn, type: FileType): Promise<readonly FileLine[]> {
  await foldDirty(open, turn)
  const ended = [...open.lines.entries()].flatMap(([file, kept]) => (isPastAnEnd(open, kept) ? (file as FileId) : []))
  if (ended.length > 0) await foldNow(open, turn, ended)
  const unsent = new Map<string, number>()
  for (const act of open.outbox.acts())
    for (const entry of act.entries) unsent.set(entry.file, (unsent.get(entry.file) ?? 0) + 1)
  const team = teamFile(open)
  const agency = await agencySettings(open, turn)
  const day = today(open)
  const all = [...open.lines.entries()]
    .filter(([file, { rights, ends, aside }]) => file !== team && !aside && (ends === undefined || 'card' in rights))
    .filter(
      ([file, { line }]) =>
        unlessDamagedNow(open, file as FileId, 'its type', () => fileTypeOf(open.kinds, line), 'child') === type,
    )
    .map(([file, kept]) => ({
      file: file as FileId,
      kept,
      line: {
        ...kept.line,
        ...agency,
        ...(kept.careReaders && { careReaders: kept.careReaders }),
        ...(kept.writers && { writers: { [file]: kept.writers } }),
      },
    }))
    .map(({ file, kept, line }) => ({
      file,
      line,
      rights: kept.rights,
      due: unlessDamagedNow(open, file, 'what is due', () => due(open.kinds, line, day), []),
      unsent: unsent.get(file) ?? 0,
      lastReceivedAt: kept.lastReceivedAt,
      ...(kept.ends && { ends: kept.ends }),
    }))
  return type === 'child' ? oneLineAChild(open, all, day) : all
}
