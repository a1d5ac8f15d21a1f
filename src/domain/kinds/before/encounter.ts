import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { EntryId, FileId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { addDays, endOf, PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { EncounterAnswer, Given, Seen, SeemsToBe, Setting } from '../../vocabulary/before/encounter.ts'
import { AgeBand } from '../../vocabulary/person.ts'

/** Days for which an encounter is kept where it names none. Our own figure [D]; a country pack may set another. */
export const KEEP_DAYS = 90

const SeemsField = {
  ageSeems: AgeBand,
  seems: SeemsToBe,
  seen: z.array(Seen).max(12),
  given: z.array(Given).max(9),
  answered: EncounterAnswer,
}
export const ChildMet = z.strictObject({
  mark: TrackKey,
  /** How we tell this child from others: "blue cap". Never a name that was asked for. */
  alias: Line.optional(),
  ...SeemsField,
})
export type ChildMet = z.infer<typeof ChildMet>

const contact = {
  setting: Setting,
  /** No finer than a district. */
  district: Line.optional(),
  words: Words.optional(),
  keepUntil: PlainDate.optional(),
  /** In a child's own file: from which contact it came, with the contact's own day. */
  cameFrom: z.strictObject({ file: FileId, entry: EntryId }).optional(),
}

/**
 * A contact without a file: one child or a group, to the district, what was seen, given and answered (P3). No identity,
 * and no consent is asked for. It becomes the first entry of a child's file, or it expires: of its words only the
 * number is kept (`before/contact-expiry.ts`).
 */
export const encounter = defineKind({
  name: 'encounter',
  folders: ['care'],
  step: 'before',
  inFile: ['encounter', 'child'],
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('who', [
    z.strictObject({ who: z.literal('one'), ...ChildMet.shape, ...contact }),
    z
      .strictObject({
        who: z.literal('group'),
        ...contact,
        count: z.number().int().min(2).max(500),
        /** The children who could be told apart. */
        children: z.array(ChildMet).max(60),
        seen: z.array(Seen).max(12),
        given: z.array(Given).max(9),
        answered: EncounterAnswer,
      })
      .refine((body) => body.children.length <= body.count, {
        path: ['count'],
        message: 'fewer than those who are told apart',
      }),
  ]),
  due: contactsEnd,
})
export type Encounter = EntryOf<typeof encounter>

/**
 * The last day on which its words may be read: the day that it names, else by the time of the agency's country, else by
 * ours; later where somebody gave a reason.
 */
export function endsOn({ times, byKind }: Pick<CaseFile, 'times' | 'byKind'>, entry: Encounter): PlainDate {
  const usual = entry.body.keepUntil ?? addDays(endOf(entry.at), times?.['keep-contact-days'] ?? KEEP_DAYS)
  const longer = (byKind['encounter-settled'] ?? [])
    .flatMap((one) => KeptLonger.safeParse(one.body).data ?? [])
    .filter((one) => one.entry === entry.id)
  return longer.reduce((latest, { until }) => (until > latest ? until : latest), usual)
}
// Read by shape, so that this kind does not import that one: it is asked of every file.
const KeptLonger = z.object({ as: z.literal('kept-longer'), entry: EntryId, until: PlainDate })

/** Everyone who can be told apart in a contact. */
export function childrenMet({ body }: Encounter): readonly ChildMet[] {
  if (body.who === 'group') return body.children
  const { mark, alias, ageSeems, seems, seen, given, answered } = body
  return [{ mark, ...(alias !== undefined && { alias }), ageSeems, seems, seen, given, answered }]
}

const Settled = z.object({
  as: z.enum(['became-a-file', 'known-already', 'let-go']),
  entry: EntryId,
  mark: TrackKey.optional(),
})

/** Children of a contact about whom nothing was settled yet: no file was opened for them, and nobody wrote that none is needed. */
export function stillOpen(file: CaseFile, entry: Encounter): readonly ChildMet[] {
  const settled = (file.byKind['encounter-settled'] ?? [])
    .flatMap((one) => Settled.safeParse(one.body).data ?? [])
    .filter((one) => one.entry === entry.id)
  if (settled.some((one) => one.mark === undefined)) return []
  return childrenMet(entry).filter(({ mark }) => !settled.some((one) => one.mark === mark))
}

/** Whether somebody has settled all of it. */
export function isSettled(file: CaseFile, entry: Encounter): boolean {
  const named = (file.byKind['encounter-settled'] ?? []).some(
    (one) => Settled.safeParse(one.body).data?.entry === entry.id,
  )
  return named && stillOpen(file, entry).length === 0
}

function contactsEnd(file: CaseFile): readonly Due[] {
  if (file.byKind['file-opened'] !== undefined) return []
  return all(file, encounter).flatMap((entry) =>
    isSettled(file, entry) ? [] : [{ what: 'contact-ends', on: endsOn(file, entry), entry: entry.id }],
  )
}
