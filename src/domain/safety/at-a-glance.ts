import { current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import { isSheSafe, type SafetyAnswer } from './safety-answer.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import type { EntryOf } from '../file/kind.ts'
import { barredUnderRoof } from './barred-under-roof.ts'
import { notSeenByLook, type SafetyFact } from './since-the-look.ts'

export interface SafetyAtAGlance {
  /** What may be said now. What a look found to be safe is said only while it has seen everything that could change it. */
  readonly answer: SafetyAnswer
  /** The leading look, whatever it has seen. */
  readonly look?: EntryOf<typeof safetyLook>
  /** What was written that the look has not seen, the newest first. Empty where there was no look at all: then nothing was checked yet. */
  readonly changes: readonly SafetyFact[]
  /** Whether somebody lives there who must not: to be checked today until a look has seen it. */
  readonly whoLivesThere: 'check-today' | 'checked' | 'nothing-known'
}

/** Is she safe, of everything that holds in the folders held: the headline of the overview, alike in every order in which entries came. */
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
