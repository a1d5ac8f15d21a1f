import { AGENCY_QUESTIONS, BATCH } from '../../src/contract/network.ts'
import { networkKeys } from '../../src/names/across/network-keys.ts'
import { FRESH_CHILDREN } from '../../src/store/network/batches.ts'
import { type Row, shown, under } from '../row.ts'
import { distractors } from './gallery.ts'

const NAMES = 52_000
const [YEARS, FIRST] = [18, 2008]
/** Children whom an agency may keep findable unless its network's operator says otherwise: see migration 0019. */
const CHILDREN = 70
/**
 * What finds somebody within one epoch of four weeks: the children of the epoch before, whose rows still count, those
 * that may be new, and questions.
 */
const ELEMENTS = (CHILDREN + FRESH_CHILDREN + AGENCY_QUESTIONS) * BATCH

/**
 * What a partner that spends all it may evaluate in an epoch on guesses can find out. A name-year is one of 52,000 names
 * with a year of birth; it is covered where one of the keys by which such a child is asked for was evaluated. An ask
 * shows one matching key, so what it can tell is the names that have that key: those of which at most `left` names have
 * it are counted. The partner takes the keys that cover most.
 */
export function monthOfAPartner(say: (line: string) => void): Row[] {
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
  const of = (left: number) => (100 * covered(cells, left)) / (names.length * YEARS)
  return [
    under('a partner’s month, of 52,000 names × 18 years: guesses', (100 * ELEMENTS) / (names.length * YEARS), 1, '%'),
    under('   told the name of, in the best case for it', of(1), 1, '%'),
    shown('   narrowed to four names', of(4), '%'),
    shown('   narrowed to forty names', of(40), '%'),
  ]
}

/** Name-years under the `ELEMENTS` keys that cover most of those that leave at most so many names. */
function covered(cells: ReadonlyMap<string, readonly number[]>, left: number): number {
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
  for (let taken = 0; taken < ELEMENTS && gain > 0; ) {
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
