import { holds, type CaseFile } from '../file/case-file.ts'
import type { MemberId } from '../entry/ids.ts'
import { holdersOf } from '../kinds/registration/case-holder.ts'
import { contactRuleOf } from '../kinds/registration/safe-contact.ts'
import { waysAsWritten } from '../rules/marks/agreed-ways.ts'

/**
 * Whom a member asks who wants to reach the child and does not hold the folder of the agreed ways: the caseworker who carries the
 * case, if there is one. Undefined: the ways can be read here, or nobody is to get in touch at all.
 */
export function whomToAsk(file: CaseFile): readonly MemberId[] | undefined {
  if (holds(file, 'identity') || contactRuleOf(file)?.body.rule === 'none') return undefined
  return waysAsWritten(file).length > 0 ? undefined : holdersOf(file, 'caseworker')
}
