import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'

/** The first leads where two people say different things: a clash never interrupts treatment under way (N4). */
const STANDS = [
  'in-treatment',
  'to-be-looked-at',
  'being-looked-at',
  'declined-for-now',
  'lives-with-it',
  'settled',
] as const

/**
 * One matter of the body or mind from *to be looked at* to *settled*. It is in `health` alone: only holders of the
 * folder read it, and no card, list or reminder says what it is (N5). The day on which it is looked at again is due as
 * an appointment that does not say why; what is urgent comes first, without a reason (`urgent/urgent-needs.ts`).
 */
export const healthMatter = defineKind({
  name: 'health-matter',
  folders: ['health'],
  step: 'rights',
  // Version 2 added `urgent`; before version 3 medicine was written here.
  version: 3,
  nature: 'fact',
  schema: z.strictObject({
    matter: TrackKey,
    what: Line,
    stands: z.enum(STANDS),
    /** Somebody has to look at it at once. Absent: it can wait for its day. */
    urgent: z.enum(['now', 'today']).optional(),
    seenBy: Doer.optional(),
    /** Of entries from before. No form asks for it: what is given and when is in `medicine-to-give`. */
    medicine: z.array(Line).max(20).optional(),
    allergicTo: z.array(Line).max(20),
    nextSeenOn: PlainDate.optional(),
    /** Who of the family or the team may know it; nobody else is told. */
    mayKnow: z.array(Doer).max(10),
    childKnows: z.enum(['yes', 'in-part', 'not-yet', 'too-young']),
    childSays: Say,
    words: Words.optional(),
  }),
  single: { key: (body) => body.matter, safer: (a, b) => saferFirst(STANDS)(a.stands, b.stands), care: () => true },
  ahead: ({ seenBy, mayKnow }) => ({ seenBy, mayKnow }),
  due: mattersDue,
})

/** Matters that are not settled, for holders of `health`. */
export const openHealthMatters = (file: CaseFile): readonly EntryOf<typeof healthMatter>[] =>
  leading(file, healthMatter).filter((entry) => entry.body.stands !== 'settled')

// Due for those who give the care: who looked at it last, who wrote it, and who carries the case and holds
// `health`. It stays due until somebody writes how it is now.
function mattersDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return openHealthMatters(file).flatMap(({ id, by, body: { nextSeenOn, seenBy } }) =>
    nextSeenOn === undefined
      ? []
      : [{ what: 'appointment', on: nextSeenOn, entry: id, also: [{ member: by }, ...(seenBy ? [seenBy] : [])] }],
  )
}
