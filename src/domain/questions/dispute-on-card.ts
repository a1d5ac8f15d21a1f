import { holds, type CaseFile } from '../file/case-file.ts'
import { isUnderWay } from '../file/case-status.ts'
import type { Draft } from '../entry/entry.ts'
import {
  askBeforeActing,
  askFirst,
  GOING_ON_WITH_CARE,
  STOPPING_CARE,
} from '../kinds/registration/ask-before-acting.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { helpInDispute } from '../rules/rights/n04-help-in-dispute.ts'
import { careInDispute, childsOwnNo } from '../rules/rights/n04-in-dispute.ts'

const ON_CARD = [
  {
    mark: STOPPING_CARE,
    isSo: (file: CaseFile, today: PlainDate) =>
      careInDispute(file, today).length + helpInDispute(file, today).length > 0,
  },
  { mark: GOING_ON_WITH_CARE, isSo: (file: CaseFile) => childsOwnNo(file).length > 0 },
] as const

/**
 * What goes on the card in the same act, so that the person who gives the care learns of a dispute about it, or of the
 * child's own *no*, without a word of what it is (N4, N5); and so that whoever carries the child learns of a dispute in a
 * folder that they do not hold. The first act after it arose writes it, whatever that act is
 * about, or the caseworker's device once two answers met there in a sync; the act that settles it lifts it.
 */
export function disputeOnCard(before: CaseFile, after: CaseFile, today: PlainDate): readonly Draft[] {
  if (!holds(before, 'care', 'card')) return []
  return ON_CARD.flatMap(({ mark, isSo }): Draft[] => {
    const stands = askFirst(after).filter(
      ({ body }) => body.before === mark.before && body.ask === mark.ask && body.person === undefined,
    )
    const now = isUnderWay(after) && isSo(after, today)
    const settled = !now && isSo(before, today)
    if (now ? stands.length > 0 : !settled || stands.length === 0) return []
    return [
      {
        kind: askBeforeActing.name,
        at: today,
        about: ['child'],
        replaces: stands.map(({ id }) => id),
        body: { ...mark, stands: now },
      },
    ]
  })
}
