import { holds, type CaseFile } from '../file/case-file.ts'
import type { PersonId } from '../entry/ids.ts'
import { isMarked } from '../kinds/registration/do-not.ts'
import { tiesWith } from '../kinds/registration/tie.ts'
import type { Ruling } from '../entry/ruling.ts'
import { isBarred } from './r04-suspect-never-decides.ts'

/**
 * R7: no contact with family before somebody has checked whether they are safe for the child. What was only said is not
 * a check. A mark on the card refuses at once; without `identity` nobody can tell.
 */
export function r07SafeBeforeContact(file: CaseFile, person: PersonId): Ruling {
  if (isMarked(file, person, 'contact') || isBarred(file, person, 'contact'))
    return { rule: 'R7', answer: 'refused', missing: ['person-to-be-safe'] }
  if (!holds(file, 'identity')) return { rule: 'R7', answer: 'cannot-judge', dependsOn: ['identity'] }

  const ties = tiesWith(file, person)
  const checked =
    ties.length > 0 && ties.every((entry) => entry.body.safe === 'safe' && entry.body.checked !== undefined)
  // Somebody checked and did not find them safe: another check is not what is missing.
  const looked = ties.length > 0 && ties.every((entry) => entry.body.checked !== undefined)
  if (!checked) return { rule: 'R7', answer: 'refused', missing: [looked ? 'not-found-safe' : 'safety-check'] }
  return holds(file, 'origins')
    ? { rule: 'R7', answer: 'allowed' }
    : { rule: 'R7', answer: 'cannot-judge', dependsOn: ['origins'] }
}
