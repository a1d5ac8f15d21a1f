import { current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import { isSheSafe, type SafetyAnswer } from './safety-answer.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import type { EntryOf } from '../file/kind.ts'
import { barredUnderRoof } from './barred-under-roof.ts'
import { notSeenByLook, type SafetyFact } from './since-the-look.ts'

export interface SafetyAtAGlance {
  /**
   * What may be said now. A finding of *safe* is shown only while its look has seen everything that could change it.
   */
  readonly answer: SafetyAnswer
  /** The leading look, whatever it has seen. */
  readonly look?: EntryOf<typeof safetyLook>
  /**
   * What was written that the look has not seen, newest first. Empty where there was no look at all: then nothing was
   * checked yet.
   */
  readonly changes: readonly SafetyFact[]
  /** Whether a barred person may live there: to be checked today until a look has seen it. */
  readonly whoLivesThere: 'check-today' | 'checked' | 'nothing-known'
}

/**
 * Is the child safe, by everything in the held folders: the headline of the overview, the same for every order in which
 * entries came.
 */
export function safetyAtAGlance(file: CaseFile): SafetyAtAGlance {
  const [look] = current(file, safetyLook)
  const unseen = notSeenByLook(file)
  const checked = look !== undefined && look.body.how !== 'not-looked' && unseen.length === 0
  return {
    answer: isSheSafe(file),
    ...(look && { look }),
    changes: look ? unseen.toReversed() : [],
    whoLivesThere: barredUnderRoof(file).length === 0 ? 'nothing-known' : checked ? 'checked' : 'check-today',
  }
}
