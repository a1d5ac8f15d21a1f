import { holds } from '#domain/file/case-file.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { lastSeen } from '#domain/questions/last-seen.ts'
import type { Condition } from './condition.ts'
import { currentEntries, factOf } from './file-on-day.ts'

/**
 * Nobody has written for so many days that they saw the child with their own eyes: a call is none, and a meeting long ago is over. The last meeting that is a visit is its
 * fact, so that the card, once dismissed, comes back when a later meeting has grown old as well.
 */
export const notSeenFor = (days: number): Condition => ({
  reads: ['care'],
  look: (seen) => {
    if (!holds(seen.file, 'care')) return null
    const last = lastSeen(seen.file, seen.today)
    if (last.daysAgo !== null && last.daysAgo <= days) return null
    const then = currentEntries(seen, visit).find(({ id }) => id === last.entry)
    return then ? [factOf(then, 'child')] : [{ is: 'nothing-of', kind: visit.name, folder: 'care' }]
  },
})
