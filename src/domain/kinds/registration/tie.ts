import { z } from 'zod'
import { current, currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { FileId, PersonId } from '../../entry/ids.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { SAFETY, Safety, YesNo } from '../../vocabulary/answer.ts'
import { Side, TieType } from '../../vocabulary/family/tie.ts'

/**
 * What a person is to the child, since when, and whether they are safe for the child. `theirFile` links to that
 * person's own file and opens nothing: a mother's file and her son's are read each with its own keys. Why a person is
 * not safe is in `origins` (`danger`).
 */
export const tie = defineKind({
  name: 'tie',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    person: PersonId,
    tie: TieType,
    side: Side.optional(),
    safe: Safety,
    /** Whether somebody has checked; without that `safe` is only what was said, and family contact waits (R7). */
    checked: z.strictObject({ on: PlainDate, how: Words }).optional(),
    livesWithChild: YesNo,
    livesSince: PlainDate.optional(),
    livesUntil: PlainDate.optional(),
    since: PlainDate.optional(),
    until: PlainDate.optional(),
    cares: YesNo,
    theirFile: FileId.optional(),
  }),
  single: {
    key: (body) => `${body.person} ${body.tie}`,
    safer: (a, b) => saferFirst(SAFETY)(a.safe, b.safe),
    // One person can be a cousin and a teacher; *not known* is replaced by whatever is written.
    takesOver: (body, standing, corrected) =>
      standing.person === body.person && (corrected || (standing.tie === 'not-known' && body.tie !== 'not-known')),
  },
})

/** Every current tie, the ones that are not safe first. */
export const tiesOf = (file: CaseFile): readonly EntryOf<typeof tie>[] => current(file, tie)

/**
 * How safe a person is for the child: the most careful of all current answers. Undefined where nobody has said
 * anything.
 */
export function safetyOf(file: CaseFile, person: PersonId): Safety | undefined {
  const said = tiesWith(file, person).map((entry) => entry.body.safe)
  return SAFETY.find((safety) => said.includes(safety))
}

export const tiesWith = (file: CaseFile, person: PersonId): readonly EntryOf<typeof tie>[] =>
  current(file, tie).filter((entry) => entry.body.person === person)

/** People said to live with the child now: any current yes that has not ended. */
export function livesWithChild(file: CaseFile): readonly PersonId[] {
  const living = [...currentByKey(file, tie).values()]
    .flat()
    .filter((entry) => entry.body.livesWithChild === 'yes' && entry.body.livesUntil === undefined)
  return [...new Set(living.map((entry) => entry.body.person))]
}
