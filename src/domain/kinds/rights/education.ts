import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { mayBeSought } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import { PersonId } from '../../entry/ids.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { Language } from '../../vocabulary/language.ts'
import {
  SchoolingStatus,
  SchoolKnows,
  SchoolLevel,
  SchoolObstacle,
  SCHOOLING_STATUSES,
} from '../../vocabulary/rights/schooling.ts'
import { WaitingOn } from '../../entry/waiting-on.ts'

/** The state of school or training. The school is told what it needs and never why; its address is in `whereabouts`. */
export const education = defineKind({
  name: 'education',
  folders: ['care'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    stands: SchoolingStatus,
    level: SchoolLevel,
    grade: Line.optional(),
    obstacles: z.array(SchoolObstacle).max(16),
    taughtIn: Language.optional(),
    yearsMissed: z.number().int().min(0).max(15).optional(),
    schoolKnows: SchoolKnows,
    /** A person at the school who supports the child. */
    trusted: PersonId.optional(),
    childSays: Say,
    next: Line.optional(),
    nextOn: PlainDate.optional(),
    waitingOn: WaitingOn.optional(),
    words: Words.optional(),
  }),
  single: { safer: (a, b) => saferFirst(SCHOOLING_STATUSES)(a.stands, b.stands) },
  ahead: ({ trusted, next, waitingOn }) => ({ trusted, next, waitingOn }),
  due: stepDue,
})

function stepDue(file: CaseFile): readonly Due[] {
  if (!mayBeSought(file)) return []
  return current(file, education).flatMap(({ id, body }) =>
    body.nextOn === undefined
      ? []
      : [
          {
            what: 'school-step',
            on: body.nextOn,
            entry: id,
            ...(body.next !== undefined && { words: body.next }),
            ...(body.waitingOn && { waitingOn: body.waitingOn.who }),
          },
        ],
  )
}
