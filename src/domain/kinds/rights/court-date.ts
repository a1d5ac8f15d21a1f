import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { addDays, PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { CourtDateSort } from '../../vocabulary/justice/court-date.ts'

/** Days before, from which a child who has to come is prepared. Our own figure [D]. */
export const PREPARE_BEFORE = 14
/** Days after a day that was adjourned until we ask for the new one, unless somebody said when. Our own figure [D]. */
export const ASK_FOR_NEW_DAY_AFTER = 14

const what = {
  date: TrackKey,
  proceeding: TrackKey.optional(),
  sort: CourtDateSort,
  on: PlainDate,
  words: Words.optional(),
}

/**
 * A day that matters in a proceeding: a hearing, a term, a release. *Adjourned* means that no new day is known yet; one
 * that is known is written as planned. Others set it, so it is a fact; where the child is
 * to tell it again without a reason, that is flagged (P14). Who goes with the child is in `witness-support`.
 */
export const courtDate = defineKind({
  name: 'court-date',
  folders: ['justice'],
  step: 'rights',
  // Version 2 added `adjourned`.
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('stands', [
    z.strictObject({
      stands: z.literal('planned'),
      ...what,
      hour: Line.optional(),
      childComes: z.enum(['yes', 'no', 'not-known', 'child-does-not-want']),
      prepared: z.enum(['yes', 'not-yet', 'not-needed']),
      reasonToAskAgain: Words.optional(),
      goesWith: z.array(Doer).max(6),
    }),
    z.strictObject({
      stands: z.literal('held'),
      ...what,
      childWasThere: YesNo,
      sawTheSuspect: YesNo,
      childSays: Say,
      howItWas: Words.optional(),
    }),
    z.strictObject({
      stands: z.literal('adjourned'),
      ...what,
      because: Line,
      childTold: z.enum(['yes', 'not-yet']),
      /** When we ask for the new day. */
      askOn: PlainDate.optional(),
    }),
    z.strictObject({ stands: z.literal('cancelled'), ...what, because: Line, childTold: z.enum(['yes', 'not-yet']) }),
  ]),
  single: {
    key: (body) => body.date,
    safer: (a, b) => saferFirst(['planned', 'adjourned', 'held', 'cancelled'])(a.stands, b.stands),
  },
  ahead: (body) => (body.stands === 'planned' ? body : undefined),
  due: datesDue,
})

// Others set the days, so they do not end with the file; without words, since other people may see a reminder.
function datesDue(file: CaseFile): readonly Due[] {
  return leading(file, courtDate).flatMap(({ id, body }): Due[] => {
    if (body.stands === 'adjourned')
      return [{ what: 'new-court-day', on: body.askOn ?? addDays(body.on, ASK_FOR_NEW_DAY_AFTER), entry: id }]
    if (body.stands !== 'planned') return []
    const goesWith = body.goesWith.length > 0 && { also: body.goesWith }
    const prepare: readonly Due[] =
      body.childComes === 'yes' && body.prepared === 'not-yet'
        ? [{ what: 'prepare-for-day', on: addDays(body.on, -PREPARE_BEFORE), entry: id, ...goesWith }]
        : []
    return [...prepare, { what: 'day-that-matters', on: body.on, entry: id, ...goesWith }]
  })
}
