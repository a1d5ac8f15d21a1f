import { randomInt } from 'node:crypto'

/** True in `npm run check -- --long`: tests that live through chance do so some thousand times, instead of as often as a change can wait for. */
const long = process.env['HOMEWARD_LONG'] === '1'

/** How often, in a change and in a long run. */
export const times = (change: number, inLong: number): number => (long ? inLong : change)

/** The seed of everything that is drawn by chance: `HOMEWARD_SEED`, or another each time. Printed, so that what failed can be lived through again. */
export function printedSeed(what: string): number {
  const seed = Number(process.env['HOMEWARD_SEED'] ?? randomInt(2 ** 31 - 1))
  console.log(`${what}: HOMEWARD_SEED=${String(seed)}`)
  return seed
}
