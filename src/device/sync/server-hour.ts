import type { Sync } from './sync.ts'

const HOUR = 3_600_000

/** The hour of the server's clock, since 1970, as far as this device knows it. */
export const serverHour = ({ platform, clockAhead }: Pick<Sync, 'platform' | 'clockAhead'>): number =>
  Math.floor((platform.clock() - (clockAhead ?? 0)) / HOUR)

/** The later of the clock here and of the server's when it last answered: a clock that was set back makes nothing seem long ago. */
export const laterClock = ({ platform, serverSaid }: Pick<Sync, 'platform' | 'serverSaid'>): number =>
  Math.max(platform.clock(), serverSaid ?? 0)
