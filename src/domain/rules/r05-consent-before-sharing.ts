import { holds, type CaseFile } from '../case-file.ts'
import type { MemberId } from '../ids.ts'
import { mayRestOn } from '../questions/legal-bases.ts'
import { standsConsent } from '../questions/consents.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Ruling } from '../ruling.ts'
import type { ConsentPurpose, Recipient } from '../vocabulary/consent.ts'
import type { Second } from './deciding/decided-together.ts'
import { lacksOfSecond } from './deciding/second-person.ts'

/** What a share, or a search for family, rests on (P12). Other than consent each needs its reason; best interests also a second person. */
export type Basis =
  | { readonly is: 'consent' }
  | { readonly is: 'vital-interest' | 'legal-duty'; readonly reason: string }
  | ({ readonly is: 'best-interests'; readonly reason: string } & Second)

/** R5: nothing is shared and nobody is traced without consent for that purpose, or another legal basis that is named. No consent rule stops an ambulance. */
export function r05ConsentBeforeSharing(
  file: CaseFile,
  asked: {
    readonly purpose: ConsentPurpose
    readonly recipient?: Recipient
    readonly basis: Basis
    readonly by?: MemberId | undefined
  },
  today: PlainDate,
): Ruling {
  const { basis } = asked
  if (basis.is === 'consent') {
    if (standsConsent(file, asked.purpose, today, asked.recipient)) return { rule: 'R5', answer: 'allowed' }
    return holds(file, 'care')
      ? { rule: 'R5', answer: 'refused', missing: [`consent-${asked.purpose}`] }
      : { rule: 'R5', answer: 'cannot-judge', dependsOn: ['care'] }
  }

  if (!mayRestOn(asked.purpose, basis.is))
    return { rule: 'R5', answer: 'refused', missing: [`consent-${asked.purpose}`] }
  const missing = [
    ...(basis.reason.trim() === '' ? ['reason'] : []),
    ...(basis.is === 'best-interests' ? lacksOfSecond(file, basis, today, asked.by) : []),
  ]
  return missing.length > 0 ? { rule: 'R5', answer: 'refused', missing } : { rule: 'R5', answer: 'allowed' }
}
