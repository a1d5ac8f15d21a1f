import { holds, type CaseFile } from '../file/case-file.ts'
import { isSuspect } from '../kinds/experience/danger.ts'
import { isMarked } from '../kinds/registration/do-not.ts'
import { inConflict, representativesOf, type guardianship } from '../kinds/registration/guardianship.ts'
import { hasDied } from '../kinds/registration/parent-changed.ts'
import { safetyOf } from '../kinds/registration/tie.ts'
import type { PersonId } from '../entry/ids.ts'
import type { EntryOf } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'
import { isOfAge } from './of-age.ts'

/**
 * R3: a child has a representative: a parent who is able, or a guardian without a conflict of interest. A person who is
 * marked, unsafe or thought to be involved does not count, nor one who died or whose role has ended. Refused is a flag
 * on what is decided meanwhile, never a reason to delay help.
 */
export function r03Represented(file: CaseFile, today: PlainDate): Ruling {
  // Whoever is surely of age decides alone: a representative is neither missing nor counted.
  if (isOfAge(file, today)) return { rule: 'R3', answer: 'allowed' }
  if (!holds(file, 'status')) return { rule: 'R3', answer: 'cannot-judge', dependsOn: ['status'] }
  if (representing(file, today).length > 0) return { rule: 'R3', answer: 'allowed' }
  return {
    rule: 'R3',
    answer: 'refused',
    missing: [inConflict(file, today).length > 0 ? 'representative-without-conflict' : 'representative'],
  }
}

/** The child's representatives on this day, as far as the held folders tell: of somebody who is of age nobody is. */
export const representing = (file: CaseFile, today: PlainDate): readonly EntryOf<typeof guardianship>[] =>
  isOfAge(file, today)
    ? []
    : representativesOf(file, today).filter(({ body }) => body.person === undefined || mayRepresent(file, body.person))

function mayRepresent(file: CaseFile, person: PersonId): boolean {
  return (
    !isMarked(file, person, 'accept-consent') &&
    safetyOf(file, person) !== 'unsafe' &&
    !isSuspect(file, person) &&
    !hasDied(file, person)
  )
}
