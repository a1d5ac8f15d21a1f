import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { MemberId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { BeforeActing } from '../../vocabulary/contact.ts'

/**
 * A focal point for safeguarding asks a colleague to mark the card of a child whose file the focal point does not hold:
 * before this act, the focal point is asked. No reason is given. It is in a file of its own for the two of them, and
 * contains no id of the child's file, so that nothing links a report to it; the colleague chooses the child.
 */
export const markAsked = defineKind({
  name: 'mark-asked',
  folders: ['card'],
  step: 'follow-up',
  inFile: ['safeguarding'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    /** The focal point, who writes the request themselves: one that names somebody else does not count. */
    from: MemberId,
    to: MemberId,
    /** How the colleague knows the child; no more than is needed. */
    child: Line,
    before: BeforeActing,
    /** `not-mine`: the colleague carries no such child. */
    stands: z.enum(['asked', 'marked', 'not-mine']),
  }),
  single: {},
})

/** What a file of one such request says now. */
export const markAskedIn = (file: CaseFile): EntryOf<typeof markAsked> | undefined => current(file, markAsked)[0]
