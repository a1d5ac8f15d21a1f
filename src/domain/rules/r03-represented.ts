import { holds, type CaseFile } from '../case-file.ts'
import { isSuspect } from '../kinds/experience/danger.ts'
import { isMarked } from '../kinds/registration/do-not.ts'
import { inConflict, representativesOf } from '../kinds/registration/guardianship.ts'
import { safetyOf } from '../kinds/registration/tie.ts'
import type { PersonId } from '../ids.ts'
import type { Ruling } from '../ruling.ts'

/**
 * R3: a child has somebody who represents them: a parent who can, or a guardian without a conflict of interest. Nobody who is marked, unsafe or
 * thought to be involved counts. Refused is a flag on what is decided meanwhile, never a reason to wait with help.
 */
export function r03Represented(file: CaseFile): Ruling {
  if (!holds(file, 'status')) return { rule: 'R3', answer: 'cannot-judge', dependsOn: ['status'] }
  const represented = representativesOf(file).some((entry) => entry.body.person === undefined || mayRepresent(file, entry.body.person))
  if (represented) return { rule: 'R3', answer: 'allowed' }
  return { rule: 'R3', answer: 'refused', missing: [inConflict(file).length > 0 ? 'representative-without-conflict' : 'representative'] }
}

function mayRepresent(file: CaseFile, person: PersonId): boolean {
  return !isMarked(file, person, 'accept-consent') && safetyOf(file, person) !== 'unsafe' && !isSuspect(file, person)
}
