import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { MemberId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'

/**
 * A talk between a worker and a supervisor, in a file of its own and never in a child's. Children are mentioned without
 * a name or an id: what was decided about one is written in that child's file. It is about the work and the person who
 * does it; nobody is graded.
 */
export const supervisionSession = defineKind({
  name: 'supervision-session',
  folders: ['care'],
  step: 'planning',
  inFile: ['supervision'],
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({
      worker: MemberId,
      supervisor: MemberId,
      how: z.enum(['one-to-one', 'in-a-group', 'by-phone', 'after-something-hard']),
      /** How the worker is: as the worker says it, and only what the worker wants written. */
      workerSays: Words.optional(),
      talkedAbout: z
        .array(
          z.enum([
            'safety-of-children',
            'safety-of-the-worker',
            'hard-decisions',
            'how-much-work',
            'what-went-well',
            'learning',
            'own-strain',
            'working-with-others',
            'files',
          ]),
        )
        .min(1)
        .max(9),
      words: Words.optional(),
      agreed: z.array(z.strictObject({ what: Line, who: Doer, by: PlainDate.optional() })).max(20),
      /** Care for the worker. */
      staffCare: z
        .array(
          z.enum([
            'time-off',
            'fewer-files',
            'somebody-to-talk-to',
            'goes-along-next-time',
            'training',
            'none-needed',
            'wished-and-not-there',
          ]),
        )
        .max(7),
      nextOn: PlainDate.optional(),
    })
    .refine((body) => body.worker !== body.supervisor, { path: ['supervisor'], message: 'a talk is between two' }),
  due: nextTalkDue,
})

function nextTalkDue(file: CaseFile): readonly Due[] {
  const last = all(file, supervisionSession).at(-1)
  if (!last) return []
  const { agreed, nextOn, supervisor, worker } = last.body
  // Both have the day of the next talk; what was agreed in the last one is on the day of the person who is to do it.
  const next: readonly Due[] =
    nextOn === undefined
      ? []
      : [{ what: 'supervision', on: nextOn, entry: last.id, who: { member: supervisor }, also: [{ member: worker }] }]
  return [
    ...next,
    ...agreed.flatMap(({ what, who, by }): readonly Due[] =>
      by === undefined ? [] : [{ what: 'agreed-in-talk', words: what, on: by, entry: last.id, who }],
    ),
  ]
}
