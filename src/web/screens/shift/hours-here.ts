import type { HourOfDay } from '#domain/shift/doses.ts'
import { minutesBetween } from '#domain/shift/doses.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { todayHere } from '#web/words/today.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** The day and the hour of a moment, by this device's clock. */
export function hourHere(moment: number | string): HourOfDay {
  const at = new Date(moment)
  return { on: todayHere(at), at: `${two(at.getHours())}:${two(at.getMinutes())}` }
}

/** The last time at which the clock showed this hour: one later than now was yesterday’s. */
export const lastTime = (at: string, now: HourOfDay): HourOfDay =>
  minutesBetween({ on: now.on, at }, now) >= 0 ? { on: now.on, at } : { on: addDays(now.on, -1), at }

/** The next time at which it shows it. */
export const nextTime = (at: string, now: HourOfDay): HourOfDay =>
  minutesBetween(now, { on: now.on, at }) > 0 ? { on: now.on, at } : { on: addDays(now.on, 1), at }

/** As ms since 1970, for the words of a moment. */
export const momentOf = ({ on, at }: HourOfDay): number => new Date(`${on}T${at}:00`).getTime()
