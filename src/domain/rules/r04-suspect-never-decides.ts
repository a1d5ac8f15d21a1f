import { holds, type CaseFile } from '../file/case-file.ts'
import type { Folder, PersonId } from '../entry/ids.ts'
import { isSuspect } from '../kinds/experience/danger.ts'
import { isMarked } from '../kinds/registration/do-not.ts'
import { safetyOf } from '../kinds/registration/tie.ts'
import type { Ruling } from '../entry/ruling.ts'
import type { Whom } from '../entry/entry.ts'
import type { Never } from '../vocabulary/family/tie.ts'

/**
 * Known, in the held folders, as a person who must not do this. A mark on the card is sufficient, and everyone has the
 * card (P2).
 */
export function isBarred(file: CaseFile, person: PersonId, act: Never): boolean {
  return isMarked(file, person, act) || safetyOf(file, person) === 'unsafe' || isSuspect(file, person)
}

/**
 * R4: a person who is thought to be involved never decides for the child: no consent is accepted from them, the child
 * is not handed to them. The answer is the same whichever folder it comes from, so it does not reveal the reason. Being
 * a child, or a victim, is no conflict (P20).
 */
export function r04SuspectNeverDecides(file: CaseFile, person: Whom, act: Never): Ruling {
  if (person === 'child') return { rule: 'R4', answer: 'allowed' }
  if (isBarred(file, person, act)) return { rule: 'R4', answer: 'refused', missing: ['somebody-else-decides'] }

  const dependsOn = (['identity', 'origins'] as const satisfies readonly Folder[]).filter(
    (folder) => !holds(file, folder),
  )
  return dependsOn.length > 0 ? { rule: 'R4', answer: 'cannot-judge', dependsOn } : { rule: 'R4', answer: 'allowed' }
}
