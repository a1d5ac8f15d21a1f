import { holds, type CaseFile } from '../file/case-file.ts'
import type { Folder } from '../entry/ids.ts'
import { identificationOf } from '../kinds/experience/identification-status.ts'
import { screeningOf } from '../kinds/experience/own-screening.ts'
import { experiencesOf } from '../kinds/experience/own-experience.ts'
import { groupsOf } from '../kinds/registration/child-group.ts'
import type { Ruling } from '../entry/ruling.ts'

/**
 * R12 [D]: the child of a victim is considered in their own right: somebody has considered, and written down, whether
 * this child is a victim too. It asks for a professional's judgement of what is already known. It makes nothing due and
 * is no reason to question a child (P14).
 */
export function r12OwnScreening(file: CaseFile): Ruling {
  const considered =
    screeningOf(file) !== undefined ||
    identificationOf(file).length > 0 ||
    experiencesOf(file).length > 0 ||
    groupsOf(file).some(({ group }) => group === 'trafficked-child')
  if (considered) return { rule: 'R12', answer: 'allowed' }

  const dependsOn = (['justice', 'origins'] as const satisfies readonly Folder[]).filter(
    (folder) => !holds(file, folder),
  )
  if (dependsOn.length > 0) return { rule: 'R12', answer: 'cannot-judge', dependsOn }
  const childOfVictim = groupsOf(file).some(({ group }) => group !== 'other')
  return childOfVictim
    ? { rule: 'R12', answer: 'refused', missing: ['own-screening'] }
    : { rule: 'R12', answer: 'allowed' }
}
