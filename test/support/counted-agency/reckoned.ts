import { daysFrom, later, type CountedLife, type Day, type Turn } from './counted-life.ts'

/*
 * Counts from the lives themselves, by the definitions of docs/evidence-method.md and of the pages, in the plainest way.
 * It imports nothing of the app, so that no mistake of the app is made twice.
 */

export interface Span {
  readonly first: Day
  readonly last: Day
}
const within = ({ first, last }: Span, day: Day) => day >= first && day <= last

export const ageOn = (born: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0)
const BANDS = [
  [2, '0-2'],
  [5, '3-5'],
  [11, '6-11'],
  [14, '12-14'],
  [17, '15-17'],
  [24, '18-24'],
] as const
export const bandOn = ({ born }: CountedLife, day: Day): string =>
  born === null ? 'not-known' : (BANDS.find(([most]) => ageOn(born, day) <= most)?.[1] ?? '25-or-more')

const holdsFrom = (turn: Turn): Day => (turn.to === 'closed' ? (turn.agreedOn ?? '9999') : turn.on)
/**
 * What became of a file, each from the day on which it holds: a closing from when somebody agreed to it, and never where
 * it was given another status before; a file is reopened only if it was not open.
 */
export function turnsOf({ closing, since }: CountedLife): readonly Turn[] {
  const said = [...(closing && !closing.isStruck ? [{ to: 'closed', ...closing } as const] : []), ...since]
  const held: Turn[] = []
  for (const [at, turn] of said.entries()) {
    const wasOpen = (held.at(-1)?.to ?? 'reopened') === 'reopened'
    const isPassed = said.slice(at + 1).some((next) => holdsFrom(next) < holdsFrom(turn))
    if (!(turn.to === 'closed' && (turn.agreedOn === null || isPassed)) && !(turn.to === 'reopened' && wasOpen))
      held.push(turn)
  }
  return held
}
const standsOn = (life: CountedLife, day: Day): Turn['to'] =>
  turnsOf(life)
    .filter((turn) => holdsFrom(turn) <= day)
    .at(-1)?.to ?? 'reopened'
const turned = (life: CountedLife, to: Turn['to'], span: Span): boolean =>
  turnsOf(life).some((turn) => turn.to === to && within(span, holdsFrom(turn)))

/** A file that rests is neither open nor closed. */
export const isOpenOn = (life: CountedLife, day: Day): boolean =>
  life.opened <= day && standsOn(life, day) === 'reopened'

/** The same day of a later month, or its last where it has fewer days. */
export const monthsLater = (day: Day, months: number): Day => {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = (of: number) => `${String(Math.floor(of / 12))}-${String((of % 12) + 1).padStart(2, '0')}`
  const last = later(`${month(at + 1)}-01`, -1)
  return last.slice(8) < day.slice(8) ? last : `${month(at)}${day.slice(7)}`
}
export const phaseOn = ({ phases, opened }: CountedLife, day: Day): string => {
  const said = phases.filter(({ on }) => on <= day).at(-1)
  if (said) return said.phase
  if (day < monthsLater(opened, 3)) return 'crisis'
  return day < monthsLater(opened, 12) ? 'transition' : 'inclusion'
}
const statusOn = ({ statuses }: CountedLife, day: Day): string =>
  statuses.filter(({ on }) => on <= day).at(-1)?.status ?? 'not-known'

export const tally = (codes: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
const stepsIn = (lives: readonly CountedLife[], span: Span) =>
  lives.flatMap(({ needs }) =>
    needs.flatMap(({ area, steps }) =>
      [...new Set(steps.flatMap(({ stage, on }) => (within(span, on) ? [stage] : [])))].map((stage) => ({
        stage,
        area,
      })),
    ),
  )
/** A plan holds from the first yes of a second person. */
export const planFrom = ({ planYes }: CountedLife): Day | undefined => planYes.toSorted()[0]
/** What was thought of, put off or found not to be asked for is no report. */
const reportedOn = ({ reports }: CountedLife): readonly Day[] =>
  reports.flatMap(({ then }) => (then?.stands === 'reported' ? [then.on] : []))
const wasSeen = ({ visits }: CountedLife, span: Span) =>
  visits.some(({ how, on }) => how === 'seen' && within(span, on))

/** What came from a list or another agency is counted once somebody has looked at it, and then by its own days. */
const countedBy = (all: readonly CountedLife[], day: Day) =>
  all.filter(({ opened, movedIn }) => opened <= day && movedIn?.looked !== null)

export function reckonedMonth(all: readonly CountedLife[], month: string) {
  const span = { first: `${month}-01`, last: later(monthsLater(`${month}-01`, 1), -1) }
  const lives = countedBy(all, span.last)
  const after = lives.filter((life) => isOpenOn(life, span.last))
  const carried = lives.filter((life) => standsOn(life, span.last) !== 'closed')
  const visits = lives.flatMap((life) => life.visits.filter(({ on }) => within(span, on)))
  const help: Record<string, Record<string, number>> = {}
  for (const [stage, steps] of Map.groupBy(stepsIn(lives, span), (one) => one.stage))
    help[stage] = tally(steps.map(({ area }) => area))
  const days = (of: (life: CountedLife) => readonly Day[]) => lives.flatMap(of).filter((on) => within(span, on)).length
  const acts = {
    'missing-episode': days(({ missing }) => missing.flatMap(({ gone, isStruck }) => (isStruck ? [] : [gone]))),
    'care-arrangement': days(({ places }) => places.map(({ on }) => on)),
    'level-assessment': days(({ looks }) => looks.map(({ on }) => on)),
    'plan-agreed': days(({ planYes }) => planYes.toSorted().slice(0, 1)),
    'best-interests': days(({ decisions }) => decisions.flatMap(({ yes }) => yes ?? [])),
    'report-by-law': days(reportedOn),
    'case-conference': days(({ conferences }) => conferences),
    concern: days(({ concerns }) => concerns.map(({ on }) => on)),
    'birth-registration': days(({ birth }) => birth.map(({ on }) => on)),
  }
  return {
    month,
    files: {
      openBefore: lives.filter((life) => isOpenOn(life, later(span.first, -1))).length,
      opened: lives.filter(({ opened }) => within(span, opened)).length,
      reopened: lives.filter((life) => turned(life, 'reopened', span)).length,
      closed: lives.filter((life) => turned(life, 'closed', span)).length,
      becameDormant: lives.filter((life) => turned(life, 'rests', span)).length,
      openAfter: after.length,
      dormantAfter: lives.filter((life) => standsOn(life, span.last) === 'rests').length,
    },
    children: {
      byAge: tally(carried.map((life) => bandOn(life, span.last))),
      byGender: tally(carried.map(({ sex }) => sex ?? 'not-known')),
      byPhase: tally(carried.map((life) => phaseOn(life, span.last))),
      byOwnStatus: tally(carried.map((life) => statusOn(life, span.last))),
    },
    contacts: {
      childrenSeen: lives.filter((life) => wasSeen(life, span)).length,
      byPlace: tally(visits.flatMap(({ how }) => (how === 'seen' ? ['school'] : how === 'called' ? ['by-phone'] : []))),
      triedInVain: visits.filter(({ how }) => how === 'vain').length,
    },
    help,
    acts: Object.fromEntries(Object.entries(acts).filter(([, count]) => count > 0)),
    partly: [],
  }
}

const UNDER_18 = ['0-2', '3-5', '6-11', '12-14', '15-17']

/** The rows of our own return that are of files, by their names. */
export function reckonedReturn(all: readonly CountedLife[], span: Span): Readonly<Record<string, number>> {
  const lives = countedBy(all, span.last)
  const opened = lives.filter((life) => within(span, life.opened))
  const worked = lives.filter((life) => workedWith(life, span))
  const after = lives.filter((life) => isOpenOn(life, span.last))
  const count = (some: readonly CountedLife[], holds: (life: CountedLife) => boolean) => some.filter(holds).length
  const band = (life: CountedLife) => bandOn(life, span.last)
  const status = (life: CountedLife) => statusOn(life, span.last)
  const steps = (stage: string) => stepsIn(lives, span).filter((one) => one.stage === stage).length
  return {
    'open-before': count(lives, (life) => isOpenOn(life, later(span.first, -1))),
    opened: opened.length,
    'opened-girls': count(opened, ({ sex }) => sex === 'female'),
    'opened-boys': count(opened, ({ sex }) => sex === 'male'),
    'opened-other': count(opened, ({ sex }) => sex === null || sex === 'trans-female'),
    'opened-under-12': count(opened, (life) => ['0-2', '3-5', '6-11'].includes(band(life))),
    'opened-12-to-17': count(opened, (life) => ['12-14', '15-17'].includes(band(life))),
    'opened-grown': count(opened, (life) => ['18-24', '25-or-more'].includes(band(life))),
    'opened-age-not-known': count(opened, (life) => band(life) === 'not-known'),
    'worked-with': worked.length,
    presumed: count(worked, (life) => ['suspected', 'presumed'].includes(status(life))),
    identified: count(worked, (life) => status(life) === 'formally-identified'),
    'not-victims': count(worked, (life) => ['not-identified', 'screened-no-sign'].includes(status(life))),
    seen: count(lives, (life) => wasSeen(life, span)),
    'help-taken-up': steps('accepted'),
    'help-completed': steps('completed'),
    'help-missing': steps('absent'),
    referrals: 0,
    missing: lives.flatMap(({ missing }) => missing).filter(({ gone, isStruck }) => !isStruck && within(span, gone))
      .length,
    reported: lives.flatMap(reportedOn).filter((on) => within(span, on)).length,
    closed: count(lives, (life) => turned(life, 'closed', span)),
    'open-after': after.length,
    'open-after-girls-and-boys': count(
      after,
      (life) => (life.sex === 'female' || life.sex === 'male') && UNDER_18.includes(band(life)),
    ),
  }
}

const workedWith = (life: CountedLife, span: Span): boolean =>
  within(span, life.opened) ||
  turned(life, 'reopened', span) ||
  isOpenOn(life, later(span.first, -1)) ||
  isOpenOn(life, span.last)

/** Children worked with, by district, sex, age, form and service: each row as a text, with its number. */
export function reckonedBrokenDown(all: readonly CountedLife[], span: Span): Readonly<Record<string, number>> {
  return tally(
    countedBy(all, span.last)
      .filter((life) => workedWith(life, span))
      .flatMap((life) => {
        const ran = life.needs.flatMap(({ area, steps }) => {
          const until = steps.filter(({ on }) => on <= span.last)
          const still = until.at(-1)?.stage === 'in-progress'
          return still ||
            until.some(({ stage, on }) => ['in-progress', 'completed'].includes(stage) && within(span, on))
            ? [area]
            : []
        })
        const one = (codes: readonly string[], none: string) => (codes.length > 0 ? [...new Set(codes)] : [none])
        return one(life.forms, 'not-known').flatMap((form) =>
          one(ran, 'none').map((area) =>
            [life.district ?? 'not-known', life.sex ?? 'not-known', bandOn(life, span.last), form, area].join(' '),
          ),
        )
      }),
  )
}

/** In a band of days, from one day to another. */
export const daysBand = (from: Day, to: Day): string => {
  const days = Math.max(0, daysFrom(from, to))
  if (days < 2) return '0-1-days'
  if (days < 8) return '2-7-days'
  if (days < 15) return '8-14-days'
  if (days < 31) return '15-30-days'
  return days < 91 ? '31-90-days' : '91-days-or-more'
}
