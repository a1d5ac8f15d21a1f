import { z } from 'zod'
import { current, everWritten } from '../../file/values.ts'
import { holds, type CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { FileId, PersonId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { type PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { ReferralSource } from '../../vocabulary/services/referral-source.ts'

/** A child seen or mentioned in the same household; no name is needed. `safeTonight` is asked for each (P21). */
const ChildThere = z.strictObject({
  person: PersonId.optional(),
  called: Line.optional(),
  ageSeems: z.strictObject({ from: z.number().int().min(0).max(25), to: z.number().int().min(0).max(25) }).optional(),
  safeTonight: YesNo,
  file: FileId.optional(),
})

/**
 * How the child came, and who else is in that household (P21). A child without a name can have a file: nothing here
 * names anyone. It says nothing of what happened to the child: the group is in `origins` alone (P4).
 */
export const fileOpened = defineKind({
  name: 'file-opened',
  folders: ['care'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    source: ReferralSource,
    /** Of entries from before; now `referred-by`. */
    sentBy: Line.optional(),
    askedAboutOthers: z.enum(['none-there', 'some-there', 'not-known', 'not-asked']),
    othersThere: z.array(ChildThere).max(40),
    /** For a file made from a data source: which, and which row of it. Equal rows are different children. */
    imported: z.strictObject({ scheme: Line, source: Line, row: z.number().int().min(1) }).optional(),
    words: Words.optional(),
  }),
  single: {},
  due: senderApart,
})

/**
 * Every opening that says who told us about the child, where everybody reads it who works with her; also one that was
 * replaced or struck, until its words are taken out.
 */
export const openingsNamingSender = (file: CaseFile): readonly Entry[] =>
  everWritten(file, ['file-opened']).filter(({ body }) => NamesSender.safeParse(body).success)
const NamesSender = z.object({ sentBy: Line })

/** Asked of those who hold the folder into which it goes. */
function senderApart(file: CaseFile, today: PlainDate): readonly Due[] {
  const [first] = openingsNamingSender(file)
  return first && holds(file, 'identity') && isUnderWay(file)
    ? [{ what: 'sender-apart', on: today, entry: first.id }]
    : []
}

/** When a child first came, where there are several openings: each of the files read together has its own. */
export const openedFirst = (file: CaseFile): EntryOf<typeof fileOpened> | undefined =>
  current(file, fileOpened).toSorted((a, b) => (startOf(a.at) < startOf(b.at) ? -1 : 1))[0]

export const openingOf = (file: CaseFile): EntryOf<typeof fileOpened> | undefined => current(file, fileOpened)[0]
