import { keysOf } from '../keys.ts'
import type { ReadName } from '../reading/read.ts'
import { tieBetween, type TieFound } from './tie-between.ts'
import type { CandidatePair } from './blocks.ts'
import { PERSON_WEIGHTS, type Sought } from './person.ts'
import type { Weights } from './weights.ts'

export interface TieAmong extends TieFound {
  /** Positions in the list. */
  readonly one: number
  readonly other: number
}

/** Most names of a person that are compared; the rest are ignored. */
const MOST_NAMES = 6
/** A key that more people share than this tells nobody apart. */
const LARGEST = 40
/** Most pairs that are weighed: those that share most keys. */
const MOST_PAIRS = 24_000

/** Pairs of people who share a key of a name, or of a relative's name, those that share most first; `more` where there were too many to weigh, or so many of one name that it tells nobody apart. */
export function pairsInFamily(people: readonly Sought[]): {
  readonly pairs: readonly CandidatePair[]
  readonly more: boolean
} {
  const blocks = new Map<string, number[]>()
  people.forEach(({ names, kin }, place) => {
    const keys = new Set([...names, ...kin.map(({ name }) => name)].slice(0, MOST_NAMES).flatMap(wholeKeys))
    for (const key of keys) {
      const block = blocks.get(key)
      if (block) block.push(place)
      else blocks.set(key, [place])
    }
  })
  const shared = new Map<number, number>()
  let crowded = false
  for (const block of blocks.values()) {
    if (block.length > LARGEST) {
      crowded = true
      continue
    }
    block.forEach((a, n) => {
      for (const b of block.slice(n + 1))
        shared.set(a * people.length + b, (shared.get(a * people.length + b) ?? 0) + 1)
    })
  }
  const pairs = [...shared].sort(([, x], [, y]) => y - x).slice(0, MOST_PAIRS)
  return {
    pairs: pairs.map(([pair]) => ({ a: Math.floor(pair / people.length), b: pair % people.length })),
    more: crowded || shared.size > MOST_PAIRS,
  }
}

/** What these pairs may be to each other: the surest first, one person before kin. The caller passes a long list in parts, so that it can do other work in between. */
export function tiesOfPairs(
  people: readonly Sought[],
  pairs: readonly CandidatePair[],
  weights: Weights = PERSON_WEIGHTS,
): readonly TieAmong[] {
  return pairs
    .flatMap(({ a, b }): TieAmong[] => {
      const [one, other] = [people[a], people[b]]
      const tie = one && other ? tieBetween(one, other, weights) : null
      return tie ? [{ ...tie, one: a, other: b }] : []
    })
    .sort(surestFirst)
}

export const surestFirst = (x: TieFound, y: TieFound) =>
  Number(y.as === 'same') - Number(x.as === 'same') || y.sureness - x.sureness || y.verdict.weight - x.verdict.weight

/** The long keys of a name, which match few names; all keys where it has no long one. */
function wholeKeys(name: ReadName): readonly string[] {
  const keys = keysOf(name)
  const long = keys.filter((key) => key.length >= 4)
  return long.length > 0 ? long : keys
}
