import { waitingForApproval, type Waiting } from '../file/approvals.ts'
import type { CaseFile } from '../file/case-file.ts'
import { caseStatus, isOver, type CaseStatus } from '../file/case-status.ts'
import { due } from '../dues/due.ts'
import type { Due } from '../file/due.ts'
import { isSheSafe, type SafetyAnswer } from '../safety/safety-answer.ts'
import { needsLookAtOnce } from '../kinds/care/care-arrangement.ts'
import { isListAlone } from '../kinds/before/moved-in-looked.ts'
import { isMissing } from '../kinds/care/missing-episode.ts'
import type { Kind } from '../file/kind.ts'
import { lastSeen, type LastSeen } from '../questions/last-seen.ts'
import { isOfSafety } from '../vocabulary/due-sorts.ts'
import { phaseOf, type PhaseView } from '../kinds/planning/phase-of.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { cannotTell, rulingsToday, type CannotTell } from '../questions/rulings-on-file.ts'
import type { Ruling } from '../entry/ruling.ts'
import { barredUnderRoof } from '../safety/barred-under-roof.ts'
import { urgentNeeds } from '../urgent/urgent-needs.ts'
import { wentAround, type WentAround } from '../file/went-around.ts'

/** One file in a supervisor's list: what the file says, and no score of a child or of a colleague. */
export interface TeamRow {
  readonly status: CaseStatus
  readonly phase: PhaseView
  readonly safe: SafetyAnswer
  readonly missing: boolean
  readonly lastSeen: LastSeen
  readonly waiting: readonly Waiting[]
  /** Facts that went around a rule and that no second person has answered yet. */
  readonly wentAround: readonly WentAround[]
  /** Past its day, and not waiting for others. */
  readonly late: readonly Due[]
  readonly waitingOnOthers: readonly Due[]
  /** About the child's safety, or required after a death: it remains in the list whatever the file's status. */
  readonly ofSafety: readonly Due[]
  /** Rules of the running work that are not met. */
  readonly drifts: readonly Ruling[]
  /** Those that cannot be judged with the held folders: neither met nor not. */
  readonly cannotTell: readonly CannotTell[]
  /** Reasons to look today, as codes. */
  readonly lookFirst: readonly (
    | 'urgent'
    | 'who-lives-there'
    | 'not-safe'
    | 'missing'
    | 'no-fitting-care'
    | 'answer-to-risk'
  )[]
}

export function teamRow(kinds: readonly Kind[], file: CaseFile, today: PlainDate): TeamRow {
  const dues = due(kinds, file, today)
  const late = dues.filter((item) => item.on < today)
  // Of a list that nobody has looked at no rule of the running work can be unmet: thousands of rows would hide what is.
  const rulings = isListAlone(file) ? [] : rulingsToday(file, today)
  return {
    status: caseStatus(file),
    phase: phaseOf(file, today),
    safe: isSheSafe(file),
    missing: isMissing(file) && !isOver(file),
    lastSeen: lastSeen(file, today),
    waiting: waitingForApproval(file),
    wentAround: wentAround(file).filter((item) => !item.seen),
    late: late.filter((item) => item.waitingOn === undefined),
    waitingOnOthers: dues.filter((item) => item.waitingOn !== undefined),
    ofSafety: dues.filter((item) => isOfSafety(item) || item.forSupervisor === true),
    drifts: rulings.filter((ruling) => ruling.answer === 'refused'),
    cannotTell: cannotTell(rulings),
    lookFirst: isOver(file) ? [] : lookFirst(file, dues, today),
  }
}

function lookFirst(file: CaseFile, dues: readonly Due[], today: PlainDate): TeamRow['lookFirst'] {
  return [
    ...(urgentNeeds(file).some(({ need, opens }) => need !== 'safety' || opens !== 'care')
      ? (['urgent'] as const)
      : []),
    ...(barredUnderRoof(file).length > 0 ? (['who-lives-there'] as const) : []),
    ...(isSheSafe(file) === 'not-safe' ? (['not-safe'] as const) : []),
    ...(isMissing(file) ? (['missing'] as const) : []),
    ...(needsLookAtOnce(file) ? (['no-fitting-care'] as const) : []),
    ...(dues.some((item) => item.what === 'answer-to-risk' && item.on <= today) ? (['answer-to-risk'] as const) : []),
  ]
}
