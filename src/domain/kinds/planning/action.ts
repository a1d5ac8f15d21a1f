import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { WaitingOn } from '../../entry/waiting-on.ts'

const Action = z.strictObject({
  action: TrackKey,
  /** The goal it is a step of, where there is one. */
  goal: TrackKey.optional(),
  /** Risks that it answers (R9). */
  answers: z.array(TrackKey).max(30),
  what: Line,
  who: Doer,
  by: PlainDate.optional(),
  status: z.enum(['open', 'done', 'dropped']),
  waitingOn: WaitingOn.optional(),
  because: Words.optional(),
})
type Action = z.infer<typeof Action>

/** A step of the plan: who does what, by when. Its state changes by an entry that replaces the one before. */
export const action = defineKind({
  name: 'action',
  folders: ['care'],
  step: 'planning',
  version: 1,
  nature: 'decision',
  schema: Action.refine((body) => body.because !== undefined || body.status !== 'dropped', {
    path: ['because'],
    message: 'say-why-dropped' satisfies ShapeRule,
  }),
  single: { key: (body) => body.action, safer: (a, b) => saferFirst(['open', 'done', 'dropped'])(a.status, b.status) },
  ahead: (body) => (body.status === 'open' ? body : undefined),
  due: actionsDue,
})

export const openActions = (file: CaseFile): readonly Entry<Action>[] =>
  leading(file, action).filter((entry) => entry.body.status === 'open')

function actionsDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return openActions(file).flatMap(({ id, body }) =>
    body.by === undefined
      ? []
      : [
          {
            what: 'action',
            words: body.what,
            on: body.by,
            entry: id,
            who: body.who,
            ...(body.waitingOn && { waitingOn: body.waitingOn.who }),
          },
        ],
  )
}
