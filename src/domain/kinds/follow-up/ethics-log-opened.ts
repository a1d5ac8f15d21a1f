import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'

/** The agency's log of hard questions: a file of its own, read by everyone who works there. */
export const ethicsLogOpened = defineKind({
  name: 'ethics-log-opened',
  folders: ['card'],
  step: 'follow-up',
  inFile: ['ethics'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ name: Line }),
  single: {},
})
