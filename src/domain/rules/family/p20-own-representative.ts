import { holds, type CaseFile } from '../../file/case-file.ts'
import { representativesOf } from '../../kinds/registration/guardianship.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import type { Ruling } from '../../entry/ruling.ts'

/**
 * P20: a mother who is herself a child has a representative, and her child has another. One who represents both cannot
 * speak for either where they want different things. That she is a child, or a victim, is no conflict of interest: she
 * represents her own child like any mother.
 */
export function p20OwnRepresentative(file: CaseFile, today: PlainDate): Ruling {
  const rule = 'P20'
  if (!holds(file, 'status')) return { rule, answer: 'cannot-judge', dependsOn: ['status'] }
  const both = representativesOf(file, today).some(
    (entry) =>
      entry.body.alsoRepresents === 'parent-who-is-a-child' || entry.body.alsoRepresents === 'child-of-this-child',
  )
  return both ? { rule, answer: 'refused', missing: ['representative-of-her-own'] } : { rule, answer: 'allowed' }
}
