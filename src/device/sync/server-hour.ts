import type { Sync } from './sync.ts'

const HOUR = 3_600_000

/** The hour of the server's clock, since 1970, as far as this device knows it. */
export const serverHour = ({ platform, clockAhead }: Pick<Sync, 'platform' | 'clockAhead'>): number =>
  Math.floor((platform.clock() - (clockAhead ?? 0)) / HOUR)
