import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { mayBeSought } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import { Whom } from '../../entry/entry.ts'
import { EntryId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { endOf, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'

/** Where, as far as everyone may know; an address is in `whereabouts`. */
export const VISIT_PLACES = [
  'home',
  'school',
  'office',
  'shelter',
  'work',
  'street',
  'health-place',
  'court-or-police',
  'by-phone',
  'online',
  'other',
] as const

/** Asked at every visit and never prefilled. */
const AnythingNotSafe = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('no') }),
  z.strictObject({ answer: z.literal('not-sure'), words: Words.optional() }),
  z.strictObject({ answer: z.literal('yes'), words: Words }),
])

/**
 * A contact that took place, or was tried. The child's words come first. Who was present matters: a person who is not
 * known to be safe and could hear is flagged, and the visit is saved all the same (P1).
 */
export const visit = defineKind({
  name: 'visit',
  folders: ['care', 'therapy', 'health', 'justice'],
  step: 'follow-up',
  // Version 2 added `whoWasThere`.
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    child: z.enum(['spoken-with', 'seen', 'heard-only', 'not-met']),
    others: z.array(Whom).max(20),
    place: z.enum(VISIT_PLACES),
    placeName: Line.optional(),
    childSays: Say,
    saw: Words.optional(),
    /** Empty: the child was alone with the visitor. */
    present: z.array(z.strictObject({ who: Whom, couldHear: z.boolean() })).max(20),
    /** A quick note became a visit: nobody wrote who was there, and `present` says nothing. */
    whoWasThere: z.literal('not-written').optional(),
    anythingNotSafe: AnythingNotSafe,
    /** The planned visit that this was, or that it replaces. */
    planned: EntryId.optional(),
    nextOn: PlainDate.optional(),
  }),
  due: nextVisitDue,
})

/** Visits at which the child was met, in any way: the others were tried. */
export const meetings = (file: CaseFile) => all(file, visit).filter((entry) => entry.body.child !== 'not-met')

// Read by shape: `visit-planned` imports this kind.
const Planned = z.object({ status: z.literal('planned') })

/**
 * A next visit is due while nobody has met the child since and none is planned instead; a cancelled one leaves it due.
 */
function nextVisitDue(file: CaseFile): readonly Due[] {
  const last = all(file, visit)
    .filter((entry) => entry.body.nextOn !== undefined)
    .at(-1)
  if (last?.body.nextOn === undefined || !mayBeSought(file)) return []

  const came = meetings(file).some((entry) => startOf(entry.at) > endOf(last.at))
  const planned = (file.byKind['visit-planned'] ?? []).some(
    (entry) =>
      startOf(entry.at) >= startOf(last.at) && !(entry.id in file.replaced) && Planned.safeParse(entry.body).success,
  )
  // In a folder of their own a specialist says when they see the child again: that visit is theirs.
  const doer = last.folder !== 'care' && { who: { member: last.by } }
  return came || planned ? [] : [{ what: 'visit', on: last.body.nextOn, entry: last.id, ...doer }]
}
