import { z } from 'zod'
import { all, current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { defineKind } from '../../file/kind.ts'
import { addMonths, endOf, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { returnPlan } from './return-plan.ts'

/**
 * How it is after a return. That a child could not remain there is a fact like any other: nobody failed, and the door
 * is open.
 */
export const afterReturn = defineKind({
  name: 'after-return',
  folders: ['care', 'whereabouts'],
  step: 'care',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    place: z.enum(['lives-there-still', 'lives-elsewhere-by-wish', 'had-to-leave', 'not-known']),
    how: z.enum(['seen-there', 'seen-elsewhere', 'by-phone', 'told-by-others']),
    childSays: Say,
    familySays: Say,
    helps: Words.optional(),
    isHard: Words.optional(),
    /** Of the promises that were made before: what was kept and what was not. */
    notKept: z.array(Line).max(20),
    /** Whether those who sent the child, also in another country, were told how it is going. */
    sendersTold: z.enum(['yes', 'not-yet', 'not-needed', 'not-safe']),
    nextOn: PlainDate.optional(),
  }),
  due: nextLookDue,
})

/**
 * Months after arrival at which somebody visits, where nobody agreed another day. Our own figures [D]; a country's rule
 * may set others, such as a longer period.
 */
export const LOOK_AT_MONTHS: readonly number[] = [1, 3, 6, 12]

/** One visit at a time: the day that was agreed at the last one, else the next of the usual months until they end. */
export function nextLookAfterReturn(
  file: CaseFile,
  months = LOOK_AT_MONTHS,
): { readonly on: PlainDate; readonly entry: Due['entry'] } | undefined {
  const arrived = current(file, returnPlan).find(
    ({ body }) => body.stage === 'received' || body.stage === 'handed-over',
  )
  if (!arrived) return undefined
  const last = all(file, afterReturn)
    .filter((entry) => endOf(entry.at) >= startOf(arrived.at))
    .at(-1)
  if (last?.body.place === 'had-to-leave') return undefined
  if (last?.body.nextOn !== undefined) return { on: last.body.nextOn, entry: last.id }
  const since = last ? endOf(last.at) : endOf(arrived.at)
  const on = months.map((month) => addMonths(endOf(arrived.at), month)).find((day) => day > since)
  return on === undefined ? undefined : { on, entry: arrived.id }
}

function nextLookDue(file: CaseFile): readonly Due[] {
  const next = nextLookAfterReturn(file)
  return next ? [{ what: 'look-after-return', on: next.on, ...(next.entry && { entry: next.entry }) }] : []
}
