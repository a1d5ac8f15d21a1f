import type { EvidenceSeen } from '#device/evidence/api.ts'
import type { EvidenceRecord } from '#evidence/record/evidence-record.ts'

/** Records in the form that the evidence layer needs. The server sends no ids, so each gets its index; siblings of one household stay one unit. */
export const recordsFromServer = (seen: readonly EvidenceSeen[]): readonly EvidenceRecord[] =>
  seen.map(({ record, unit }, at) => ({ ...record, id: String(at), household: String(unit) }))

/** Years in which files of these records were opened, newest first. A record whose month is unknown is in none. */
export const yearsOfRecords = (records: readonly EvidenceRecord[]): readonly string[] =>
  [...new Set(records.flatMap(({ month }) => (/^\d{4}/.test(month) ? [month.slice(0, 4)] : [])))].sort().reverse()

export const recordsOfYear = (records: readonly EvidenceRecord[], year: string): readonly EvidenceRecord[] =>
  records.filter(({ month }) => month.startsWith(year))
