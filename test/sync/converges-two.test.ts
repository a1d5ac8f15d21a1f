import fc from 'fast-check'
import { afterAll, beforeAll, it } from 'vitest'
import { happenings, Team } from '../support/converging.ts'

/** With the runs of the other file of this name: two thousand and more. */
const RUNS = 1020
/** Files that one team lives through before another begins afresh. */
const TOGETHER = 170

let team: Team
let lived = 0

const begin = async () => {
  team = await Team.of(['Besa Leka', 'Drita Kola'])
}
beforeAll(begin)
afterAll(() => team.system.stop())

it('gives two devices the same fold, keeps every entry and shows every clash, whatever lines, clocks and keys do', { timeout: 1_800_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happenings(2), { minLength: 2, maxLength: 9 }), async (happened) => {
      lived += 1
      if (lived % TOGETHER === 0) {
        await team.system.stop()
        await begin()
      }
      await team.live(happened)
    }),
    { numRuns: RUNS },
  )
})
