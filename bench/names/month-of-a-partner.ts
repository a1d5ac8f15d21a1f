import { AGENCY_DAYS, BATCH } from '../../src/contract/network.ts'
import { networkKeys } from '../../src/names/across/network-keys.ts'
import { epochAt } from '../../src/sealing/network/epoch-oprf.ts'
import { openDatabase } from '../../src/store/database/database.ts'
import { startTestNetwork } from '../../test/support/network.ts'
import { spendAll, worstMonth } from '../../test/support/worst-month.ts'
import { type Row, shown, under } from '../row.ts'
import { distractors } from './gallery.ts'

const NAMES = 52_000
const [YEARS, FIRST] = [18, 2008]
/** Days of an epoch, and of those after it, on which the partner spends what it may: around each boundary. */
const SPENDS = [0, 14, 27, 28, 31, 32, 33, 55, 56, 59, 60, 64, 84, 87, 96, 111, 112]

/**
 * What a partner that spends all it may evaluate on guesses can find out in the worst 31 days, whenever they begin: what the
 * network's server let it have was counted by asking it for more until it refused. A name-year is one of 52,000 names
 * with a year of birth. An ask shows one matching key, so what it can tell is the names that have that key, in whatever
 * year. So a name-year is covered, for a row of the table, only where one of the keys by which such a child is asked for
 * was evaluated and at most so many names have that key as the row says; a key that more have does not count. The row of
 * one name, *told the name of*, is what the goal of 1 % is held against (docs/across-agencies.md). For each row the
 * partner takes other keys, one after the other that which covers most of what is left.
 */
export async function monthOfAPartner(say: (line: string) => void): Promise<Row[]> {
  const network = await startTestNetwork({ name: 'the embedded database', open: () => openDatabase({ memory: true }) })
  network.clock.now += epochAt(network.clock.now).left
  const spent = await spendAll(network, await network.admit(), SPENDS)
  await network.stop()
  const month = worstMonth(spent, AGENCY_DAYS) * BATCH
  say(`what finds somebody in the worst 31 days of a partner: ${String(month)} keys`)
  const names = [...new Set(distractors(2 * NAMES))].slice(0, NAMES)
  const cells = new Map<string, number[]>()
  names.forEach((name, n) => {
    for (let year = 0; year < YEARS; year += 1)
      for (const key of networkKeys({ names: [name], born: { from: FIRST + year, to: FIRST + year } }, 'asked')) {
        const some = cells.get(key)
        if (some) some.push(n * YEARS + year)
        else cells.set(key, [n * YEARS + year])
      }
  })
  say(`what a partner covers: ${String(cells.size)} keys of ${String(names.length)} names`)
  const of = (left: number) => (100 * covered(cells, left, month)) / (names.length * YEARS)
  return [
    under('a partner’s month, of 52,000 names × 18 years: guesses', (100 * month) / (names.length * YEARS), 1, '%'),
    under('   told the name of, in the best case for it', of(1), 1, '%'),
    shown('   narrowed to four names', of(4), '%'),
    shown('   narrowed to forty names', of(40), '%'),
  ]
}

/** Name-years under `most` of the keys that at most `left` names have, each taken because it adds most to those before. */
function covered(cells: ReadonlyMap<string, readonly number[]>, left: number, most: number): number {
  const keys = [...cells.values()].filter((some) => new Set(some.map((cell) => Math.floor(cell / YEARS))).size <= left)
  const bySize = new Map<number, (readonly number[])[]>()
  const put = (gain: number, some: readonly number[]) => {
    const same = bySize.get(gain)
    if (same) same.push(some)
    else bySize.set(gain, [some])
  }
  for (const some of keys) put(some.length, some)
  const done = new Set<number>()
  let gain = Math.max(0, ...bySize.keys())
  for (let taken = 0; taken < most && gain > 0; ) {
    const some = bySize.get(gain)?.pop()
    if (!some) {
      gain -= 1
      continue
    }
    const now = some.filter((cell) => !done.has(cell)).length
    if (now < gain) {
      put(now, some)
      continue
    }
    for (const cell of some) done.add(cell)
    taken += 1
  }
  return done.size
}
