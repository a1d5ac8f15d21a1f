import * as z from 'zod'
import { BudgetAccount } from '../ledger/ledger.ts'
import { chanceOf, VARIANCE_OF, WITHIN } from '../perturbation/changed-alike.ts'
import { tableCost, type TableAsked } from '../privacy/dp-table.ts'
import { noiseFor, type Noise } from '../privacy/noise.ts'
import type { CountChange } from '../suppression/released.ts'

/**
 * How the counts of a table are changed before its release. `noisy` spends a privacy budget of the children of one year, and holds what a second device needs to compute its cost again. `most`: how many siblings who live together count at most.
 */
export const HowChanged = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('rounded') }),
  z.strictObject({ is: z.literal('keyed') }),
  z.strictObject({
    is: z.literal('noisy'),
    account: BudgetAccount,
    about: z.int().min(1).max(1_000_000_000),
    epsilon: z.number().min(0.01).max(100),
    delta: z.number().gt(1e-15).lt(0.1),
    most: z.int().min(1).max(10),
  }),
])
export type HowChanged = z.infer<typeof HowChanged>
export type HowNoisy = Extract<HowChanged, { is: 'noisy' }>

/** The parameters by which the noise is drawn. */
export const noisyAsked = ({ epsilon, delta, most }: HowNoisy, columns: readonly string[]): TableAsked => ({
  columns,
  epsilon,
  delta,
  most,
  domain: 'found',
})
export const noiseOf = (how: HowNoisy): Noise => noiseFor(tableCost(noisyAsked(how, [])).mu, how.most)

/** How a reader is told what the counts of a table are: as they were counted, or changed. */
export const COUNTS = ['exact', 'rounded', 'keyed', 'noisy'] as const
export type HowCounted = (typeof COUNTS)[number]
export const countsOf = (how: HowChanged | undefined): HowCounted => how?.is ?? 'exact'

/** File names: the form and its version. */
const FILES = {
  exact: 'table-hxl-1-1.csv',
  rounded: 'table-rounded-hxl-1-1.csv',
  keyed: 'table-changed-hxl-1-1.csv',
  noisy: 'table-noisy-hxl-1-1.csv',
} as const
export const TABLE_FILES = Object.values(FILES)
export const fileOf = (how: HowChanged | undefined): (typeof TABLE_FILES)[number] => FILES[countsOf(how)]

/** What the audit knows of counts changed in this way. Noise drawn for one release belongs to this table alone. */
export function knownChange(how: HowChanged, table: string, gone: number): CountChange {
  if (how.is !== 'noisy')
    return {
      noise: how.is,
      within: WITHIN[how.is],
      variance: VARIANCE_OF[how.is],
      chance: (count, shown) => chanceOf(how.is, count, shown),
      gone,
    }
  const variance = noiseOf(how).sd ** 2
  return {
    noise: table,
    within: Infinity,
    variance,
    chance: (count, shown) => Math.exp(-((shown - count) ** 2) / (2 * variance)),
    gone,
  }
}
