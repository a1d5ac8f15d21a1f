import type { WhyRefused } from '#domain/deciding/decide.ts'
import { isOwnWords } from '#domain/entry/first-author.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { builtOn } from '#domain/questions/built-on.ts'
import { movedDraft } from '#domain/questions/moved-draft.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'
import type { WhyRedacted } from './api.ts'
import { foldBlobOf } from '../files/folds/folds.ts'
import { foldNow } from '../files/folds/folded-file.ts'
import { dropUnsent, undoActs } from '../files/write/undo-acts.ts'
import { writeAct } from '../files/write/write.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { redact } from './redact.ts'
import type { Turn } from '../kept/mutex.ts'

const WHY: WhyRedacted = { askedBy: 'worker', reason: 'wrong-file' }

/**
 * Moves one's own note, written into the wrong file, into another: the note is written there and held back from sending, its words are redacted in the
 * first file, and only then the new note is sent. Where redacting fails (no network, or an entry was built on it meanwhile), the new note is undone. The
 * first file keeps nothing that names the other.
 */
export async function moveNote(
  open: Sync,
  how: { file: FileId; entry: EntryId; to: FileId },
  sync: RunSync,
): Promise<Result<true, Refusal, WhyRefused | undefined>> {
  const written = await open.mutex.run((turn) => writeThere(open, turn, how))
  if (!written.ok) return written
  if (await dropUnsent(open, how.entry)) return accept(true)
  const taken = await redact(open, { file: how.file, entry: how.entry, why: WHY }, sync)
  if (!taken.ok) await open.mutex.run((turn) => undoActs(open, turn, written.value))
  return taken
}

async function writeThere(
  open: Sync,
  turn: Turn,
  { file, entry: id, to }: { file: FileId; entry: EntryId; to: FileId },
): Promise<Result<readonly EntryId[], Refusal, WhyRefused | undefined>> {
  const blob = open.dirty.has(file) ? (await foldNow(open, turn, [file])).get(file)?.blob : await foldBlobOf(open, file)
  const entry = blob?.caseFile.entries.find((candidate) => candidate.id === id)
  if (!blob || !entry) return refuse('not-found')
  if (!isOwnWords(entry, open.member)) return refuse('not-entitled')
  if (builtOn(blob.caseFile, entry).length > 0) return refuse('someone-else-must')
  const draft = to === file ? undefined : movedDraft(blob.caseFile, entry, open.kinds)
  if (!draft) return refuse('wrong-file')
  return writeAct(open, turn, [{ file: to, draft }], undefined, [], { held: true, leaving: 'later' })
}
