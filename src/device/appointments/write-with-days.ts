import type { EntryId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import { writeAct, type ActPart, type Written } from '../files/write/write.ts'
import type { Files } from '../files/files.ts'
import { folderOf } from './folder-of.ts'
import type { Turn } from '../kept/mutex.ts'

/** Writes an act, and beside each day on which the child has to be somewhere, in a part that not everybody reads, that day without its content. The ids are those of what was asked for. */
export async function writeWithDays(
  open: Files,
  turn: Turn,
  act: readonly ActPart[],
  held = false,
): Promise<Written<readonly EntryId[]>> {
  if (!act.some(({ draft }) => !['care', 'card'].includes(folderOf(open, draft))))
    return writeAct(open, turn, act, new Map(), [], held)
  const { act: days, opening } = await (await import('./written-beside.ts')).writtenBeside(open, act)
  const written = await writeAct(open, turn, [...act, ...days], opening, [], held && opening.size === 0)
  return written.ok ? accept(written.value.slice(0, act.length)) : written
}
