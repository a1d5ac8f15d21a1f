import type { MemberId } from '../../entry/ids.ts'
import type { Ruling } from '../../entry/ruling.ts'

/** What the agency knows of a member who might read an allegation. */
export interface Reader {
  readonly member: MemberId
  readonly supervises: readonly MemberId[]
  /**
   * Holds a key of any folder of the child's file other than the card. Undefined where nobody can tell: then the member
   * does not get it.
   */
  readonly holdsChildsFolders: boolean | undefined
}

/**
 * P13: a focal point outside the line reads an allegation about staff. The accused, their supervisor and holders of the
 * child's folders do not get its key.
 */
export function p13OutsideTheLine(about: readonly ({ readonly member: MemberId } | object)[], reader: Reader): Ruling {
  const accused = about.flatMap((one) => ('member' in one ? [one.member] : []))
  const inLine = accused.some((member) => member === reader.member || reader.supervises.includes(member))
  return inLine || reader.holdsChildsFolders !== false
    ? { rule: 'P13', answer: 'refused', missing: ['focal-point-outside-the-line'] }
    : { rule: 'P13', answer: 'allowed' }
}

/**
 * Those of the focal points, in order, who may read it: whoever tells it chooses among them. Where there is none nobody
 * gets it, and the report waits with its writer.
 */
export function readersOutsideTheLine(
  points: readonly MemberId[],
  about: readonly ({ readonly member: MemberId } | object)[],
  readerOf: (member: MemberId) => Reader | undefined,
): readonly MemberId[] {
  return points.filter((point) => {
    const reader = readerOf(point)
    return reader !== undefined && p13OutsideTheLine(about, reader).answer === 'allowed'
  })
}
