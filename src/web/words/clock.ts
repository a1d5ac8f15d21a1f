/** Two clocks that differ by less than ten minutes agree, for their purpose here: the day and the approximate hour. */
const AGREE = 10 * 60_000

/** Whether somebody should be told that two clocks are `apart` ms apart. */
export const clocksDisagree = (apart: number): boolean => Math.abs(apart) > AGREE

/** Written at a time that this device's clock has not reached: one of the two clocks is wrong, and nobody can say which. */
export const notYetCome = (recordedAt: string, now: number): boolean =>
  clocksDisagree(Math.max(0, Date.parse(recordedAt) - now))
