import { it } from 'vitest'
import { liveThrough } from '../support/converging.ts'
import { runs, times } from '../support/how-long.ts'

/** Together with the other file of this name: two hundred runs in a change, two thousand and more in a long run. */
const RUNS = runs(100, 1020)

it(
  'gives two devices the same fold, keeps every entry and shows every clash, whatever lines, clocks and keys do',
  { timeout: times(1_800_000, 12 * 3_600_000) },
  () => liveThrough(['Besa Leka', 'Drita Kola'], RUNS),
)
