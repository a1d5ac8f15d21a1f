import type { CaseFile } from '../file/case-file.ts'
import type { Whom } from '../entry/entry.ts'
import { tiesWith } from '../kinds/registration/tie.ts'
import type { Ruling } from '../entry/ruling.ts'
import { FAMILY_TIES } from '../vocabulary/family/tie.ts'
import { oneAnswer } from './one-answer.ts'
import { r07SafeBeforeContact } from './r07-safe-before-contact.ts'

/**
 * R7 for people who were met: applied to family, and to people whom a mark or a tie says not to meet; not to a teacher.
 */
export function familyMet(file: CaseFile, people: readonly Whom[]): Ruling {
  const rulings = people.flatMap((person): Ruling[] => {
    if (person === 'child') return []
    const ruling = r07SafeBeforeContact(file, person)
    const family = tiesWith(file, person).some((entry) => FAMILY_TIES.includes(entry.body.tie))
    return family ||
      ruling.answer === 'cannot-judge' ||
      (ruling.answer === 'refused' && ruling.missing.includes('person-to-be-safe'))
      ? [ruling]
      : []
  })
  return oneAnswer('R7', rulings)
}
