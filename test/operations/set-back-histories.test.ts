import { it } from 'vitest'
import { runs, times } from '../support/how-long.ts'
import { liveSetBack } from '../support/set-back-history.ts'

it(
  'loses nothing acknowledged, and gives every device the same within two syncs, whenever a server was set back while several wrote',
  async () => {
    await liveSetBack(runs(30, 10_000))
  },
  times(240_000, 12 * 3_600_000),
)
