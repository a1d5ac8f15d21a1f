import { z } from 'zod'
import { FileId, Folder, MemberId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { UrgentNeedOf } from '../../vocabulary/urgent-need.ts'
import { TimeOfDay } from '../../entry/time-of-day.ts'

/**
 * What the caseworker sees of a day on which the child has to be somewhere, written in a folder that the caseworker may
 * not open: "appointment, Tuesday 10:00"; or of a day on which the child was seen. It is in a file of its own that the specialist's device creates and keeps
 * (docs/sealing.md), never in the child's file, where a specialist may write nothing outside their folder. By whom,
 * where and what for are included only where the writer allowed each of them. `waits`: something is due or urgent in a
 * part, and nothing of what it is.
 */
export const appointment = defineKind({
  name: 'appointment',
  folders: ['card'],
  step: 'follow-up',
  inFile: ['appointments'],
  // Version 2 added `seen`: a day on which somebody met the child; version 3 added `waits`; version 4 added `did-not-come`.
  version: 4,
  nature: 'fact',
  schema: z.strictObject({
    of: FileId,
    /**
     * The key of what it represents (`continuity/days-there.ts`): a person who has that on their list sees it instead
     * of this.
     */
    task: TrackKey,
    on: PlainDate,
    time: TimeOfDay.optional(),
    status: z.enum(['planned', 'over', 'called-off', 'did-not-come', 'seen', 'waits']),
    part: Folder.optional(),
    need: UrgentNeedOf.optional(),
    helper: MemberId.optional(),
    place: Line.optional(),
    what: Line.optional(),
  }),
  single: { key: (body) => `${body.of} ${body.task}` },
})
