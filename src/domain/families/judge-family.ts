import { fold } from '../file/fold.ts'
import { decide, type WhyRefused, type WriteRefusal } from '../deciding/decide.ts'
import { FileId, FOLDERS } from '../entry/ids.ts'
import type { Kind } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { accept, refuse, type Result } from '#result.ts'
import { familyFiles, type FamilyMember, type FamilyPart, type How } from './family-files.ts'
import { withFileIds } from './file-of.ts'

export interface WhyNotOpened extends WhyRefused {
  readonly kind: string
}

/**
 * Whether each member of a family can have a file as typed, before any is opened: a refused part is named with its path
 * and reason, and the others may go on without it. Nothing is written here. The device asks the files that are already
 * open, since it holds them.
 */
export function judgeFamily(
  kinds: readonly Kind[],
  family: readonly FamilyMember[],
  how: How,
): readonly Result<true, WriteRefusal, WhyNotOpened>[] {
  // Each is judged alone: a refused name is also in the files of the others, and is not their fault.
  return family.map(
    (member) =>
      familyFiles([member], how)
        .map((part) => judgePart(kinds, part, how.at))
        .find(({ ok }) => !ok) ?? accept(true),
  )
}

export function judgePart(
  kinds: readonly Kind[],
  { file, drafts }: FamilyPart,
  today: PlainDate,
): Result<true, WriteRefusal, WhyNotOpened> {
  if (file !== undefined) return accept(true)
  for (const draft of drafts) {
    const answer = decide(
      kinds,
      fold(kinds, [], FOLDERS),
      { ...draft, body: withFileIds(draft.body, () => STAND_IN) },
      today,
    )
    if (!answer.ok) return refuse(answer.code, { ...answer.detail, kind: draft.kind })
  }
  return accept(true)
}

/** A placeholder for the id of a file that is not open yet, where something is only asked. */
export const STAND_IN = FileId.parse('A'.repeat(22))
