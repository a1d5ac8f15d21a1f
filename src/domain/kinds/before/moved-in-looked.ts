import { z } from 'zod'
import { all } from '../../file/values.ts'
import { holds, type CaseFile } from '../../file/case-file.ts'
import type { EntryId } from '../../entry/ids.ts'
import { defineKind, type BodyOf } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { cameFromAgencies, cameWithFile } from './from-another-agency.ts'
import { fileOpened } from '../registration/file-opened.ts'

/** `imported.scheme` of a file that was made from a row of an agency's own list. */
export const MOVED_IN = 'moved-in'
/** That of one child whom another agency handed over, and whom somebody here said that they carry. */
export const HANDED_OVER = 'handed-over'

/** Whether an opening came with words of others that nobody here has read. */
export const cameWithWords = ({ imported }: BodyOf<typeof fileOpened>): boolean =>
  imported?.scheme === MOVED_IN || imported?.scheme === HANDED_OVER

/**
 * A caseworker has read what was moved in from an earlier list and works with this child from now on. Until then the
 * rows of the list make nothing due, give no record to statistics and are found by no other agency.
 */
export const movedInLooked = defineKind({
  name: 'moved-in-looked',
  folders: ['care'],
  step: 'before',
  inFile: ['child'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ read: z.enum(['all', 'enough-to-begin']), words: Words.optional() }),
  single: {},
})

/** Whether the file was moved in, from a list, handed over or whole, and nobody has written since that they looked at it. Who does not hold `care` cannot tell. */
export function isNotLookedAt(file: CaseFile): boolean {
  const openings = all(file, fileOpened)
  if (openings.length === 0 && !(isWholeChild(file) && holds(file, 'care'))) return false
  const came = cameWithFile(file)
  return (
    openings.every((opening) => cameWithWords(opening.body) || came(opening)) &&
    all(file, movedInLooked).every((looked) => came(looked))
  )
}

/** Whether it is the file of a child that another agency took out whole. */
const isWholeChild = (file: CaseFile): boolean => cameFromAgencies(file).some(({ body }) => body.type === 'child')

/** Whether nothing is in the file but what came: nobody has looked at it, or written a word in it, so it is nobody's work yet. */
export function isListAlone(file: CaseFile): boolean {
  if (!isNotLookedAt(file)) return false
  const moved = movedInEntries(file)
  return file.entries.every(({ id }) => moved.has(id))
}

/** The entries that came: those of the acts that opened the file from a list, and all that another agency had written. */
export function movedInEntries(file: CaseFile): ReadonlySet<EntryId> {
  const came = cameWithFile(file)
  const acts = new Set(all(file, fileOpened).flatMap((opening) => (came(opening) ? [] : (opening.act?.id ?? []))))
  const from = cameFromAgencies(file).map(({ id }) => id)
  const moved = file.entries.flatMap((entry) =>
    came(entry) || (entry.act && acts.has(entry.act.id)) ? [entry.id] : [],
  )
  return new Set([...from, ...moved])
}
