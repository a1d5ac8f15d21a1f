import type { MemberId, PersonId } from '../entry/ids.ts'
import type { CaseFile } from '../file/case-file.ts'
import { suspectsOf } from '../kinds/experience/danger.ts'
import { marksOf } from '../kinds/registration/do-not.ts'
import { personOf } from '../kinds/registration/person.ts'
import { tiesOf } from '../kinds/registration/tie.ts'

/**
 * Members of the agency whom this file names as somebody who must not be contacted, told or trusted: by a mark on the
 * card, a tie that is not safe, or as possibly involved. They are given no part of the file and nothing is asked of
 * them. The answer is the same whichever folder it comes from, so it does not reveal the reason.
 */
export function markedMembers(file: CaseFile): readonly MemberId[] {
  const persons: readonly PersonId[] = [
    ...suspectsOf(file).map(({ body }) => body.person),
    ...tiesOf(file).flatMap(({ body }) => (body.safe === 'unsafe' ? [body.person] : [])),
  ]
  const marks = marksOf(file)
  return [
    ...new Set(
      [
        ...marks.map((mark) => mark.member ?? personOf(file, mark.person)?.body.member),
        ...persons.map((person) => personOf(file, person)?.body.member),
      ].filter((member) => member !== undefined),
    ),
  ]
}
