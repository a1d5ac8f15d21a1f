import { current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { PersonId } from '../entry/ids.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import { isMarked } from '../kinds/registration/do-not.ts'
import { household } from '../kinds/registration/household.ts'
import { livesWithChild } from '../kinds/registration/tie.ts'
import { isBarred } from '../rules/r04-suspect-never-decides.ts'

/**
 * Everybody who lives with the child, by any current entry: a tie, who was seen in the house, with whom the child was
 * placed. Two that differ both count.
 */
export function underOneRoof(file: CaseFile): readonly PersonId[] {
  const placed = current(file, careArrangement).flatMap(({ body }) =>
    body.with.flatMap((whom) => (whom === 'child' ? [] : [whom])),
  )
  return [
    ...new Set([...livesWithChild(file), ...current(file, household).flatMap(({ body }) => body.persons), ...placed]),
  ]
}

/**
 * Those of them to whom the child must not be handed over, who must not be contacted, are unsafe or thought to be
 * involved. The reason is not told.
 */
export const barredUnderRoof = (file: CaseFile): readonly PersonId[] =>
  underOneRoof(file).filter((person) => isBarred(file, person, 'hand-over') || isMarked(file, person, 'contact'))
