import type { EntryId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import type { ActPart } from '../files/write/act-part.ts'
import { writeAct, type WriteHow, type WriteResult } from '../files/write/write.ts'
import type { Files } from '../files/files.ts'
import { folderOfDraft } from './folder-of.ts'
import type { Turn } from '../kept/mutex.ts'

/**
 * Writes an act and, for each day on which the child has to be somewhere that not everybody may read, an appointment without its content. Returns the
 * ids of the entries that were asked for.
 */
export async function writeWithDays(
  open: Files,
  turn: Turn,
  act: readonly ActPart[],
  how: WriteHow = {},
): Promise<WriteResult<readonly EntryId[]>> {
  if (!act.some(({ draft }) => !['care', 'card'].includes(folderOfDraft(open, draft))))
    return writeAct(open, turn, act, new Map(), [], how)
  const { act: days, opening } = await (await import('./appointment-parts.ts')).appointmentParts(open, act)
  const written = await writeAct(open, turn, [...act, ...days], opening, [], {
    ...how,
    held: how.held === true && opening.size === 0,
  })
  if (!written.ok) return written
  const files = act.map(({ file }) => file)
  await (await import('./say-what-waits.ts')).sayWhatWaits(open, turn, files)
  return accept(written.value.slice(0, act.length))
}
