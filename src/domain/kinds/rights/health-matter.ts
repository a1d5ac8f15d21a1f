import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
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
 * One matter of the body or mind from *to be looked at* to *settled*. It is in `health` alone and makes no due except
 * where two people say different things about care, no line on a list and no card: only holders of the folder read it
 * (N5). The caseworker reads the day of the next visit as an appointment that does not say why.
 */
export const healthMatter = defineKind({
  name: 'health-matter',
  folders: ['health'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    matter: TrackKey,
    what: Line,
    stands: z.enum(STANDS),
    seenBy: Doer.optional(),
    medicine: z.array(Line).max(20),
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
})

/** Matters that are not settled, for holders of `health`. */
export const openHealthMatters = (file: CaseFile) =>
  leading(file, healthMatter).filter((entry) => entry.body.stands !== 'settled')
