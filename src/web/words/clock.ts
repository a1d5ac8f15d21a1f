/** Two clocks that are less than ten minutes apart agree, for what they are read for here: the day and about the hour. */
const AGREE = 10 * 60_000

/** Whether somebody should be told that two clocks are `apart` ms apart. */
export const clocksDiffer = (apart: number): boolean => Math.abs(apart) > AGREE

/** Written at a moment that this device's clock has not reached: one of the two is wrong, and nobody can say which. */
export const notYetCome = (recordedAt: string, now: number): boolean =>
  clocksDiffer(Math.max(0, Date.parse(recordedAt) - now))
