import { holds, type CaseFile } from '../../file/case-file.ts'
import { alreadyTold, toldToWhom } from '../../kinds/experience/told-to-whom.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { ASKS_THE_CHILD, type CourtDateSort } from '../../vocabulary/justice/court-date.ts'

/**
 * P14: a child who has told it is asked again only for a reason, and never where the child said so. Where nobody has
 * written that it was told, the first telling needs none.
 */
export function p14AskedAgain(
  file: CaseFile,
  day: { readonly sort: CourtDateSort; readonly childComes: string; readonly reasonToAskAgain?: string | undefined },
): Ruling {
  const rule = 'P14'
  if (!ASKS_THE_CHILD.includes(day.sort) || day.childComes === 'no') return { rule, answer: 'allowed' }
  const { times, askAgain } = alreadyTold(file)
  if (askAgain === 'never') return { rule, answer: 'refused', missing: ['not-asking-again'] }
  if (times.length > 0 && askAgain === 'only-with-reason' && day.reasonToAskAgain === undefined)
    return { rule, answer: 'refused', missing: ['reason-to-ask-again'] }
  const dependsOn = toldToWhom.folders.filter((folder) => !holds(file, folder))
  return dependsOn.length > 0
    ? { rule, answer: 'cannot-judge', dependsOn: [...dependsOn].sort() }
    : { rule, answer: 'allowed' }
}
