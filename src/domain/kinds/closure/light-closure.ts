import { z } from 'zod'
import { answersTo } from '../../file/approvals.ts'
import { all, current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { caseStatus } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { addDays, endOf, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { LightClosureReason } from '../../vocabulary/closure-reason.ts'
import { firstHours } from '../first-72-hours/first-hours.ts'

/**
 * A child died, cannot be found, or met us once (P24). A fact: one person saves it at once, and no review and no
 * aftercare is required. A death ends everything that would ring, visit or ask the child. A child who cannot be found
 * remains with the team until a supervisor ends the search; the person who finds the child opens the file again with
 * one entry. That a child met us once ends the work and nothing about the child's safety.
 */
export const lightClosure = defineKind({
  name: 'light-closure',
  folders: ['care'],
  step: 'closure',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('reason', [
    z.strictObject({
      reason: LightClosureReason.extract(['died']),
      words: Words,
      familySupported: z.enum(['yes', 'no', 'no-family', 'not-known']),
    }),
    z.strictObject({ reason: LightClosureReason.extract(['lost']), words: Words, tried: Words, wayBack: Words }),
    z.strictObject({ reason: LightClosureReason.extract(['met-once']), words: Words, wayBack: Words }),
  ]),
  single: {},
  ahead: (body) => ('wayBack' in body ? body.wayBack : undefined),
  due: afterwards,
})
type LightClosure = EntryOf<typeof lightClosure>

/**
 * Days after which a supervisor checks again whether a child can be found, where nobody named a day. Our own figure
 * [D].
 */
export const SEARCH_REVIEWED_AFTER = 30

/** The entries that set the file's status now. */
const currentClosures = (file: CaseFile): readonly LightClosure[] => {
  const { by } = caseStatus(file)
  return all(file, lightClosure).filter(({ id }) => by.includes(id))
}

function afterwards(file: CaseFile): readonly Due[] {
  return currentClosures(file).flatMap((entry) =>
    entry.body.reason === 'died'
      ? afterDeath(file, entry)
      : entry.body.reason === 'lost'
        ? cannotBeFound(file, entry)
        : [],
  )
}

/** A supervisor reviews how the child died; on the same day it is asked whether the other children there are safe. */
function afterDeath(file: CaseFile, died: LightClosure): readonly Due[] {
  const { approvedBy, returnedBy } = answersTo(file, died)
  const siblings = current(file, firstHours, 'siblings-safe').some(
    ({ at, body }) => endOf(at) >= startOf(died.at) && (body.answer === 'yes' || body.answer === 'not-needed'),
  )
  return [
    ...(approvedBy.length + returnedBy.length === 0
      ? [{ what: 'review-after-death' as const, on: endOf(died.at), entry: died.id, forSupervisor: true as const }]
      : []),
    ...(siblings ? [] : [{ what: 'siblings-safe-after-death' as const, on: endOf(died.at), entry: died.id }]),
  ]
}

const Returned = z.object({ lookAgainOn: PlainDate.optional() })

/** Until a supervisor ends it: on the day that the supervisor named, else a month after the last word about it. */
function cannotBeFound(file: CaseFile, lost: LightClosure): readonly Due[] {
  const { approvedBy, returnedBy } = answersTo(file, lost)
  if (approvedBy.length > 0 && returnedBy.length === 0) return []
  const last = returnedBy.at(-1)
  const named = last && Returned.safeParse(last.body).data?.lookAgainOn
  return [
    {
      what: 'cannot-be-found-review',
      on: named ?? addDays(endOf((last ?? lost).at), SEARCH_REVIEWED_AFTER),
      entry: lost.id,
    },
  ]
}
