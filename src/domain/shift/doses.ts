import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import { medicineGiven, type MedicineGiven } from '../kinds/care/medicine-given.ts'
import {
  medicineToGive,
  medicinesGiven,
  medicinesThatClash,
  type MedicineToGive,
} from '../kinds/care/medicine-to-give.ts'
import { addDays, daysBetween, startOf, type PlainDate } from '../entry/plain-date.ts'
import { leading, type TrackKey } from '../file/tracks.ts'

/** A day and an hour by the clock on the wall. */
export interface HourOfDay {
  readonly on: PlainDate
  readonly at: string
}

const minutesOfDay = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5))

/** Minutes from one hour to another; negative where the second is earlier. */
export const minutesBetween = (from: HourOfDay, to: HourOfDay): number =>
  daysBetween(from.on, to.on) * 1440 + minutesOfDay(to.at) - minutesOfDay(from.at)

export function hourLater({ on, at }: HourOfDay, minutes: number): HourOfDay {
  const of = minutesOfDay(at) + minutes
  const [days, left] = [Math.floor(of / 1440), ((of % 1440) + 1440) % 1440]
  const two = (n: number) => String(n).padStart(2, '0')
  return { on: addDays(on, days), at: `${two(Math.floor(left / 60))}:${two(left % 60)}` }
}

export const isSameHour = (a: HourOfDay, b: HourOfDay | undefined): boolean => a.on === b?.on && a.at === b.at

/** What is given once, and never what it is for. */
export interface DoseToGive {
  readonly plan: MedicineToGive
  readonly called: string
  readonly amount: string
  readonly how: string | null
  /** Absent: if needed. */
  readonly dose: HourOfDay | null
  readonly ifNeeded: { readonly when: string; readonly hoursApart: number; readonly mostADay: number } | null
  /** Two people wrote different things of this medicine at once. */
  readonly clash: boolean
}

export interface DoseWritten {
  readonly entry: MedicineGiven
  readonly called: string
  readonly at: HourOfDay
  /** Somebody else wrote as well that this dose was given. */
  readonly twice: boolean
}

export interface Doses {
  /** Of the hours asked for, those of which nobody has written what became of them, and what is given if needed. */
  readonly toGive: readonly DoseToGive[]
  /** What was written of those hours, the newest first. */
  readonly written: readonly DoseWritten[]
}

interface Hours {
  readonly from: HourOfDay
  readonly to: HourOfDay
}

/**
 * Doses between two hours. `hourOf` says at what hour here something was recorded: a dose from before anybody wrote
 * that it is to be given is not missing. Where the hours of a medicine changed, the earlier hours are no longer asked
 * for; what was written of them is still there.
 */
export function dosesBetween(file: CaseFile, hours: Hours, hourOf: (recordedAt: string) => HourOfDay): Doses {
  const plans = medicinesGiven(file)
  const clashing = medicinesThatClash(file)
  const written = all(file, medicineGiven)
  const names = new Map(leading(file, medicineToGive).map(({ body }) => [body.medicine, body.called]))
  const isOpen = (medicine: TrackKey, dose: HourOfDay) =>
    !written.some(({ body }) => body.medicine === medicine && isSameHour(dose, body.dose))
  const toGive = plans.flatMap((plan) => dosesOf(plan, hours, hourOf, clashing.has(plan.body.medicine)))
  return {
    toGive: toGive
      .filter(({ plan, dose }) => dose === null || isOpen(plan.body.medicine, dose))
      .toSorted((a, b) => order(a.dose) - order(b.dose) || (a.called < b.called ? -1 : 1)),
    written: written
      .filter((entry) => isWithin(givenAt(entry), hours))
      .map((entry) => ({
        entry,
        called: names.get(entry.body.medicine) ?? '',
        at: givenAt(entry),
        twice: written.some((other) => other !== entry && isSecondGiving(entry, other)),
      }))
      .toSorted((a, b) => minutesBetween(a.at, b.at)),
  }
}

const order = (dose: HourOfDay | null) => (dose === null ? Infinity : Date.parse(`${dose.on}T${dose.at}:00Z`))

const isWithin = (at: HourOfDay, { from, to }: Hours) => minutesBetween(from, at) >= 0 && minutesBetween(at, to) >= 0

const isSecondGiving = (a: MedicineGiven, b: MedicineGiven) =>
  a.body.became === 'dose-given' &&
  b.body.became === 'dose-given' &&
  a.body.medicine === b.body.medicine &&
  a.body.dose !== undefined &&
  isSameHour(a.body.dose, b.body.dose)

export const givenAt = ({ at, body }: MedicineGiven): HourOfDay => ({ on: startOf(at), at: body.time })

function dosesOf(
  plan: MedicineToGive,
  hours: Hours,
  hourOf: (recordedAt: string) => HourOfDay,
  clash: boolean,
): readonly DoseToGive[] {
  const { at, recordedAt, body } = plan
  if (body.is === 'stopped') return []
  const same = { plan, called: body.called, how: body.how ?? null, clash }
  const isOver = (on: PlainDate) => body.until !== undefined && on > body.until
  if (body.is === 'if-needed') {
    const { amount, when, hoursApart, mostADay } = body
    return isOver(hours.from.on) ? [] : [{ ...same, amount, dose: null, ifNeeded: { when, hoursApart, mostADay } }]
  }
  const since = hourOf(recordedAt)
  const days = Array.from({ length: daysBetween(hours.from.on, hours.to.on) + 1 }, (_, n) => addDays(hours.from.on, n))
  return days
    .filter((on) => on >= startOf(at) && !isOver(on))
    .flatMap((on) => body.doses.map(({ at: hour, amount }) => ({ dose: { on, at: hour }, amount })))
    .filter(({ dose }) => isWithin(dose, hours) && minutesBetween(since, dose) >= 0)
    .map(({ dose, amount }) => ({ ...same, amount, dose, ifNeeded: null }))
}

export interface GivenBefore {
  /** `this-dose`: it was given. `too-soon`: the last one is not long ago. `most-today`: no more may be given in 24 hours. */
  readonly because: 'this-dose' | 'too-soon' | 'most-today'
  readonly last: MedicineGiven
}

/** What was given in this time already: it is said before a second giving. */
export function givenBefore(file: CaseFile, { plan, dose, ifNeeded }: DoseToGive, now: HourOfDay): GivenBefore | null {
  const given = all(file, medicineGiven)
    .filter(({ body }) => body.medicine === plan.body.medicine && body.became === 'dose-given')
    .toSorted((a, b) => minutesBetween(givenAt(a), givenAt(b)))
  const [last] = given
  if (!last) return null
  const this_ = dose && given.find(({ body }) => isSameHour(dose, body.dose))
  if (this_) return { because: 'this-dose', last: this_ }
  if (minutesBetween(givenAt(last), now) < minutesApart(plan)) return { because: 'too-soon', last }
  const inADay = given.filter((entry) => minutesBetween(givenAt(entry), now) < 1440)
  return ifNeeded && inADay.length >= ifNeeded.mostADay ? { because: 'most-today', last } : null
}

/** Half of the shortest time between two of its hours: nearer than that, two doses are one given twice. */
function minutesApart({ body }: MedicineToGive): number {
  if (body.is === 'stopped') return 0
  if (body.is === 'if-needed') return body.hoursApart * 60
  const hours = body.doses.map(({ at }) => minutesOfDay(at)).toSorted((a, b) => a - b)
  const gaps = hours.map((at, n) => (hours[n + 1] ?? (hours[0] ?? 0) + 1440) - at).filter((gap) => gap > 0)
  return Math.min(...gaps) / 2
}
