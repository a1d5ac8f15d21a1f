import { answersTo } from './approvals.ts'
import type { CaseFile } from './case-file.ts'
import type { Entry } from '../entry/entry.ts'

export interface WentAround {
  readonly entry: Entry
  readonly rules: readonly string[]
  /** Rules that could not be judged when it was written, because a folder was not held. */
  readonly unjudged: readonly string[]
  /** Another member has answered that they saw it. It remains in the list and is no longer new. */
  readonly seen: boolean
}

/**
 * Facts that went around a rule, for the supervisor: newest first, without blame. A struck one is left out, since the
 * fact was wrong.
 */
export function wentAround(file: CaseFile): readonly WentAround[] {
  return file.entries
    .filter(
      (entry) => !(entry.id in file.struck) && (entry.wentAround ?? []).length + (entry.unjudged ?? []).length > 0,
    )
    .map((entry) => {
      const { approvedBy, returnedBy } = answersTo(file, entry)
      return {
        entry,
        rules: entry.wentAround ?? [],
        unjudged: entry.unjudged ?? [],
        seen: approvedBy.length + returnedBy.length > 0,
      }
    })
    .reverse()
}
