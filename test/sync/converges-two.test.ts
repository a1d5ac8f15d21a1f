import { it } from 'vitest'
import { liveThrough } from '../support/converging.ts'

/** With the runs of the other file of this name: two thousand and more. */
const RUNS = 1020

it(
  'gives two devices the same fold, keeps every entry and shows every clash, whatever lines, clocks and keys do',
  { timeout: 1_800_000 },
  () => liveThrough(['Besa Leka', 'Drita Kola'], RUNS),
)
