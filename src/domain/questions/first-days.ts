import { holds, type CaseFile } from '../file/case-file.ts'
import { mayBeSought } from '../file/case-status.ts'
import { firstHours, firstHoursOf } from '../kinds/first-72-hours/first-hours.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { reportByLaw } from '../kinds/follow-up/report-by-law.ts'
import { cardOf } from '../kinds/registration/card.ts'
import { openingOf } from '../kinds/registration/file-opened.ts'
import { protectiveBand } from './protective-band.ts'
import { wasToldLimits } from '../kinds/registration/limits-told.ts'
import { leading } from '../file/tracks.ts'
import { daysBetween, startOf, type PlainDate } from '../entry/plain-date.ts'
import { linesForAge, type FirstHoursLine } from '../vocabulary/first-hours.ts'

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

/**
 * Lines of the first days that other entries answer, by what everybody reads who works with the child: nobody writes
 * the same twice. An answer that somebody wrote on the line itself counts before it.
 */
export function drawnFirstHours(file: CaseFile): ReadonlyMap<FirstHoursLine, 'under-way' | 'yes' | 'not-needed'> {
  const reports = leading(file, reportByLaw).flatMap(({ folder, body }) => (folder === 'care' ? [body.stands] : []))
  const reported = leading(file, missingEpisode).some(
    ({ folder, body }) => folder === 'care' && body.is !== 'back' && body.report?.decided === 'reported',
  )
  const interpreter = cardOf(file)?.body.interpreter
  return new Map([
    ...(wasToldLimits(file, 'child') ? [['limits-told', 'yes'] as const] : []),
    ...(reported || reports.includes('reported')
      ? [['reported', 'yes'] as const]
      : reports.includes('delayed') || reports.includes('to-be-decided')
        ? [['reported', 'under-way'] as const]
        : reports.includes('not-required')
          ? [['reported', 'not-needed'] as const]
          : []),
    ...(interpreter === 'not-needed' ? [['interpreter', 'not-needed'] as const] : []),
  ])
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
  const drawn = drawnFirstHours(file)
  const lines = firstHoursOf(file)
    .filter(({ line, entry }) => asked.includes(line) || entry !== undefined)
    .map(({ line, answer, entry }) => ({ line, answer: entry ? answer : (drawn.get(line) ?? answer) }))
  const answered = (answer: (typeof lines)[number]['answer']) =>
    lines.filter((one) => one.answer === answer).map(({ line }) => line)
  const [toDo, underWay, notKnown] = [answered('no'), answered('under-way'), answered('not-known')]
  if (isNew ? toDo.length + underWay.length + notKnown.length === 0 : !begun || toDo.length + underWay.length === 0)
    return null
  return { toDo, underWay, notKnown }
}
