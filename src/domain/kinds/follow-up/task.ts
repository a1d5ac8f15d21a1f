import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { EntryId } from '../../entry/ids.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TimeOfDay } from '../../entry/time-of-day.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { WaitingOn } from '../../entry/waiting-on.ts'

/**
 * What the caseworker may read of a day in a folder that they may not open. Without any: that there is an appointment,
 * and when.
 */
export const APPOINTMENT_TELLS = ['helper', 'place', 'what'] as const

const Task = z.strictObject({
  task: TrackKey,
  what: Line,
  who: Doer,
  by: PlainDate.optional(),
  time: TimeOfDay.optional(),
  place: Line.optional(),
  tells: z.array(z.enum(APPOINTMENT_TELLS)).max(3).optional(),
  /** The entry it came from: a visit, or a line of the child's plan that the child says is wrong. */
  from: EntryId.optional(),
  status: z.enum(['open', 'done', 'dropped']),
  /** Of an appointment of the child: whether the child came. */
  came: z.enum(['yes', 'no']).optional(),
  waitingOn: WaitingOn.optional(),
  words: Words.optional(),
})
type Task = z.infer<typeof Task>

/**
 * Something to do that is not a step of the plan. Set, done or dropped: each by an entry that replaces the one before.
 */
export const task = defineKind({
  name: 'task',
  folders: ['care', 'status', 'justice', 'health', 'therapy'],
  step: 'follow-up',
  // Version 2 added `time`, `place` and `tells`; version 3 added `came`.
  version: 3,
  nature: 'fact',
  schema: Task,
  single: { key: (body) => body.task, safer: (a, b) => saferFirst(['open', 'done', 'dropped'])(a.status, b.status) },
  ahead: (body) => (body.status === 'open' ? body : undefined),
  due: tasksDue,
})

export const openTasks = (file: CaseFile): readonly Entry<Task>[] =>
  leading(file, task).filter((entry) => entry.body.status === 'open')

/**
 * The appointment by which this is due, from its day on: a task with a time, in a part that not everybody reads. Who
 * works there says whether the child came.
 */
export const askedWhetherCame = (
  file: CaseFile,
  { what, entry }: Pick<Due, 'what' | 'entry'>,
  today: PlainDate,
): Entry<Task> | undefined =>
  what === 'task'
    ? openTasks(file).find(
        ({ id, folder, body: { by, time } }) =>
          id === entry && folder !== 'care' && time !== undefined && by !== undefined && by <= today,
      )
    : undefined

// In `health` and `therapy` the day is shown and the words are not: other people may see a reminder (N5).
function tasksDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return openTasks(file).flatMap(({ id, folder, body }) => {
    if (body.by === undefined) return []
    const sealed = folder === 'health' || folder === 'therapy'
    return [
      {
        what: 'task',
        on: body.by,
        entry: id,
        who: body.who,
        ...(body.time !== undefined && { time: body.time }),
        ...(!sealed && { words: body.what }),
        ...(body.waitingOn && { waitingOn: sealed ? 'others' : body.waitingOn.who }),
      },
    ]
  })
}
