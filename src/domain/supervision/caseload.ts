import type { MemberId } from '../entry/ids.ts'
import type { CaseFile } from '../file/case-file.ts'
import { caseStatus } from '../file/case-status.ts'
import { isListAlone } from '../kinds/before/moved-in-looked.ts'
import { holdersOf } from '../kinds/registration/case-holder.ts'
import { openingOf } from '../kinds/registration/file-opened.ts'

/**
 * Who carries the work on a file: the person named for it, or who opened it where nobody is named; also one who is no
 * longer in the agency. Files of a list that nobody has looked at are nobody's work: whoever moved a thousand children
 * in carries none of them by that.
 */
export function carrierOf(file: CaseFile): MemberId | undefined {
  if (caseStatus(file).is === 'closed' || isListAlone(file)) return undefined
  return holdersOf(file, 'caseworker')[0] ?? openingOf(file)?.by
}
