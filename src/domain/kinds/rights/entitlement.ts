import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { Entitlement, NotClaimed } from '../../vocabulary/rights/entitlement.ts'
import { WaitingOn } from '../../entry/waiting-on.ts'

const claim = { claim: TrackKey, what: Entitlement, whose: Whom, law: Line.optional(), words: Words.optional() }

/**
 * What the law gives, from *entitled* through *claimed* to *received*. Not claiming is a choice that costs nothing else
 * (R11).
 */
export const entitlement = defineKind({
  name: 'entitlement',
  folders: ['status', 'care'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('stage', [
    z.strictObject({
      stage: z.literal('entitled'),
      ...claim,
      toldToThem: z.enum(['yes', 'not-yet']),
      claimBy: PlainDate.optional(),
    }),
    z.strictObject({ stage: z.literal('not-claimed'), ...claim, why: z.array(NotClaimed).min(1).max(7) }),
    z.strictObject({
      stage: z.literal('claimed'),
      ...claim,
      claimedOn: PlainDate,
      by: Doer,
      answerExpectedOn: PlainDate.optional(),
      waitingOn: WaitingOn,
    }),
    z.strictObject({ stage: z.literal('refused'), ...claim, reasonGiven: Words, appealUntil: PlainDate.optional() }),
    z.strictObject({
      stage: z.literal('received'),
      ...claim,
      since: PlainDate,
      until: PlainDate.optional(),
      goesTo: Doer,
      childHasTheUse: z.enum(['yes', 'in-part', 'no', 'not-known']),
    }),
    z.strictObject({ stage: z.literal('ended'), ...claim, because: Words }),
  ]),
  single: {
    key: (body) => body.claim,
    safer: (a, b) =>
      saferFirst(['refused', 'entitled', 'claimed', 'not-claimed', 'ended', 'received'])(a.stage, b.stage),
  },
  due: claimsDue,
})

function claimsDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return leading(file, entitlement).flatMap(({ id, body }): Due[] => {
    if (body.stage === 'entitled' && body.claimBy !== undefined)
      return [{ what: 'claim-entitlement', on: body.claimBy, entry: id }]
    if (body.stage === 'claimed' && body.answerExpectedOn !== undefined)
      return [
        { what: 'answer-to-claim', on: body.answerExpectedOn, entry: id, who: body.by, waitingOn: body.waitingOn.who },
      ]
    if (body.stage === 'refused' && body.appealUntil !== undefined)
      return [{ what: 'term-to-appeal-ends', on: body.appealUntil, entry: id }]
    return body.stage === 'received' && body.until !== undefined
      ? [{ what: 'entitlement-ends', on: body.until, entry: id }]
      : []
  })
}
