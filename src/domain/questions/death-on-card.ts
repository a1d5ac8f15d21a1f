import { holds, type CaseFile } from '../file/case-file.ts'
import { caseStatus } from '../file/case-status.ts'
import type { Draft } from '../entry/entry.ts'
import { AFTER_DEATH, askBeforeActing, askFirst } from '../kinds/registration/ask-before-acting.ts'
import type { PlainDate } from '../entry/plain-date.ts'

/**
 * What goes on the card beside the entry that the child died, so that it ends what would ring, visit or ask the child on
 * the devices of those, too, who may not open that entry, such as a nurse. How the child died is not on the card. It is
 * lifted with the entry.
 */
export function deathOnCard(after: CaseFile, today: PlainDate): readonly Draft[] {
  if (!holds(after, 'care', 'card')) return []
  const marks = askFirst(after).filter(({ body }) => body.afterDeath === true)
  const died = caseStatus(after).endedBy === 'death'
  return died === marks.length > 0
    ? []
    : [
        {
          kind: askBeforeActing.name,
          at: today,
          about: ['child'],
          replaces: marks.map(({ id }) => id),
          body: { ...AFTER_DEATH, stands: died },
        },
      ]
}
