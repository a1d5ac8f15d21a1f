import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { EntryId } from '../../entry/ids.ts'
import { addDays, endOf, PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { AskedByWay, Pressed, SaysTheyAre, Showed, ToldThem } from '../../vocabulary/before/outside-request.ts'

/** Days for which a request is kept. What matters for a child is in the child's own file by then. Our own figure [D]. */
export const KEEP_REQUEST_DAYS = 30

/** What was asked, as it is kept without a file and as it goes on into the file of the child whom it is about. */
export const whatWasAsked = {
  says: SaysTheyAre,
  /** As they named themselves. In no index: a request is found by the child's name alone (N1). */
  who: Line.optional(),
  /** Why they may ask, as they say it. */
  ground: Words.optional(),
  wants: Words,
  way: AskedByWay.optional(),
  /** Never known to be safe: nobody is reached this way before a supervisor has thought about it. */
  reach: Line.optional(),
  pressed: Pressed.optional(),
  told: ToldThem,
  toldWords: Words.optional(),
}

/** `something-else-said` was said: then its words are kept. */
export const saidWhatWasTold = ({
  told,
  toldWords,
}: {
  readonly told: ToldThem
  readonly toldWords?: string | undefined
}) => told !== 'something-else-said' || toldWords !== undefined

/**
 * Somebody who is not of the agency asks about a child: a private lawyer, an uncle, a journalist, an authority. Kept
 * without a file, by the child's name as it was asked, whether the child is known here or not. It says nothing of
 * whether there is a file.
 */
export const outsideRequest = defineKind({
  name: 'outside-request',
  folders: ['care'],
  step: 'before',
  inFile: ['encounter'],
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({
      /** The child's name as it was asked. */
      child: Line,
      ...whatWasAsked,
      showed: Showed.optional(),
      answerBy: PlainDate.optional(),
    })
    .refine(saidWhatWasTold, { path: ['toldWords'], message: 'what was said instead' }),
})
export type OutsideRequest = EntryOf<typeof outsideRequest>

const KeptLonger = z.object({ as: z.literal('kept-longer'), entry: EntryId, until: PlainDate })

/** The last day on which its words may be read; later where somebody gave a reason. */
export function requestEndsOn({ byKind }: Pick<CaseFile, 'byKind'>, entry: OutsideRequest): PlainDate {
  // Read by shape, so that this kind does not import that one.
  return (byKind['outside-request-settled'] ?? [])
    .flatMap((one) => KeptLonger.safeParse(one.body).data ?? [])
    .filter((one) => one.entry === entry.id)
    .reduce((latest, { until }) => (until > latest ? until : latest), addDays(endOf(entry.at), KEEP_REQUEST_DAYS))
}
