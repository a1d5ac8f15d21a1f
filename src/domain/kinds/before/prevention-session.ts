import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { Line, Words } from '../../entry/say.ts'
import { Audience, SessionTopic, Setting } from '../../vocabulary/before/encounter.ts'

const number = z.number().int().min(0).max(5000)

/**
 * A prevention session: with whom, about what, how many. Nobody in it is named; people who asked for help afterwards
 * are a number, and each a contact of its own.
 */
export const preventionSession = defineKind({
  name: 'prevention-session',
  folders: ['care'],
  step: 'before',
  inFile: ['group'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    with: Audience,
    setting: Setting,
    district: Line.optional(),
    topics: z.array(SessionTopic).min(1).max(10),
    girls: number,
    boys: number,
    grownUps: number,
    theyAsked: z.array(Line).max(30),
    askedForHelp: number,
    words: Words.optional(),
  }),
})
