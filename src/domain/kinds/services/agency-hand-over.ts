import { z } from 'zod'
import { EntryId, FOLDERS, Folder } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { Recipient } from '../../vocabulary/consent.ts'
import { Country } from '../../vocabulary/country.ts'
import { Lawful } from '../../vocabulary/sharing/lawful.ts'

/** Agencies that can carry a child's case. */
export const AgencyAsked = Recipient.extract(['social-services', 'ngo', 'local-authority', 'other'])

/**
 * Another agency, here or in another country, is asked to carry this child from now on. It moves nothing by itself: we
 * carry the child until their answer names who does (`agency-hand-over-answer`). `parts` and the entries `chosen` one
 * by one are all that the hand-over file says (`sharing/agency-hand-over.ts`).
 */
export const agencyHandOver = defineKind({
  name: 'agency-hand-over',
  folders: ['care'],
  step: 'services',
  inFile: ['child'],
  version: 1,
  nature: 'decision',
  schema: z.strictObject({
    /** Made at random by the form. It is in the file, and their answer repeats it. */
    handOver: TrackKey,
    to: AgencyAsked,
    /** The agency, as the consent to it names it. */
    called: Line,
    /** Where it is, if that is another country. */
    country: Country.optional(),
    parts: z.array(Folder).max(FOLDERS.length),
    chosen: z.array(EntryId).max(200),
    lawful: Lawful,
    /** To what the child or whoever decides for the child agreed, and to what not. It is in the file. */
    limits: Words.optional(),
    childTold: z.discriminatedUnion('told', [
      z.strictObject({ told: z.literal('yes'), on: PlainDate, childSays: Say }),
      z.strictObject({ told: z.literal('not-yet') }),
      z.strictObject({ told: z.literal('cannot-be'), because: Words }),
    ]),
    answerBy: PlainDate,
  }),
  single: { key: (body) => body.handOver },
})
