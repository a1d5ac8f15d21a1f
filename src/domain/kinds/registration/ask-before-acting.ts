import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import { holds, type CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import { PersonId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/said.ts'
import { AskWhom, BeforeActing } from '../../vocabulary/contact.ts'

/** Before this, ask that one; no reason is given. `stands: false` in a replacement lifts it; where both stand, it holds. */
export const askBeforeActing = defineKind({
  name: 'ask-before-acting',
  folders: ['card'],
  step: 'registration',
  // Of version 2 are `stopping-care`, `going-on-with-care`, and the focal point for safeguarding, who marks a card and gives no reason.
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    before: BeforeActing,
    ask: AskWhom,
    person: PersonId.optional(),
    how: Line.optional(),
    stands: z.boolean(),
  }),
  single: {
    key: (body) => `${body.before} ${body.person ?? ''} ${body.ask}`,
    safer: (a, b) => Number(b.stands) - Number(a.stands),
  },
  due: talkBeforeCare,
})

/** Before help is stopped, these are asked: an agreement about care is in dispute. */
export const STOPPING_CARE = { before: 'stopping-care', ask: 'case-holder' } as const

/** Before care goes on, the child herself: she said no to it. */
export const GOING_ON_WITH_CARE = { before: 'going-on-with-care', ask: 'child' } as const

/** Due today for whoever gives the care and does not hold the answers themselves, such as a nurse. Who holds `care` is told by the answers. */
function talkBeforeCare(file: CaseFile, today: PlainDate): readonly Due[] {
  if (holds(file, 'care') || !(holds(file, 'health') || holds(file, 'therapy')) || !isUnderWay(file)) return []
  return askFirst(file).flatMap(({ id, body: { before } }) =>
    before === STOPPING_CARE.before
      ? [{ what: 'care-in-dispute', on: today, entry: id }]
      : before === GOING_ON_WITH_CARE.before
        ? [{ what: 'childs-no-to-talk-about', on: today, entry: id }]
        : [],
  )
}

/** What must be asked first, as it holds now. */
export function askFirst(file: CaseFile) {
  return [...currentByKey(file, askBeforeActing).values()].flatMap(([leads]) =>
    leads?.body.stands === true ? [leads] : [],
  )
}
