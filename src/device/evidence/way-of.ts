import { all, current } from '#domain/file/values.ts'
import { holds, type CaseFile } from '#domain/file/case-file.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { countsFrom, isCorrected } from '#domain/figures/counted-notes.ts'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { identityPaper } from '#domain/kinds/rights/identity-paper.ts'
import { nationality } from '#domain/kinds/rights/nationality.ts'
import { levelsOverTime } from '#domain/levels/levels-over-time.ts'
import { phaseSpans } from '#domain/kinds/planning/phase-of.ts'
import { daysBetween, startOf, type PlainDate } from '#domain/entry/plain-date.ts'
import { INTEGRATION_LEVELS } from '#domain/vocabulary/integration-level.ts'
import { firstMet } from '#domain/questions/first-met.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { PHASE_CODES, UNKNOWN } from '#evidence/record/codes.ts'
import type { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { outcomesOf } from './outcomes-of.ts'

export type WayFields = Pick<
  EvidenceRecord,
  'times' | 'phases' | 'levelsAtStart' | 'levelsLatest' | 'outcomes' | 'documents' | 'schooling' | 'placementMoves'
>

/** How long steps lasted and what changed, in bands. What the folders at hand do not tell is left out, or not known. */
export function wayOf(file: CaseFile, opened: PlainDate): WayFields {
  const levels = levelsOverTime(file)
  const known = INTEGRATION_LEVELS.map((level) => ({
    level,
    points: levels[level].points.flatMap(({ level: is }) => (is === 'not-known' ? [] : [is])),
  }))
  return {
    times: holds(file, 'care') ? timesOf(file, opened) : [],
    phases: phasesOf(file),
    levelsAtStart: known.flatMap(({ level, points }) => (points[0] ? [`${level}.${points[0]}`] : [])),
    // A level seen only once has no latest value: it would be counted as a child for whom nothing changed.
    levelsLatest: known.flatMap(({ level, points }) => (points.length > 1 ? [`${level}.${points.at(-1) ?? ''}`] : [])),
    outcomes: outcomesOf(file),
    documents: holds(file, 'status') ? documentsOf(file) : [],
    schooling: schoolingOf(file),
    placementMoves: holds(file, 'care') ? movesOf(file) : UNKNOWN,
  }
}

function timesOf(file: CaseFile, opened: PlainDate): readonly string[] {
  const first = (entries: readonly Entry[]) =>
    entries
      .flatMap((entry) => countsFrom(file, entry) ?? [])
      .map(startOf)
      .sort()[0]
  const met = firstMet(file)
  const looked = first([...all(file, levelAssessment), ...all(file, familyAssessment)])
  return [
    ...(met === undefined ? [] : banded('registration', opened, met)),
    ...banded('first-contact', met, opened),
    ...banded('assessment', looked, opened),
    ...banded('plan', first(all(file, planAgreed)), opened),
  ]
}

/** Days from one day to a step. What came before that day was there on it. */
function banded(step: string, on: PlainDate | undefined, from: PlainDate): readonly string[] {
  if (on === undefined) return [`${step}.not-yet`]
  const days = Math.max(0, daysBetween(from, on))
  const band =
    days <= 1
      ? '0-1-days'
      : days <= 7
        ? '2-7-days'
        : days <= 14
          ? '8-14-days'
          : days <= 30
            ? '15-30-days'
            : days <= 90
              ? '31-90-days'
              : '91-days-or-more'
  return [`${step}.${band}`]
}

/** Each phase that people named: all its stretches together, or still running. The closing of a file ends it; an aftercare goes on after a closing that planned it. */
function phasesOf(file: CaseFile): readonly string[] {
  const status = caseStatus(file)
  const closings =
    status.is === 'closed'
      ? [...all(file, closure), ...all(file, lightClosure)].filter(({ id }) => status.by.includes(id))
      : []
  const closedOn =
    closings
      .map(({ at }) => startOf(at))
      .sort()
      .at(-1) ?? null
  const ended = (phase: string) =>
    phase === 'aftercare' && closings.some(({ kind }) => kind === closure.name) ? null : closedOn
  const spans = phaseSpans(file).map((span) => ({ ...span, until: span.until ?? ended(span.phase) }))
  return PHASE_CODES.flatMap((phase) => {
    const own = spans.filter((span) => span.phase === phase)
    if (own.length === 0) return []
    const days = own.map(({ since, until }) => (until === null ? null : Math.max(0, daysBetween(since, until))))
    if (days.includes(null)) return [`${phase}.still-running`]
    const months = days.reduce<number>((sum, one) => sum + (one ?? 0), 0) / 30.44
    const band =
      months < 1
        ? 'under-1-month'
        : months < 3
          ? '1-3-months'
          : months < 6
            ? '3-6-months'
            : months < 12
              ? '6-12-months'
              : months < 24
                ? '12-24-months'
                : '24-months-or-more'
    return [`${phase}.${band}`]
  })
}

function documentsOf(file: CaseFile): readonly string[] {
  const papers = (...kinds: readonly string[]) => {
    const own = all(file, identityPaper).filter(({ body }) => kinds.includes(body.paper))
    return anyOf(
      own,
      ({ paper, country }) => `${paper} ${country ?? ''}`,
      ({ stands }) => stands === 'in-hand' || stands === 'in-safe-keeping',
    )
  }
  return [
    ...stateOf(
      'birth-registration',
      anyOf(
        all(file, birthRegistration),
        () => '',
        ({ state }) => (state === 'not-known' ? null : state === 'registered'),
      ),
    ),
    ...stateOf(
      'nationality',
      anyOf(
        all(file, nationality),
        ({ country }) => country ?? '',
        ({ state }) => (state === 'not-known' ? null : state === 'holds'),
      ),
    ),
    ...stateOf('identity-papers', papers('identity-card', 'passport', 'birth-certificate')),
    ...stateOf('residence', papers('residence-permit', 'stay-of-removal')),
  ]
}

/** Whether the child had any of several, day by day: one paper in hand is enough, whichever was written of last, and what was written on one day is one look. */
function anyOf<Body>(
  entries: readonly Entry<Body>[],
  keyOf: (body: Body) => string,
  has: (body: Body) => boolean | null,
): readonly (boolean | null)[] {
  const each = new Map<string, boolean | null>()
  const days = new Map<PlainDate, boolean | null>()
  for (const { at, body } of entries) {
    each.set(keyOf(body), has(body))
    const known = [...each.values()].filter((one) => one !== null)
    days.set(startOf(at), known.length === 0 ? null : known.includes(true))
  }
  return [...days.values()]
}

/** From the states of a document, oldest first: in hand from the start, obtained since, or still open. Nothing where no entry mentions it. */
function stateOf(document: string, stood: readonly (boolean | null)[]): readonly string[] {
  const known = stood.filter((one) => one !== null)
  const last = known.at(-1)
  if (last === undefined) return []
  return [`${document}.${!last ? 'open' : known[0] === true ? 'had-it' : 'resolved'}`]
}

const IN_SCHOOL: readonly string[] = ['goes-at-times', 'catches-up', 'goes-to-school', 'in-training', 'finished']

function schoolingOf(file: CaseFile): string {
  if (!holds(file, 'care')) return UNKNOWN
  const stood = all(file, education)
    .map(({ body }) => body.stands)
    .filter((stands) => stands !== 'not-known')
  const last = stood.at(-1)
  if (last === undefined) return UNKNOWN
  if (last === 'too-young-for-school') return 'not-of-school-age'
  if (IN_SCHOOL.includes(last))
    return stood.every((stands) => IN_SCHOOL.includes(stands)) ? 'in-school-throughout' : 'began-or-went-back'
  return stood.some((stands) => IN_SCHOOL.includes(stands)) ? 'stopped' : 'not-in-school'
}

/** Changes from one arrangement to another; the first that was written is where the child was found. One that was corrected on its own day is no place where the child was. */
function movesOf(file: CaseFile): string {
  const stood = all(file, careArrangement)
    .filter((entry) => !isCorrected(file, careArrangement, entry))
    .map(({ body }) => body.arrangement)
  if (current(file, careArrangement).length === 0) return UNKNOWN
  const moves = stood.filter((arrangement, at) => at > 0 && arrangement !== stood[at - 1]).length
  return moves >= 3 ? '3-or-more' : String(moves)
}
