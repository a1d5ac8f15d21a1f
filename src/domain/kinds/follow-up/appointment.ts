import { z } from 'zod'
import { FileId, MemberId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/said.ts'
import { TrackKey } from '../../file/tracks.ts'
import { TimeOfDay } from './task.ts'

/**
 * What whoever carries a child sees of a day on which the child has to be somewhere, written in a part of the file which they may not open: "appointment, Tuesday 10:00". It stands in a file of its own
 * that the specialist's device opens and keeps (docs/sealing.md), never in the child's file, where a specialist has no right to write anything outside their part. By whom, where and
 * what for are there only where the writer let each of them be told.
 */
export const appointment = defineKind({
  name: 'appointment',
  folders: ['card'],
  step: 'follow-up',
  inFile: ['appointments'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    of: FileId,
    /** The key of what it stands for (`continuity/days-there.ts`): whoever has that on their list sees it and not this. */
    task: TrackKey,
    on: PlainDate,
    time: TimeOfDay.optional(),
    status: z.enum(['planned', 'over', 'called-off']),
    helper: MemberId.optional(),
    place: Line.optional(),
    what: Line.optional(),
  }),
  single: { key: (body) => `${body.of} ${body.task}` },
})
