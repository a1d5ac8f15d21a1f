import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { Line, Words } from '../../entry/say.ts'
import { Audience, SessionTopic } from '../../vocabulary/before/encounter.ts'

/** What a group or class did, as a whole. What concerns one child goes into that child's own file, and only there. */
export const groupNote = defineKind({
  name: 'group-note',
  folders: ['care'],
  step: 'before',
  inFile: ['group'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    with: Audience,
    topics: z.array(SessionTopic).max(10),
    did: Words,
    theySaid: z.array(Line).max(30),
    nextTime: Line.optional(),
  }),
})
