import type { CaseFile } from '../case-file.ts'
import { caseStatus } from '../case-status.ts'
import { holdsOn } from '../kinds/closure/legal-hold.ts'
import type { retentionRule } from '../kinds/closure/retention.ts'
import { addMonths, endOf, type PlainDate } from '../plain-date.ts'
import { whoIsThis } from '../questions/who-is-this.ts'

export interface KeptUntil {
  /** The first day on which two people may look at erasing it. */
  readonly until: PlainDate
  readonly over: boolean
  /** A legal hold stands: it is not erased whatever the day. */
  readonly held: boolean
}

/**
 * Until when a closed file is kept; null for a file that is not closed, whatever its age. The age asked for is counted from the youngest that the child may have (P23);
 * of an age that is not known nothing is said, and the years after closing hold alone.
 */
export function keptUntil(file: CaseFile, rule: NonNullable<ReturnType<typeof retentionRule>>, today: PlainDate): KeptUntil | null {
  const status = caseStatus(file)
  if (status.is !== 'closed') return null
  const closedOn = file.entries.filter((entry) => status.by.includes(entry.id)).map((entry) => endOf(entry.at)).sort().at(-1)
  if (closedOn === undefined) return null
  const afterClosing = addMonths(closedOn, rule.yearsAfterClosing * 12)
  const youngest = whoIsThis(file, today).ages?.youngest ?? null
  const grown = rule.notBeforeAge !== undefined && youngest !== null && youngest < rule.notBeforeAge ? addMonths(today, (rule.notBeforeAge - youngest) * 12) : null
  const until = grown !== null && grown > afterClosing ? grown : afterClosing
  return { until, over: until <= today, held: holdsOn(file, today).length > 0 }
}
