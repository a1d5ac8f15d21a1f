import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import { FILE_TYPES } from '../../vocabulary/file-type.ts'
import { FOLDERS, type Folder } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { startOf } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/**
 * A fact that was saved with what there was (P1): answers that its own kind requires are missing, so no rule could rely
 * on it yet. What was said is kept as typed, in the folder that the fact will be in, and `open` names the questions
 * without an answer. The person who completes it writes the fact itself and this, with `done`, in one act. Decisions
 * are never begun.
 */
export const begun = defineKind({
  name: 'begun',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'follow-up',
  inFile: ['child', ...FILE_TYPES.filter((type) => type !== 'child')],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    begun: TrackKey,
    /** The kind of the fact, and after a slash its variant if the form was opened for one. */
    of: Line,
    /** What was typed, as the form stores it: JSON, read by that form alone. Empty once it is done. */
    said: z.string().max(60_000),
    open: z.array(Line).max(200),
    done: z.boolean(),
  }),
  single: { key: (body) => body.begun, safer: (a, b) => Number(a.done) - Number(b.done) },
  due: toFinish,
})

/** Folders of which no reminder speaks, not even in neutral words (N5). */
const QUIET: readonly Folder[] = ['health', 'therapy', 'origins']

/** Due for its author from the day on which it happened. */
function toFinish(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return current(file, begun).flatMap(({ id, at, by, folder, body }): Due[] =>
    body.done || QUIET.includes(folder)
      ? []
      : [{ what: 'still-to-answer', on: startOf(at), entry: id, who: { member: by } }],
  )
}
