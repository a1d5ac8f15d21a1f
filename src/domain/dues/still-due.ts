import type { CaseFile } from '../file/case-file.ts'
import { caseStatus } from '../file/case-status.ts'
import { isOfSafety, sortOfDue } from './due-sorts.ts'

/** The brothers and sisters of a child who died are alive. */
const OF_OTHER_CHILDREN: readonly string[] = ['first-hours-siblings-safe']
/** Duties before the law, which no agreement of two people ends. */
const OF_THE_LAW: readonly string[] = ['decide-about-report', 'child-is-held']

/**
 * What of all that the kinds make due stays due, by how the file stands. After a death nothing that would ring, visit or ask the child. Once two people ended the work little of safety is left: they saw
 * it and answered it. Where the child wishes no contact, or one person alone ended the work, what is of safety goes to the supervisor.
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
