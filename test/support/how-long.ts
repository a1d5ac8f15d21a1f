import { randomInt } from 'node:crypto'

/**
 * True in `npm run check -- --long`: randomised tests then run some thousand times, instead of as often as a change can
 * wait for.
 */
const long = process.env['HOMEWARD_LONG'] === '1'

/** Number of runs, in a change and in a long run. */
export const times = (change: number, inLong: number): number => (long ? inLong : change)

/** As `times`, for runs of which a part can be made alone: `HOMEWARD_RUNS`, how many. */
export const runs = (change: number, inLong: number): number =>
  Number(process.env['HOMEWARD_RUNS'] ?? times(change, inLong))

/**
 * The seed of everything that is drawn at random: `HOMEWARD_SEED`, or a new one each time. Printed, so that a failed
 * run can be repeated. `inChange`: the seed of every change, where the long run still finds old faults, which would stop
 * somebody's change that has nothing to do with them.
 */
export function printedSeed(what: string, inChange?: number): number {
  const drawn = long || inChange === undefined ? randomInt(2 ** 31 - 1) : inChange
  const seed = Number(process.env['HOMEWARD_SEED'] ?? drawn)
  console.log(`${what}: HOMEWARD_SEED=${String(seed)}`)
  return seed
}
