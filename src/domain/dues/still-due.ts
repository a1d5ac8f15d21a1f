import type { CaseFile } from '../file/case-file.ts'
import { caseStatus } from '../file/case-status.ts'
import { isOfSafety, sortOfDue } from '../vocabulary/due-sorts.ts'

/** Brothers and sisters of a child who died may need protection. */
const OF_OTHER_CHILDREN: readonly string[] = ['first-hours-siblings-safe']
/** Legal duties, which no agreement of two people ends. */
const OF_THE_LAW: readonly string[] = ['decide-about-report', 'child-is-held']

/**
 * Which of the dues remain, by the status of the file. After a death none that would ring, visit or ask the child. Once
 * two people ended the work little of safety remains: they saw and answered it. Where the child wishes no contact, or
 * one person alone ended the work, dues of safety go to the supervisor.
 */
export function stillDue<One extends { readonly what: string }>(
  file: CaseFile,
  dues: readonly One[],
): readonly (One & { readonly forSupervisor?: true })[] {
  const { is, endedBy } = caseStatus(file)
  if (endedBy === 'death')
    return dues.filter(({ what }) => ['right', 'ending'].includes(sortOfDue(what)) || OF_OTHER_CHILDREN.includes(what))
  if (endedBy === 'two') return dues.filter((one) => !isOfSafety(one) || OF_THE_LAW.includes(one.what))
  return is === 'dormant' || endedBy === 'one'
    ? dues.map((one) => (isOfSafety(one) ? { ...one, forSupervisor: true } : one))
    : dues
}
