import { holds, type CaseFile } from '../../file/case-file.ts'
import type { MemberId } from '../../entry/ids.ts'
import { mayRestOn } from '../../vocabulary/sharing/legal-bases.ts'
import { consentFor } from './consents.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import type { Ruling } from '../../entry/ruling.ts'
import type { ConsentPurpose, Recipient } from '../../vocabulary/consent.ts'
import { lacksOfSecond } from '../deciding/second-person.ts'
import type { Basis } from '../../vocabulary/sharing/lawful.ts'

/** First part of a missing code, before the purpose: the only yes is an assent, and nobody who may decide has agreed. */
export const BESIDE_ASSENT = 'consent-beside-assent-'
/** First part of a missing code, before the purpose: the answer is no, or was withdrawn. */
export const NOT_GIVEN = 'consent-not-given-'

/**
 * R5: nothing is shared and nobody is traced without consent for that purpose, or another named legal basis that may
 * carry this purpose. Such a basis needs a reason; best interests also need a second person. To save a life it is
 * enough to name the danger: calling an ambulance waits for nobody.
 */
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
    const { answer, assentAlone } = consentFor(file, asked.purpose, today, asked.recipient)
    if (answer === 'yes' && !assentAlone) return { rule: 'R5', answer: 'allowed' }
    // Asking again is of no use where the child alone said yes, or where somebody said no.
    const code = assentAlone ? BESIDE_ASSENT : answer === 'no' || answer === 'withdrawn' ? NOT_GIVEN : 'consent-'
    return holds(file, 'care')
      ? { rule: 'R5', answer: 'refused', missing: [`${code}${asked.purpose}`] }
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
