import { type PrivacyCost, muFor } from '../privacy/gaussian-dp.ts'
import { slackOf } from '../privacy/noise.ts'

/** The request for a release. Every field comes from a rule or from public knowledge, never from a look at the records (docs/evidence-method.md). */
export interface ReleaseAsked {
  readonly epsilon: number
  readonly delta: number
  /** The longest combinations whose counts are kept: 1, 2 or 3 columns. */
  readonly ways: number
  /** The most records of one child (or household) in the release; the others are left out. */
  readonly most: number
  /** `found`: a value is named only where enough children share it. `declared`: every value of every column was public before. */
  readonly domain: 'found' | 'declared'
  /** A combination of two or three values in fewer synthetic records than this is not shown at all. */
  readonly least: number
}

/** `least` by rule: `much` keeps as much as possible and invents about one combination in twenty-five; `careful` invents one in some hundreds and loses more. */
export const LEAST = { much: 3, careful: 16 } as const

/** δ by rule: 1/(N ln N), for a number of records that is public or estimated, never counted in the file. A small file gets the δ of a file of a hundred. */
export function deltaFor(publicSize: number): number {
  const size = Math.max(100, publicSize)
  return 1 / (size * Math.log(size))
}

/** How mu² is divided: shares for the number of records and for the tables of one, two and three columns. */
export interface BudgetPlan {
  readonly muSquared: number
  readonly size: number
  readonly byWays: readonly number[]
  readonly slack: number
  /** The part of δ for naming values that were not declared. */
  readonly namingDelta: number
}

const SIZE_SHARE = 0.01
const SHARES = [[1], [0.5, 0.5], [0.22, 0.05, 0.73]] as const

/** Half of δ pays for naming values where they are not declared; the rest, and all of ε, for noise. */
export function planFor(asked: ReleaseAsked, columns: number): BudgetPlan {
  const ways = Math.min(asked.ways, columns)
  const slack = slackOf(tablesOf(columns, ways), asked.most)
  const namingDelta = asked.domain === 'found' ? asked.delta / 2 : 0
  const mu = muFor(asked.epsilon - slack, (asked.delta - namingDelta) * Math.exp(-slack))
  const shares = SHARES[ways - 1] ?? SHARES[0]
  return {
    muSquared: mu * mu,
    size: SIZE_SHARE,
    byWays: shares.map((share) => share * (1 - SIZE_SHARE)),
    slack,
    namingDelta,
  }
}

/** What the plan costs in the ledger, known before a record is read. */
export function costOf(plan: BudgetPlan): PrivacyCost {
  return { mu: Math.sqrt(plan.muSquared), slack: plan.slack, delta: plan.namingDelta }
}

/** The number of records is one table; then every set of up to `ways` columns. */
export function tablesOf(columns: number, ways: number): number {
  let tables = 1
  let sets = 1
  for (let way = 1; way <= Math.min(ways, columns); way++) {
    sets = (sets * (columns - way + 1)) / way
    tables += sets
  }
  return tables
}
