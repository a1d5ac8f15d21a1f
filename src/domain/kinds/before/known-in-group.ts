import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind } from '../../file/kind.ts'
import { TrackKey } from '../../file/tracks.ts'
import { peopleOf } from './group-list.ts'

/**
 * Somebody on a group's list has a file, so a search need not offer the by-name any more. The group's file does not
 * say which file it is: its list leads to no child (P9).
 */
export const knownInGroup = defineKind({
  name: 'known-in-group',
  folders: ['care'],
  step: 'before',
  inFile: ['group'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ mark: TrackKey }),
})

/** People on the lists of a group of whom nobody has said that they have a file; those who left, too. */
export function notKnownOf(file: CaseFile): ReturnType<typeof peopleOf> {
  const known = new Set(all(file, knownInGroup).map(({ body }) => body.mark))
  return peopleOf(file).filter(({ mark }) => !known.has(mark))
}
