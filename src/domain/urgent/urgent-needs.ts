import { current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import { isUnderWay } from '../file/case-status.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, Folder } from '../entry/ids.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { nextCheck, openSelfHarm, type Check } from '../kinds/assessment/self-harm.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { clinicUntil, firstHoursHealth } from '../kinds/first-72-hours/first-hours-health.ts'
import { firstHours } from '../kinds/first-72-hours/first-hours.ts'
import { concern } from '../kinds/follow-up/concern.ts'
import { urgentNeed } from '../kinds/follow-up/urgent-need.ts'
import { openHealthMatters } from '../kinds/rights/health-matter.ts'
import { service } from '../kinds/services/service.ts'
import { startOf, type PlainDate } from '../entry/plain-date.ts'
import { highRisks } from '../rules/r09-high-risk-timer.ts'
import { leading } from '../file/tracks.ts'
import { NEVER_FITTING } from '../vocabulary/care/care-arrangement.ts'
import { URGENT_NEEDS, type UrgentNeedOf } from '../vocabulary/urgent-need.ts'
import { waitsElsewhere } from './waits-elsewhere.ts'

/** What comes first until it is answered, without a reason. */
export interface UrgentNeed {
  readonly need: UrgentNeedOf
  /** The folder that says more. */
  readonly opens: Folder
  readonly since: PlainDate
  /** Somebody said that they act on it. */
  readonly beingSeenTo: boolean
  /** The hour until which help helps most, without a reason. */
  readonly until?: string
  /** At what hour somebody checks on the child, where an hour was agreed and the reader may know it. */
  readonly check?: Check
  /** The neutral line, or the urgent entry itself where it is in `care` or nobody wrote a line. */
  readonly entry: EntryId
}

export interface UrgentSource {
  readonly need: UrgentNeedOf
  readonly within: 'now' | 'today'
  readonly entry: Entry
  readonly until?: string
}

const SHELTER_OPEN: readonly string[] = ['needed', 'offered', 'understood', 'absent', 'unfit', 'waitlisted']

/** Everything in the held folders that is urgent for a child's health, safety or shelter, each with its entry. */
export function urgentSources(file: CaseFile): readonly UrgentSource[] {
  return [
    ...current(file, firstHoursHealth).flatMap((entry): readonly UrgentSource[] => {
      const until = clinicUntil(entry.body, entry.recordedAt)
      return entry.body.need === 'now' || entry.body.need === 'today'
        ? [{ need: 'health', within: entry.body.need, entry, ...(until !== undefined && { until }) }]
        : []
    }),
    ...openHealthMatters(file).flatMap((entry) =>
      entry.body.urgent ? [{ need: 'health' as const, within: entry.body.urgent, entry }] : [],
    ),
    ...leading(file, concern).flatMap((entry) =>
      entry.body.status === 'open' && entry.body.look === 'now'
        ? [of(isOfBody(entry.folder, entry.body.about) ? 'health' : 'safety', entry)]
        : [],
    ),
    ...highRisks(file).flatMap((risk) =>
      risk.pressing === 'urgent' && !risk.answered ? [of('safety', risk.entry)] : [],
    ),
    ...openSelfHarm(file).flatMap((entry) => [
      of('safety', entry),
      ...(entry.body.is === 'open' && entry.body.hurtNow !== 'no' ? [of('health', entry)] : []),
    ]),
    ...current(file, safetyLook)
      .slice(0, 1)
      .flatMap((entry) => (entry.body.answer === 'not-safe' ? [of('safety', entry)] : [])),
    ...leading(file, missingEpisode).flatMap((entry) => (entry.body.is === 'missing' ? [of('safety', entry)] : [])),
    ...current(file, firstHours, 'safe-sleep')
      .slice(0, 1)
      .flatMap((entry) => (entry.body.answer === 'no' ? [of('shelter', entry)] : [])),
    ...current(file, careArrangement).flatMap((entry) =>
      NEVER_FITTING.includes(entry.body.arrangement) ? [of('shelter', entry)] : [],
    ),
    ...leading(file, service).flatMap((entry) =>
      entry.body.sub === 'emergency-shelter' && SHELTER_OPEN.includes(entry.body.stage) ? [of('shelter', entry)] : [],
    ),
  ]
}

const of = (need: UrgentNeedOf, entry: Entry): UrgentSource => ({ need, within: 'now', entry })
const isOfBody = (folder: Folder, about: string) =>
  folder === 'health' || folder === 'therapy' || about === 'body-or-mind'

/**
 * What is urgent and not answered, safety first. What is urgent in a sealed folder is represented by its neutral line,
 * which every holder of `care` sees: an answer to the line counts for all. Where nobody wrote a line, as older apps did
 * not, the entry itself is shown.
 */
export function urgentNeeds(file: CaseFile): readonly UrgentNeed[] {
  if (!isUnderWay(file)) return []
  const lines = leading(file, urgentNeed)
  const said = (file.byKind[urgentNeed.name] ?? []).flatMap(({ act }) => (act ? [act.id] : []))
  const open = lines.flatMap(({ id, at, body }): UrgentNeed[] =>
    body.is === 'over'
      ? []
      : [
          {
            need: body.need,
            opens: body.opens,
            since: startOf(at),
            beingSeenTo: body.is === 'being-seen-to',
            ...(body.until !== undefined && { until: body.until }),
            entry: id,
          },
        ],
  )
  const unsaid = urgentSources(file)
    .filter(({ entry }) => entry.folder === 'care' || entry.act === undefined || !said.includes(entry.act.id))
    .map(
      ({ need, entry, until }): UrgentNeed => ({
        need,
        opens: entry.folder,
        since: startOf(entry.at),
        beingSeenTo: false,
        ...(until !== undefined && { until }),
        entry: entry.id,
      }),
    )
  const beside = waitsElsewhere(file).flatMap(({ need, part, on, entry }): UrgentNeed[] =>
    need ? [{ need, opens: part, since: on, beingSeenTo: false, entry }] : [],
  )
  const byPlace = new Map([...beside, ...unsaid, ...open].map((one) => [`${one.need} ${one.opens}`, one]))
  const checks = firstChecks(file)
  return [...byPlace.values()]
    .map((one): UrgentNeed => {
      const check = one.need === 'safety' ? checks.get(one.opens) : undefined
      return check ? { ...one, check } : one
    })
    .sort(
      (a, b) =>
        URGENT_NEEDS.indexOf(a.need) - URGENT_NEEDS.indexOf(b.need) ||
        (a.since < b.since ? -1 : a.since > b.since ? 1 : 0),
    )
}

/** By folder, the earliest hour at which somebody checks on a child who may hurt themselves. */
function firstChecks(file: CaseFile): ReadonlyMap<Folder, Check> {
  const first = new Map<Folder, Check>()
  for (const entry of openSelfHarm(file)) {
    const check = nextCheck(entry)
    const known = first.get(entry.folder)
    if (check && (!known || keyOf(check) < keyOf(known))) first.set(entry.folder, check)
  }
  return first
}

const keyOf = ({ on, time = '' }: Check) => `${on} ${time}`
