import { waitingForApproval } from '../file/approvals.ts'
import { isUnderWay } from '../file/case-status.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Due } from '../file/due.ts'
import type { Folder } from '../entry/ids.ts'
import { startOf, type PlainDate } from '../entry/plain-date.ts'
import type { UrgentNeedOf } from '../vocabulary/urgent-need.ts'
import { urgentSources } from './urgent-needs.ts'
import { waitsElsewhere } from './waits-elsewhere.ts'

/** What is said beside a part of what waits there. Without `need`: the first day on which anything is due, or since which a decision waits for a second person. */
export interface Waits {
  readonly on: PlainDate
  readonly need?: UrgentNeedOf
}

/** What waits in one part of a file, as somebody who holds it says it to those who do not. */
export function waitsInPart(file: CaseFile, dues: readonly Due[], part: Folder): readonly Waits[] {
  if (!isUnderWay(file)) return []
  const here = new Set(file.entries.flatMap(({ id, folder }) => (folder === part ? [id] : [])))
  const urgent = new Map<UrgentNeedOf, PlainDate>()
  for (const { need, entry } of urgentSources(file)) {
    const [since, known] = [startOf(entry.at), urgent.get(need)]
    if (entry.folder === part && (known === undefined || since < known)) urgent.set(need, since)
  }
  const days = [
    ...dues.flatMap(({ on, entry }) => (entry !== undefined && here.has(entry) ? [on] : [])),
    ...waitingForApproval(file).flatMap(({ entry, since }) => (here.has(entry.id) ? [since] : [])),
  ].sort()
  return [...[...urgent].map(([need, on]) => ({ need, on })), ...days.slice(0, 1).map((on) => ({ on }))]
}

/** Due for whoever carries or supervises the child and may not open the part. Whoever wrote there does it. */
export const duesInOtherParts = (file: CaseFile): readonly Due[] =>
  waitsElsewhere(file).map(({ need, on, entry, by }) =>
    need ? { what: 'urgent-need', on, entry } : { what: 'waits-in-part', on, entry, who: { member: by } },
  )
