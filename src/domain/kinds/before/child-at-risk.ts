import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { addDays, endOf, PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { AtRiskSign, SeemsToBe } from '../../vocabulary/before/encounter.ts'
import { AgeBand } from '../../vocabulary/person.ts'

/**
 * Days after which a person checks again for a child with whom contact was lost, where no day was named. Our own figure
 * [D].
 */
const LOOK_AGAIN_AFTER = 30

/**
 * A child who somebody thinks may be trafficked. Before a file: by what is known, without a name, with a day to check
 * again if somebody promised one.
 */
export const childAtRisk = defineKind({
  name: 'child-at-risk',
  folders: ['care'],
  step: 'before',
  inFile: ['encounter', 'child'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    mark: TrackKey,
    alias: Line.optional(),
    ageSeems: AgeBand,
    seems: SeemsToBe,
    district: Line.optional(),
    signs: z.array(AtRiskSign).min(1).max(12),
    toldBy: z.enum(['child', 'family', 'teacher', 'neighbour', 'professional', 'seen-by-us', 'other']),
    wasDone: Words.optional(),
    lookAgainOn: PlainDate.optional(),
    stands: z.enum(['open', 'safe-enough', 'became-a-file', 'lost-sight-of']),
  }),
  single: { key: (body) => body.mark },
  due: looksDue,
})

function looksDue(file: CaseFile): readonly Due[] {
  return current(file, childAtRisk).flatMap(({ id, at, body }) => {
    const on = body.lookAgainOn ?? addDays(endOf(at), LOOK_AGAIN_AFTER)
    return body.stands === 'open' || body.stands === 'lost-sight-of'
      ? [{ what: 'look-at-child-again', on, entry: id }]
      : []
  })
}
