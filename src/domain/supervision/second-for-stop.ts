import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { MemberId } from '../entry/ids.ts'
import { supervisionSession } from '../kinds/planning/supervision-session.ts'
import { caseHolder } from '../kinds/registration/case-holder.ts'

/** Who supervises whom, as far as this device knows. */
export interface SupervisedBy {
  readonly worker: MemberId
  readonly supervisor: MemberId
}

/** Who supervises whom in this file: the supervisors on its card, of those who carry it. */
export function linesOfFile(file: CaseFile): readonly SupervisedBy[] {
  const named = all(file, caseHolder).map(({ body }) => body)
  const supervisors = named.filter(({ as }) => as === 'supervisor')
  return supervisors.flatMap(({ member: supervisor }) =>
    named.filter(({ as }) => as !== 'supervisor').map(({ member: worker }) => ({ worker, supervisor })),
  )
}

/** Who talked with whom as a supervisor. */
export const linesOfTalks = (file: CaseFile): readonly SupervisedBy[] =>
  all(file, supervisionSession).map(({ body: { worker, supervisor } }) => ({ worker, supervisor }))

export interface SecondForStop {
  readonly member: MemberId
  /** Supervises one of the two or is supervised by one: asked only where nobody else is left, and said so. */
  readonly inLine: boolean
}

/**
 * Members who may confirm that somebody is stopped on a file: an office that may answer, neither of the two, and
 * neither a supervisor of one of them nor supervised by one. Where an agency has nobody like that, those in a line
 * follow, each named as such: a stop that nobody could confirm would lapse in the smallest teams.
 */
export function secondsForStop(
  offices: readonly MemberId[],
  two: readonly [by: MemberId, stopped: MemberId],
  lines: readonly SupervisedBy[],
): readonly SecondForStop[] {
  const others = [...new Set(offices)].filter((member) => !two.includes(member))
  const inLine = (member: MemberId) =>
    lines.some(
      ({ worker, supervisor }) =>
        (supervisor === member && two.includes(worker)) || (worker === member && two.includes(supervisor)),
    )
  const outside = others.filter((member) => !inLine(member))
  return outside.length > 0
    ? outside.map((member) => ({ member, inLine: false }))
    : others.map((member) => ({ member, inLine: true }))
}
