import { it } from 'vitest'
import { runs, times } from '../support/how-long.ts'
import { liveSetBack } from '../support/histories/live-set-back.ts'

it(
  'loses nothing acknowledged, and gives every device the same within two syncs, whatever becomes of the server, its database, the disks, the line and the apps while several write',
  async () => {
    await liveSetBack(runs(16, 10_000))
  },
  times(900_000, 12 * 3_600_000),
)
