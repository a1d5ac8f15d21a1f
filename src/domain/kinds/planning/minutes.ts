import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import type { BodyOf } from '../../file/kind.ts'
import type { action } from './action.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/** What a conference gave somebody to do. `action` connects it to the step of the plan that it became. */
export const ConferenceStep = z.strictObject({
  action: TrackKey.optional(),
  what: Line,
  who: Doer,
  by: PlainDate.optional(),
})
export type ConferenceStep = z.infer<typeof ConferenceStep>

/**
 * Turns minutes into steps of the plan, written in the same act. A step without a key gets the next of `keys`, which
 * the caller made at random.
 */
export function stepsOfMinutes(
  steps: readonly ConferenceStep[],
  keys: readonly TrackKey[],
): { readonly steps: readonly ConferenceStep[]; readonly actions: readonly BodyOf<typeof action>[] } {
  const unused = [...keys]
  const keyed = steps.map((step) => {
    const key = step.action ?? unused.shift()
    if (key === undefined) throw new Error('fewer keys than steps')
    return { ...step, action: key }
  })
  return {
    steps: keyed,
    actions: keyed.map(({ action, what, who, by }) => ({
      action,
      what,
      who,
      ...(by !== undefined && { by }),
      answers: [],
      status: 'open',
    })),
  }
}
