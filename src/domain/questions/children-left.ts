import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { EntryId } from '../entry/ids.ts'
import type { EntryOf } from '../file/kind.ts'
import { openingOf, type fileOpened } from '../kinds/registration/file-opened.ts'
import { household } from '../kinds/registration/household.ts'
import type { YesNo } from '../vocabulary/answer.ts'

/** A child of the household whom the opening named, and whether anybody knows that this child is safe. */
export interface ChildOfHousehold {
  /** The opening and the index in its list: many of these children have no name. */
  readonly opening: EntryId
  readonly at: number
  readonly child: EntryOf<typeof fileOpened>['body']['othersThere'][number]
  readonly safe: YesNo
}

/**
 * Every child whom the leading opening names. What somebody wrote about the household since then replaces the first
 * answer, in both directions (P21).
 */
export function childrenOfHousehold(file: CaseFile): readonly ChildOfHousehold[] {
  const opening = openingOf(file)
  if (!opening) return []
  return opening.body.othersThere.map((child, at) => ({
    opening: opening.id,
    at,
    child,
    safe: answerSince(file, opening.id, at, child.person) ?? child.safeTonight,
  }))
}

/** Children who are not known to be safe. */
export const childrenLeft = (file: CaseFile): readonly ChildOfHousehold[] =>
  childrenOfHousehold(file).filter(({ safe }) => safe !== 'yes')

const CAREFUL: readonly YesNo[] = ['no', 'not-known', 'yes']

/** The most careful of the answers that no later answer replaced. */
function answerSince(file: CaseFile, opening: EntryId, at: number, person: string | undefined): YesNo | undefined {
  const answers = all(file, household).flatMap(({ id, body }): { id: EntryId; safe: YesNo }[] => {
    const here =
      body.answered?.find((one) => one.opening === opening && one.at === at) ??
      body.children.find((one) => person !== undefined && one.person === person)
    return here ? [{ id, safe: here.safe }] : []
  })
  const answering = new Set(answers.map(({ id }) => id))
  const standing = answers.filter(({ id }) => !isAnsweredLater(file, id, answering))
  return CAREFUL.find((answer) => standing.some(({ safe }) => safe === answer))
}

function isAnsweredLater(file: CaseFile, id: EntryId, answering: ReadonlySet<EntryId>): boolean {
  const [waiting, visited] = [[...(file.replaced[id] ?? [])], new Set<EntryId>([id])]
  for (let by = waiting.pop(); by !== undefined; by = waiting.pop()) {
    if (visited.has(by)) continue
    if (answering.has(by)) return true
    visited.add(by)
    waiting.push(...(file.replaced[by] ?? []))
  }
  return false
}
