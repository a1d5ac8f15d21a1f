import { FOLDERS, type FileId } from '#domain/entry/ids.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { segmentId } from '#sealing/segments/segment.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Files } from '../files.ts'
import { readStored } from '../state/stored-rows.ts'
import { hiddenEntries, hiddenKey, isHiddenFile } from '../state/waiting-acts.ts'
import { foldedFile } from './folded-file.ts'
import { keyOfPlace } from './found.ts'
import { type OriginalEntry, withOriginals } from './originals.ts'

/** An entry about which whoever keeps its folder decides, and the segment that it is of, in base64url. */
export interface UndecidedNote extends OriginalEntry {
  readonly segment: string
  /** It counts here, because this device had it before the server was set back; colleagues may be without it. */
  readonly counts: boolean
  readonly mayDecide: boolean
}

/** What of a file waits for a decision, as far as this member may read it. */
export async function undecidedIn(
  open: Files,
  turn: Turn,
  file: FileId,
  state: FileState,
): Promise<readonly UndecidedNote[]> {
  const marks = state.undecided ?? {}
  if (state.away || Object.values(marks).every((is) => is === 'left')) return []
  const { caseFile, places, rights } = await foldedFile(open, turn, file, state)
  const access = open.access.get(file)
  if (isHiddenFile(open, state, access)) return []
  const hidden = hiddenEntries(open, access)
  const notes: UndecidedNote[] = []
  const written = new Set(open.outbox.entriesOf(file).map((entry) => keyOfPlace(entry.folder, entry.id)))
  for (const { row, segment, kept } of await readStored(open, file, new Set())) {
    const id = base64url(await segmentId(segment))
    const [is, right] = [marks[id], rights[FOLDERS[segment.folder] ?? 'card']]
    if (is === undefined || is === 'left' || right === undefined) continue
    for (const one of await withOriginals(open, file, kept.segment)) {
      if (hidden.has(hiddenKey(segment.folder, segment.device, one.number))) continue
      const { entry } = one
      const place = keyOfPlace(entry.folder, entry.id)
      const counts = place in places
      // Words that were adopted before keep their id where they are taken in: they stand in another row by then.
      const isTakenIn = written.has(place) || (counts && places[place]?.[0] !== row)
      const isEnded = entry.id in caseFile.struck || entry.id in caseFile.replaced
      const isDecided = isTakenIn || (counts && (is === 'waits' || isEnded))
      if (!isDecided) notes.push({ ...one, segment: id, counts, mayDecide: right === 'keep' })
    }
  }
  return notes
}

/** Files in which something may wait for a decision: each is looked at more closely where it is shown. */
export const filesUndecided = (open: Files): readonly FileId[] =>
  [...open.states].flatMap(([file, { undecided = {} }]) =>
    Object.values(undecided).some((is) => is !== 'left') ? [file] : [],
  )
