import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import { defineKind, type EntryOf, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { TrackKey } from '../../file/tracks.ts'

/**
 * A file that may not be erased for now, because a court, a prosecutor or a law requires it (P5). It is on the card,
 * where everyone who could ask to erase sees it, and without a reason: the person who decided it can give one. A hold
 * with a day ends on that day.
 */
export const legalHold = defineKind({
  name: 'legal-hold',
  folders: ['card'],
  step: 'closure',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('stands', [
    z.strictObject({ stands: z.literal('yes'), hold: TrackKey, decidedBy: Doer, until: PlainDate.optional() }),
    z.strictObject({ stands: z.literal('ended'), hold: TrackKey, decidedBy: Doer }),
  ]),
  single: { key: (body) => body.hold, safer: (a, b) => saferFirst(['yes', 'ended'])(a.stands, b.stands) },
})

/** Holds that apply on this day. A later day leads where two differ. */
export function holdsOn(file: CaseFile, today: PlainDate): readonly EntryOf<typeof legalHold>[] {
  return current(file, legalHold).filter(
    ({ body }) => body.stands === 'yes' && (body.until === undefined || body.until >= today),
  )
}
