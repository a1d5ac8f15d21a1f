import type { PlainDate } from '../entry/plain-date.ts'
import type { CaseFile } from '../file/case-file.ts'
import { OWN_DATA_CONSENT_FROM, whoAgrees } from '../rules/consent/consent-by-age.ts'
import type { ConsentPurpose } from '../vocabulary/consent.ts'
import { whoIsThis } from '../questions/who-is-this.ts'

/**
 * As what a child’s own answer is written: in the way usual at that age; for statistics by the age from which the
 * agency’s country lets a child agree to data alone. By the youngest age that is possible: an age that nobody knows
 * decides nothing alone.
 */
export function childAgreesAs(file: CaseFile, purpose: ConsentPurpose, today: PlainDate): 'consent' | 'assent' {
  const { ages, ageBand } = whoIsThis(file, today)
  if (purpose !== 'statistics') return whoAgrees(ageBand, false).child === 'consent' ? 'consent' : 'assent'
  const youngest = ages?.youngest ?? Number(/^\d+/.exec(ageBand)?.[0] ?? 0)
  return youngest >= (file.times?.['data-consent-from-years'] ?? OWN_DATA_CONSENT_FROM) ? 'consent' : 'assent'
}
