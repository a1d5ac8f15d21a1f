import { holds, type CaseFile } from '../case-file.ts'
import { mayRestOn } from '../questions/legal-bases.ts'
import { standsConsent } from '../questions/consents.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Ruling } from '../ruling.ts'
import type { ConsentPurpose, Recipient } from '../vocabulary/consent.ts'

/** What a share, or a search for family, rests on (P12). Other than consent each needs its reason; best interests also a second person. */
export type Basis =
  | { readonly is: 'consent' }
  | { readonly is: 'vital-interest' | 'legal-duty'; readonly reason: string }
  | { readonly is: 'best-interests'; readonly reason: string; readonly secondPerson: boolean }

/** R5: nothing is shared and nobody is traced without consent for that purpose, or another legal basis that is named. No consent rule stops an ambulance. */
export function r05ConsentBeforeSharing(file: CaseFile, asked: { readonly purpose: ConsentPurpose; readonly recipient?: Recipient; readonly basis: Basis }, today: PlainDate): Ruling {
  const { basis } = asked
  if (basis.is === 'consent') {
    if (standsConsent(file, asked.purpose, today, asked.recipient)) return { rule: 'R5', answer: 'allowed' }
    return holds(file, 'care') ? { rule: 'R5', answer: 'refused', missing: [`consent-${asked.purpose}`] } : { rule: 'R5', answer: 'cannot-judge', dependsOn: ['care'] }
  }

  if (!mayRestOn(asked.purpose, basis.is)) return { rule: 'R5', answer: 'refused', missing: [`consent-${asked.purpose}`] }
  const missing = [...(basis.reason.trim() === '' ? ['reason'] : []), ...(basis.is === 'best-interests' && !basis.secondPerson ? ['second-person'] : [])]
  return missing.length > 0 ? { rule: 'R5', answer: 'refused', missing } : { rule: 'R5', answer: 'allowed' }
}
