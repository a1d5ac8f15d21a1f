import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { EntryId, FileId, MemberId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { Attachment } from '../follow-up/document-kept.ts'
import { WhenBorn } from '../registration/birth.ts'

/** Fields of the folder `identity` of which one may be given alone. */
export const GIVEN_FIELDS = ['legal-name', 'born'] as const
export type GivenField = (typeof GIVEN_FIELDS)[number]

/** A value as it was when it was given. A document is sealed again, under a key that opens no other copy. */
export const GivenValue = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('legal-name'), texts: z.array(Line).min(1).max(20) }),
  z.strictObject({ what: z.literal('born'), born: z.array(WhenBorn).min(1).max(20) }),
  z.strictObject({ what: z.literal('document'), title: Line, document: Attachment }),
])
export type GivenValue = z.infer<typeof GivenValue>

/**
 * One field or one document of a child's file, given to one person until a day, who gets no folder for it. It is in a
 * file of its own that admits the giver and that person alone (docs/sealing.md §4.3). After the day the app shows it to
 * them no longer; what was read was read.
 */
export const givenFact = defineKind({
  name: 'given-fact',
  folders: ['card'],
  step: 'services',
  inFile: ['packet'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    of: FileId,
    to: MemberId,
    /** The entries that the value is from; one that was corrected since is no longer current. */
    from: z.array(EntryId).min(1).max(40),
    value: GivenValue,
    until: PlainDate,
  }),
  single: {},
})

/** What a file of one given fact says now. */
export const givenFactIn = (file: CaseFile): EntryOf<typeof givenFact> | undefined => current(file, givenFact)[0]
