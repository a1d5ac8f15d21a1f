import { RequestLimits } from '../../src/server/kept/request-limits.ts'

const ANY = { atOnce: Number.POSITIVE_INFINITY, aSecond: 1 }

/** A server that is measured refuses nothing for being asked too often. */
export const unlimited = (): RequestLimits => new RequestLimits({ device: ANY, devices: ANY, others: ANY })
