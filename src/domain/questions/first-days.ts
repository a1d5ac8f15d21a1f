import { holds, type CaseFile } from '../file/case-file.ts'
import { mayBeSought } from '../file/case-status.ts'
import { firstHours, firstHoursOf } from '../kinds/first-72-hours/first-hours.ts'
import { openingOf } from '../kinds/registration/file-opened.ts'
import { drawnFirstHours } from './first-hours-drawn.ts'
import { protectiveBand } from './protective-band.ts'
import { daysBetween, startOf, type PlainDate } from '../entry/plain-date.ts'
import { linesForAge, type FirstHoursLine, type LineAnswer } from '../vocabulary/first-hours.ts'

/** How long the first days last, from the day of the file's opening. Our own figure. */
const FIRST_DAYS = 3

export interface FirstDays {
  /**
   * What still needs doing, what is under way, and what nobody has said. Health is in none of them: it is in its own
   * folder and in no list (N5).
   */
  readonly toDo: readonly FirstHoursLine[]
  readonly underWay: readonly FirstHoursLine[]
  readonly notKnown: readonly FirstHoursLine[]
}

export interface LineNow {
  readonly line: FirstHoursLine
  readonly answer: LineAnswer
  /** Somebody wrote on the line itself. */
  readonly written: boolean
}

/**
 * Every line of the first days as it stands. An answer that somebody wrote on the line itself counts before one that is
 * drawn from other entries.
 */
export function linesNow(file: CaseFile, today: PlainDate): readonly LineNow[] {
  const drawn = drawnFirstHours(file, today)
  return firstHoursOf(file).map(({ line, answer, entry }) => ({
    line,
    answer: answer === 'not-known' ? (drawn.get(line) ?? answer) : answer,
    written: entry !== undefined,
  }))
}

/**
 * The lines of the first 72 hours that are open for one child (P10); null where none is asked: the first days are over
 * and what was written about them is settled, or the child is not to be contacted now. Nothing waits for any of them.
 * `not-held`: they are in a folder that the reader does not hold.
 */
export function firstDays(file: CaseFile, today: PlainDate): FirstDays | 'not-held' | null {
  if (!mayBeSought(file)) return null
  if (!holds(file, 'care')) return 'not-held'
  const opened = openingOf(file)
  const isNew = opened !== undefined && daysBetween(startOf(opened.at), today) <= FIRST_DAYS
  const begun = (file.byKind[firstHours.name] ?? []).length > 0
  // What somebody wrote of another line stands all the same.
  const asked = linesForAge(protectiveBand(file, today))
  const lines = linesNow(file, today).filter(({ line, written }) => asked.includes(line) || written)
  const answered = (answer: (typeof lines)[number]['answer']) =>
    lines.filter((one) => one.answer === answer).map(({ line }) => line)
  const [toDo, underWay, notKnown] = [answered('no'), answered('under-way'), answered('not-known')]
  if (isNew ? toDo.length + underWay.length + notKnown.length === 0 : !begun || toDo.length + underWay.length === 0)
    return null
  return { toDo, underWay, notKnown }
}
