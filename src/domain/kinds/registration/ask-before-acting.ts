import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import { holds, type CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import { PersonId } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { AskWhom, BeforeActing } from '../../vocabulary/contact.ts'

/**
 * Before this act, ask that person; no reason is given. A replacement with `stands: false` lifts it; where both are
 * current, it applies.
 */
export const askBeforeActing = defineKind({
  name: 'ask-before-acting',
  folders: ['card'],
  step: 'registration',
  // Version 2 added `stopping-care`, `going-on-with-care`, and the focal point for safeguarding, who marks a card
  // without a reason; version 3 added `afterDeath`.
  version: 3,
  nature: 'fact',
  schema: z.strictObject({
    before: BeforeActing,
    ask: AskWhom,
    person: PersonId.optional(),
    /** Of entries from before: a number of somebody around the child is not on the card (`waysOnCard`). No form asks for it. */
    how: Line.optional(),
    /** The child died: written by the device beside the entry that says so, for those who cannot open that entry. */
    afterDeath: z.literal(true).optional(),
    stands: z.boolean(),
  }),
  single: {
    key: (body) => `${body.before} ${body.person ?? ''} ${body.ask}${body.afterDeath === true ? ' after-death' : ''}`,
    safer: (a, b) => Number(b.stands) - Number(a.stands),
  },
  due: talkBeforeCare,
})

/** Before help is stopped, these are asked: an agreement about care is in dispute. */
export const STOPPING_CARE = { before: 'stopping-care', ask: 'case-holder' } as const

/** Before anything, the caseworker is asked: the child died, and nobody rings or visits a family in mourning unknowing. */
export const AFTER_DEATH = { before: 'anything', ask: 'case-holder', afterDeath: true } as const

/** Before care goes on, the child is asked: the child said no to it. */
export const GOING_ON_WITH_CARE = { before: 'going-on-with-care', ask: 'child' } as const

/**
 * Due today for the person who gives the care and does not hold the answers, such as a nurse. Those who hold `care` are
 * told by the answers.
 */
function talkBeforeCare(file: CaseFile, today: PlainDate): readonly Due[] {
  if (holds(file, 'care') || !(holds(file, 'health') || holds(file, 'therapy')) || !isUnderWay(file)) return []
  return askFirst(file).flatMap(({ id, body: { before } }): readonly Due[] =>
    before === STOPPING_CARE.before
      ? [{ what: 'care-in-dispute', on: today, entry: id }]
      : before === GOING_ON_WITH_CARE.before
        ? [{ what: 'childs-no-to-talk-about', on: today, entry: id }]
        : [],
  )
}

/** What must be asked first, as it is now. */
export function askFirst(file: CaseFile) {
  return [...currentByKey(file, askBeforeActing).values()].flatMap(([leads]) =>
    leads?.body.stands === true ? [leads] : [],
  )
}
