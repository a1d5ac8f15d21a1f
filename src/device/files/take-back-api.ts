import type { z } from 'zod'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { Why } from '#domain/kinds/any/redaction-noted.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../api.ts'

/** Who asked and why, noted beside what was taken out. Nothing of what it said. */
export type WhyRedacted = z.infer<typeof Why>

export interface TakingBack {
  /**
   * Undoes the acts that wrote these entries, where nothing of them has left this device and nothing here builds on them: entries, what was worked out from them and the parts of their papers
   * are gone, and nothing says that they were there; a file that they opened goes with them (`gone`). Otherwise nothing changes (`stands`).
   */
  takeBack(entries: readonly EntryId[]): Promise<Result<'gone' | 'stands', Refusal, WhyRefused>>
  /** Takes one entry's words out, on every device and on the server. Needs a connection. */
  redact(how: {
    file: FileId
    entry: EntryId
    why: WhyRedacted
  }): Promise<Result<true, Refusal, WhyRefused | undefined>>
  /** Moves one's own note into another file, of which this member may write that part: the words are there and no more here. Needs a connection, unless the note never left this device. */
  moveNote(how: { file: FileId; entry: EntryId; to: FileId }): Promise<Result<true, Refusal, WhyRefused | undefined>>
}
