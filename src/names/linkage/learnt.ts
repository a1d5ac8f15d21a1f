import { skeletonOf } from '../sound/sound.ts'
import { pairsSharing, type CandidatePair } from './blocks.ts'
import { agreementOf, type Agreement } from './field.ts'
import { MOST_NAMES, PERSON_FIELDS, PERSON_WEIGHTS, type Sought } from './person.ts'
import { levelWeights, probabilityOf, weightOf, type Odds, type Weights } from './weights.ts'

/** With fewer people nothing is learnt: their pairs are too few to tell a pattern from chance. */
export const ENOUGH = 50
/** A level's weight never moves further than this from its prior (bits: eight times likelier or less likely), whatever the files hold. */
export const BEND = 3

/** Limits on time: pairs drawn without regard to likeness (three for each person where people are few), and pairs of near names. */
const [APART, EACH, ALIKE] = [600, 3, 300] as const
/** A name that more people bear than this does not suggest that two files are of one person. */
const CROWD = 10
/** Weight of `PERSON_WEIGHTS` as a prior, in pairs of two persons and in pairs of one; and the least weight of each level, in pairs seen. */
const [WORTH_U, WORTH_M, WORTH_LEVEL] = [300, 60, 2] as const
/** The share of near-name pairs that are of one person: its prior, the prior's weight in pairs, and its bounds. */
const [SHARE, WORTH_SHARE, SHARE_BOUNDS] = [0.1, 40, [0.002, 0.5]] as const
const ROUNDS = 20
/** Pairs are selected by their names, so they cannot teach how one person's names differ. */
const NAME = PERSON_FIELDS.findIndex(({ name }) => name === 'name')

/**
 * Weights learnt from an organisation's own files, without labelled pairs: how often two different persons agree, from any pairs; how one person's facts differ,
 * by expectation–maximisation over pairs of near names. The prior counts as many pairs, and every weight stays near its prior, with the same sign and order: a person who
 * fills files with one name cannot shift the weights. The same people in the same order give the same weights. `prior` is not learnt: files do not show how often a new child is known already.
 */
export function learntWeights(people: readonly Sought[]): Weights {
  if (people.length < ENOUGH) return PERSON_WEIGHTS
  const agree = ({ a, b }: CandidatePair): readonly Agreement[] => {
    const [one, other] = [people[a], people[b]]
    return one && other ? [agreementOf(PERSON_FIELDS, one, other)] : []
  }
  const apart = anyPairs(people.length, Math.min(APART, EACH * people.length)).flatMap(agree)
  const alike = spread(pairsSharing(people, wholeNames, CROWD), ALIKE).flatMap(agree)
  const u = PERSON_WEIGHTS.odds.map(({ u: believed }, n) =>
    taught(believed, countsIn(apart, n, believed.length), WORTH_U),
  )
  const m = ofOnePerson(alike, u)
  return {
    prior: PERSON_WEIGHTS.prior,
    odds: PERSON_WEIGHTS.odds.map((believed, n) => bounded(believed, { m: m[n] ?? believed.m, u: u[n] ?? believed.u })),
  }
}

/** A key of a name: its words in alphabetical order, in the sounds of each of its first readings. */
const wholeNames = ({ names }: Sought): readonly string[] =>
  names
    .slice(0, MOST_NAMES)
    .flatMap(({ readings }) =>
      readings.slice(0, 2).map(({ sounds }) =>
        sounds
          .map((sound) => skeletonOf(sound) || sound)
          .sort()
          .join(' '),
      ),
    )
    .filter((key) => key.length > 2)

/** Pseudo-random pairs, independent of the order of the people; the same for the same number of people. */
function anyPairs(people: number, most: number): readonly CandidatePair[] {
  let turn = 0x2545_f491
  const next = () => {
    turn ^= turn << 13
    turn ^= turn >>> 17
    turn ^= turn << 5
    return turn >>> 0
  }
  return Array.from({ length: most }, () => {
    const a = next() % people
    return { a, b: (a + 1 + (next() % (people - 1))) % people }
  })
}

/** Every nth item, so that at most `most` are left. */
const spread = <Item>(items: readonly Item[], most: number): readonly Item[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, n) => items[Math.floor((n * items.length) / most)] as Item)

function countsIn(agreements: readonly Agreement[], field: number, levels: number): readonly number[] {
  const counts = Array.from({ length: levels }, () => 0)
  for (const agreement of agreements) add(counts, agreement[field] ?? null, 1)
  return counts
}

function add(counts: number[], level: number | null, much: number): void {
  if (level !== null) counts[level] = (counts[level] ?? 0) + much
}

/** Combines the prior with the counts. The prior of a rare level counts as at least two sightings: that it was not seen among a few hundred pairs proves little. */
function taught(believed: readonly number[], counts: readonly number[], worth: number): readonly number[] {
  const seen = counts.reduce((sum, count) => sum + count, 0)
  const shares = believed.map((share, level) => {
    const before = Math.max(worth * share, WORTH_LEVEL)
    return (before + (counts[level] ?? 0)) / (before / share + seen)
  })
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / sum)
}

function ofOnePerson(alike: readonly Agreement[], u: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const nameless = alike.map((agreement) => agreement.map((level, n) => (n === NAME ? null : level)))
  let weights: Weights = { prior: SHARE, odds: PERSON_WEIGHTS.odds.map(({ m }, n): Odds => ({ m, u: u[n] ?? [] })) }
  for (let round = 0; round < ROUNDS; round++) {
    const counts = PERSON_WEIGHTS.odds.map(({ m }) => m.map(() => 0))
    let same = 0
    for (const agreement of nameless) {
      const one = probabilityOf(weights.prior, weightOf(weights, agreement))
      same += one
      agreement.forEach((level, n) => {
        add(counts[n] ?? [], level, one)
      })
    }
    const share = (WORTH_SHARE * SHARE + same) / (WORTH_SHARE + nameless.length)
    weights = {
      prior: Math.min(SHARE_BOUNDS[1], Math.max(SHARE_BOUNDS[0], share)),
      odds: PERSON_WEIGHTS.odds.map(({ m }, n): Odds => ({ m: taught(m, counts[n] ?? [], WORTH_M), u: u[n] ?? [] })),
    }
  }
  return weights.odds.map(({ m }) => m)
}

/** The learnt weights, each level near its prior, with the same sign, and none above a better level: where a whole town shares a name, a nearly equal name must not weigh more than an equal one. */
function bounded(believed: Odds, learnt: Odds): Odds {
  const before = levelWeights(believed)
  let better = Infinity
  const weights = levelWeights(learnt).map((weight, level) => {
    const was = before[level] ?? 0
    const [least, most] = [
      was > 0 ? Math.max(0, was - BEND) : was - BEND,
      was < 0 ? Math.min(0, was + BEND) : was + BEND,
    ]
    better = Math.min(better, most, Math.max(least, weight))
    return better
  })
  return { m: learnt.m, u: learnt.m.map((share, level) => share / 2 ** (weights[level] ?? 0)) }
}
