import * as z from 'zod'
import { epsilonLeftFor } from '../ledger/epsilon-left.ts'
import { BudgetAccount, type Cap, type Ledger } from '../ledger/ledger.ts'
import type { PrivacyCost } from '../privacy/gaussian-dp.ts'
import { type ReleaseAsked, costOf, deltaFor, LEAST, planFor } from '../synthetic/plan.ts'
import { MOST_COLUMNS } from '../synthetic/synthesise.ts'
import { SHAPES, STANDARD_OF, type DatasetShape } from './shape.ts'

/**
 * The description of synthetic records that a proposal holds in `asked`: enough for a second person's device to compute cost and loss again. No value in it was counted from the
 * records. `about`: how many children there are, from a public source or by estimate.
 */
export const AskedDataset = z.strictObject({
  v: z.literal(1),
  file: z.string(),
  shape: z.enum(SHAPES),
  standard: z.strictObject({ name: z.string().max(80), version: z.string().max(80) }),
  account: BudgetAccount,
  columns: z.array(z.string().min(1).max(120)).min(1).max(MOST_COLUMNS),
  about: z.int().min(1).max(1_000_000_000),
  epsilon: z.number().min(0.01).max(100),
  delta: z.number().gt(1e-15).lt(0.1),
  ways: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  most: z.int().min(1).max(10),
  keep: z.enum(['much', 'careful']),
})
export type AskedDataset = z.infer<typeof AskedDataset>

/** The settings as the synthesis expects them; everything not set follows from rules. */
export const settingsOf = ({ epsilon, delta, ways, most, keep }: Settings): ReleaseAsked => ({
  epsilon,
  delta,
  ways,
  most,
  domain: 'found',
  least: LEAST[keep],
})
type Settings = Pick<AskedDataset, 'epsilon' | 'delta' | 'ways' | 'most' | 'keep'>

/** δ of one release: by the rule for this number of children, and at most a quarter of the budget's own, so that several releases may follow. */
export const deltaUnder = (cap: Cap | undefined, about: number): number =>
  Math.min(deltaFor(about), (cap?.delta ?? 1) / RELEASES)
const RELEASES = 4

/** What it costs in the ledger. */
export const costOfDataset = (asked: Settings & Pick<AskedDataset, 'columns'>): PrivacyCost =>
  costOf(planFor(settingsOf(asked), asked.columns.length))

/** The file name: the form and its version, and nothing of whom it is about. */
export const fileNameOf = (shape: DatasetShape, file: 'csv' | 'json' | 'zip'): string => `${NAMES[shape]}.${file}`
const NAMES: Readonly<Record<DatasetShape, string>> = {
  fields: 'synthetic-hxl-1-1',
  ctdc: 'synthetic-ctdc-2024',
  'ic-tip': 'synthetic-ic-tip-aligned',
  file: 'synthetic-hxl-1-1-file',
}

/** `contribution` where the columns are those that another organisation collects. */
export const formOf = (shape: DatasetShape): 'synthetic' | 'contribution' =>
  shape === 'ctdc' ? 'contribution' : 'synthetic'

export const standardOf = (shape: DatasetShape): AskedDataset['standard'] => ({ ...STANDARD_OF[shape] })

/** The largest ε that the rest of the budget can pay for, rounded down to a hundredth; 0 where nothing is left or no budget is open. */
export function epsilonLeft(
  ledger: Ledger,
  account: BudgetAccount,
  asked: Omit<Settings, 'epsilon'> & Pick<AskedDataset, 'columns'>,
  most = 10,
): number {
  return epsilonLeftFor(ledger, account, (epsilon) => costOfDataset({ ...asked, epsilon }), most)
}
