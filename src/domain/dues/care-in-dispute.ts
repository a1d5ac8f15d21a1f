import type { PlainDate } from '../entry/plain-date.ts'
import { holds, type CaseFile } from '../file/case-file.ts'
import { isUnderWay } from '../file/case-status.ts'
import type { Due } from '../file/due.ts'
import { askFirst, STOPPING_CARE } from '../kinds/registration/ask-before-acting.ts'
import { helpInDispute } from '../rules/rights/n04-help-in-dispute.ts'
import { careInDispute, childsOwnNo } from '../rules/rights/n04-in-dispute.ts'

/**
 * Answers about care that contradict each other, and the child's own *no*: talk about it today, and do not interrupt
 * what is under way (N4). The care itself is not named (N5).
 */
export function careToTalkAbout(file: CaseFile, today: PlainDate): readonly Due[] {
  const disputed = careInDispute(file, today).flatMap(([leads]): readonly Due[] =>
    leads ? [{ what: 'consent-to-talk-about', on: today, entry: leads.id }] : [],
  )
  return [
    ...disputed,
    ...childsOwnNo(file).map(({ id }): Due => ({ what: 'childs-no-to-talk-about', on: today, entry: id })),
  ]
}

/**
 * A dispute of which the card tells and no entry that this reader may open: for whoever carries the child and lacks the
 * folder of that care, an agreement to talk about (N5). They lift the mark when people have talked.
 */
export function disputeElsewhere(file: CaseFile, today: PlainDate): readonly Due[] {
  if (!isUnderWay(file) || !holds(file, 'care') || holds(file, 'health', 'therapy')) return []
  const seen = careInDispute(file, today).length + helpInDispute(file, today).length
  return seen > 0
    ? []
    : askFirst(file).flatMap(({ id, body }): readonly Due[] =>
        body.before === STOPPING_CARE.before && body.ask === STOPPING_CARE.ask
          ? [{ what: 'care-in-dispute', on: today, entry: id }]
          : [],
      )
}
