import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, saferFirst, type BodyOf, type EntryOf } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { ClockAnswer, HEALTH_CLOCKS, HEALTH_NEEDS, HealthNeed, type HealthClock } from '../../vocabulary/first-hours.ts'

const clocks = Object.keys(HEALTH_CLOCKS) as [HealthClock, ...HealthClock[]]

/**
 * What the body needs first, and the time windows that count from the last contact. In `health` only: it makes nothing
 * due and is in no list and no reminder (N5). Of all that, the line without a reason has one hour (`urgent-need`). Not a reason to ask the child anything: the time of the last contact is
 * what is already known, or absent (P14).
 */
export const firstHoursHealth = defineKind({
  name: 'first-hours-health',
  folders: ['health'],
  step: 'first-72-hours',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    need: HealthNeed,
    /** The earliest and the latest possible time of the last contact; a window counts from both. */
    lastContact: z
      .strictObject({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) })
      .optional(),
    clocks: z.array(z.strictObject({ clock: z.enum(clocks), answer: ClockAnswer })).max(clocks.length),
    words: Words.optional(),
  }),
  single: { safer: (a, b) => saferFirst(HEALTH_NEEDS)(a.need, b.need), care: () => true },
})

export const firstHealthOf = (file: CaseFile): EntryOf<typeof firstHoursHealth> | undefined =>
  current(file, firstHoursHealth)[0]

/** A window counts until its matter is done, declined or does not fit. */
const STILL_COUNTS: readonly z.infer<typeof ClockAnswer>[] = ['to-decide', 'under-way']

/**
 * By when a clinic has to be reached for care that works only in the first hours: the first window that was open when
 * it was written, counted from the earliest possible contact, so that nobody comes too late by it. Absent where no
 * contact is known, or every window had closed.
 */
export function clinicUntil(
  { lastContact, clocks: answered }: Pick<BodyOf<typeof firstHoursHealth>, 'lastContact' | 'clocks'>,
  written: string,
): string | undefined {
  if (!lastContact) return undefined
  return clocks
    .filter((clock) => STILL_COUNTS.includes(answered.find((line) => line.clock === clock)?.answer ?? 'to-decide'))
    .map((clock) => Date.parse(lastContact.from) + HEALTH_CLOCKS[clock] * 3_600_000)
    .filter((end) => end > Date.parse(written))
    .sort((a, b) => a - b)
    .map((end) => new Date(end).toISOString())[0]
}

export interface RunningClock {
  readonly clock: HealthClock
  readonly answer: z.infer<typeof ClockAnswer>
  /**
   * Whole hours until the window closes, counted from the earliest and from the latest possible time of the contact;
   * below 0: it has closed.
   */
  readonly hoursLeft: { readonly least: number; readonly most: number }
}

/**
 * The windows of the leading entry at an instant. The figures are general: verify locally. Empty where no contact is
 * known.
 */
export function clocksAt(file: CaseFile, now: string): readonly RunningClock[] {
  const body = firstHealthOf(file)?.body
  if (!body?.lastContact) return []
  const { from, to } = body.lastContact
  const left = (since: string, clock: HealthClock) =>
    Math.floor(HEALTH_CLOCKS[clock] - (Date.parse(now) - Date.parse(since)) / 3_600_000)
  return clocks.map((clock) => ({
    clock,
    answer: body.clocks.find((line) => line.clock === clock)?.answer ?? 'to-decide',
    hoursLeft: { least: left(from, clock), most: left(to, clock) },
  }))
}

/** Between the earliest and the latest possible time of the contact, nobody knows whether the window has closed. */
export function windowOf({ hoursLeft }: RunningClock): 'open' | 'may-be-over' | 'over' {
  if (hoursLeft.most < 0) return 'over'
  return hoursLeft.least < 0 ? 'may-be-over' : 'open'
}
