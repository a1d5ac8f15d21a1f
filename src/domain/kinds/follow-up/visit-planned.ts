import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { mayBeSought } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { Whom, type Entry } from '../../entry/entry.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { daysBetween, PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TimeOfDay } from '../../entry/time-of-day.ts'
import { tracks, TrackKey } from '../../file/tracks.ts'
import { meetings, VISIT_PLACES } from './visit.ts'

/** How a visit at home is kept safe where somebody there is not known to be safe. */
export const SAFELY = ['while-they-are-out', 'with-a-colleague'] as const

const VisitPlanned = z.strictObject({
  visit: TrackKey,
  on: PlainDate,
  /** From when until when, on that day. */
  from: TimeOfDay.optional(),
  until: TimeOfDay.optional(),
  place: z.enum(VISIT_PLACES),
  placeName: Line.optional(),
  who: Doer,
  /** Whom else the visitor intends to meet, such as her mother in front of the school. */
  meets: z.array(Whom).max(20).optional(),
  /** What to bring or to ask, and what keeps it safe: "at school, not at home: her wish". */
  mind: Line.optional(),
  /** Set where a person at home is not known to be safe. */
  safely: z.enum(SAFELY).optional(),
  /** The check-in of whoever goes: by when they are back, and who rings them if nothing was written by then. */
  backBy: TimeOfDay.optional(),
  rings: Doer.optional(),
  status: z.enum(['planned', 'cancelled']),
  because: Words.optional(),
})
export type VisitPlanned = z.infer<typeof VisitPlanned>

/**
 * A visit that was promised. It is due until a visit refers to it, or until an entry that replaces it cancels or moves
 * it. A decision: R7 refuses one at a home where a person is not known to be safe, and names other ways. Calling one
 * off is never refused, and one that was written earlier remains.
 */
export const visitPlanned = defineKind({
  name: 'visit-planned',
  folders: ['care'],
  step: 'follow-up',
  // Version 2 added `safely`, version 3 `meets`, version 4 `from` and `until`, version 5 `backBy` and `rings`.
  version: 5,
  nature: 'decision',
  schema: VisitPlanned,
  single: { key: (body) => body.visit, safer: (a, b) => saferFirst(['planned', 'cancelled'])(a.status, b.status) },
  ahead: (body) => (body.status === 'planned' ? body : undefined),
  due: visitsDue,
})

/** Visits promised and not made. One that was tried without meeting the child is still promised. */
export function visitsAhead(file: CaseFile): readonly Entry<VisitPlanned>[] {
  const made = new Set(meetings(file).map((entry) => entry.body.planned))
  return tracks(file, visitPlanned).flatMap(({ now, history }) => {
    const [leads] = now
    return leads?.body.status === 'planned' && !history.some((entry) => made.has(entry.id)) ? [leads] : []
  })
}

/** Days by which a visit may come early or late and still be the one that was planned. Our own figure. */
const NEAR_DAYS = 10

/** The planned visit that a meeting on this day was: the one whose day is nearest. */
export function plannedNear(file: CaseFile, day: PlainDate): Entry<VisitPlanned> | undefined {
  const away = ({ body }: Entry<VisitPlanned>) => Math.abs(daysBetween(body.on, day))
  return visitsAhead(file)
    .filter((plan) => away(plan) <= NEAR_DAYS)
    .sort((a, b) => away(a) - away(b))[0]
}

function visitsDue(file: CaseFile): readonly Due[] {
  if (!mayBeSought(file)) return []
  return visitsAhead(file).flatMap(({ id, body }): Due[] => [
    {
      what: 'visit-planned',
      on: body.on,
      entry: id,
      who: body.who,
      ...(body.from !== undefined && { time: body.from }),
      ...(body.mind !== undefined && { words: body.mind }),
    },
    // Until the visit is written or called off. Without words: it is about the colleague, and others see the screen.
    ...(body.rings === undefined
      ? []
      : [
          {
            what: 'visit-check-in' as const,
            on: body.on,
            entry: id,
            who: body.rings,
            ...(body.backBy !== undefined && { time: body.backBy }),
          },
        ]),
  ])
}
