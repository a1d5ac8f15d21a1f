import { deltaAt, epsilonAt } from '../privacy/gaussian-dp.ts'
import { tableCost, type TableAsked } from '../privacy/dp-table.ts'
import { namingThreshold, noiseFor } from '../privacy/noise.ts'
import { type ReleaseAsked, costOf, planFor } from '../synthetic/plan.ts'
import type { BudgetAccount, Ledger } from './ledger.ts'
import { keyOfAccount, spent } from './ledger.ts'
import { compose } from '../privacy/gaussian-dp.ts'

/**
 * What is shown before a release, as codes and numbers that the screens put into words. Computed from the request and from a size that is known publicly, never from
 * the records: anyone may see it, any number of times, and it costs nothing.
 */
export type PreviewFact =
  /** A value in fewer than about this many records is not named; its records are blank there. */
  | { readonly code: 'values-blank-below'; readonly records: number }
  /** A combination that fewer than about this many records share is not in a table with noise. */
  | { readonly code: 'combinations-left-out-below'; readonly records: number }
  /** A count of this many columns together is off by more than `error` in one of twenty cells, before the fit; `tables` share the noise. */
  | { readonly code: 'noise'; readonly columns: number; readonly error: number; readonly tables: number }
  /** Combinations of two or three values in fewer synthetic records than this are not shown. */
  | { readonly code: 'combinations-shown-from'; readonly records: number }
  /** Combinations of more columns than this are invented and say nothing of the real ones. */
  | { readonly code: 'longer-combinations-invented'; readonly columns: number }
  /** With so few records most detail is lost; a protected table keeps more. */
  | { readonly code: 'mostly-lost'; readonly records: number; readonly values: number }
  /** An attacker who knows everything of everyone else and guesses whether a child is in the records is right at most this often, of 100. */
  | { readonly code: 'best-guess-of-100'; readonly right: number }
  /** A name or value of one child alone is released with a chance of one in this many. */
  | { readonly code: 'rare-value-chance-one-in'; readonly chances: number }
  /** Only this many records of one child are used. */
  | { readonly code: 'records-of-one-child'; readonly most: number }
  | {
      readonly code: 'budget'
      readonly epsilon: number
      readonly spentBefore: number
      readonly spentAfter: number
      readonly cap: number
      readonly fits: boolean
    }

/** Two standard deviations: one of twenty cells is off by more. */
const ONE_IN_TWENTY = 1.96

export interface DatasetSize {
  readonly columns: number
  /** The approximate number of records, from a public source or by estimate. */
  readonly size: number
}

export function preview(
  asked: ReleaseAsked,
  about: DatasetSize,
  ledger: Ledger,
  account: BudgetAccount,
): readonly PreviewFact[] {
  const plan = planFor(asked, about.columns)
  const values = noiseFor(Math.sqrt((plan.muSquared * (plan.byWays[0] ?? 0)) / about.columns), asked.most)
  const from =
    asked.domain === 'found'
      ? namingThreshold(values, about.columns, asked.most, plan.namingDelta)
      : Math.ceil(3 * values.sd)
  const cost = costOf(plan)
  let tables = 1
  const noise = plan.byWays.map((share, at): PreviewFact => {
    tables = (tables * (about.columns - at)) / (at + 1)
    return {
      code: 'noise',
      columns: at + 1,
      error: ONE_IN_TWENTY * noiseFor(Math.sqrt((plan.muSquared * share) / tables), asked.most).sd,
      tables,
    }
  })
  return [
    { code: 'values-blank-below', records: from },
    ...noise,
    ...(asked.ways > 1 ? [{ code: 'combinations-shown-from', records: asked.least } as const] : []),
    ...(asked.ways < about.columns ? [{ code: 'longer-combinations-invented', columns: asked.ways } as const] : []),
    ...(about.size < MUCH_LOST * from ? [{ code: 'mostly-lost', records: about.size, values: from } as const] : []),
    { code: 'best-guess-of-100', right: bestGuess(deltaAt(cost, 0)) },
    ...(plan.namingDelta > 0
      ? [{ code: 'rare-value-chance-one-in', chances: Math.floor(1 / plan.namingDelta) } as const]
      : []),
    { code: 'records-of-one-child', most: asked.most },
    ...budget(asked, cost, ledger, account),
  ]
}

/** The same for one table with noise, whose combinations are named where enough records share them. */
export function previewTable(asked: TableAsked, ledger: Ledger, account: BudgetAccount): readonly PreviewFact[] {
  const cost = tableCost(asked)
  const noise = noiseFor(cost.mu, asked.most)
  return [
    { code: 'combinations-left-out-below', records: namingThreshold(noise, 1, asked.most, cost.delta) },
    { code: 'noise', columns: asked.columns.length, error: ONE_IN_TWENTY * noise.sd, tables: 1 },
    { code: 'best-guess-of-100', right: bestGuess(deltaAt(cost, 0)) },
    ...(cost.delta > 0 ? [{ code: 'rare-value-chance-one-in', chances: Math.floor(1 / cost.delta) } as const] : []),
    { code: 'records-of-one-child', most: asked.most },
    ...budget(asked, cost, ledger, account),
  ]
}

/** A file with fewer records than this many thresholds names only its commonest values. */
const MUCH_LOST = 50

/** With even prior odds, no test is right more often than (1 + δ(0)) / 2, δ(0) being the total variation distance. */
function bestGuess(distance: number): number {
  return Math.ceil((100 * (1 + distance)) / 2)
}

function budget(
  asked: Pick<ReleaseAsked, 'epsilon'>,
  cost: ReturnType<typeof costOf>,
  ledger: Ledger,
  account: BudgetAccount,
): PreviewFact[] {
  const cap = ledger.caps.get(keyOfAccount(account))
  if (!cap) return []
  const before = spent(ledger, account)
  const all = compose([before, cost])
  return [
    {
      code: 'budget',
      epsilon: asked.epsilon,
      spentBefore: epsilonAt(before, cap.delta),
      spentAfter: epsilonAt(all, cap.delta),
      cap: cap.epsilon,
      fits: deltaAt(all, cap.epsilon) <= cap.delta,
    },
  ]
}
