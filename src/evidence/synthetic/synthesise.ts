import { accept, refuse, type Result } from '#result.ts'
import { columnAt, type Dataset } from '../record/dataset.ts'
import { boundContributions } from '../privacy/contribution.ts'
import type { PrivacyCost } from '../privacy/gaussian-dp.ts'
import { slackOf } from '../privacy/noise.ts'
import { RandomBits, type RandomBytes } from '../privacy/random-bits.ts'
import { chanceFrom } from './chance.ts'
import { fitRows, type FittingProgress } from './fitting.ts'
import { leastSquares } from './least-squares.ts'
import { type Measured, measureTables, measureValues, type NamedValues } from './measure.ts'
import { type ReleaseAsked, costOf, planFor, tablesOf } from './plan.ts'
import { rowCount, type CodedRows } from './rows.ts'
import { supportOf } from './support.ts'

/** Synthetic records, and facts about how they were made: none of them was counted without noise. */
export interface Synthetic {
  readonly dataset: Dataset
  readonly cost: PrivacyCost
  /** Values are named from this noisy count on. */
  readonly threshold: number
  /** Standard deviation of the noise in a cell, by how many columns the table has (first: one); the largest of each. */
  readonly noise: readonly number[]
}

export type SynthesisRefusal =
  | 'no-records'
  | 'no-columns'
  | 'too-many-columns'
  | 'wrong-ways'
  | 'wrong-privacy'
  | 'wrong-most'
  | 'wrong-least'

export const MOST_COLUMNS = 60

/** Errors of the request, found before any budget is spent. */
export function checkAsked(
  asked: ReleaseAsked,
  columns: number,
): Result<null, SynthesisRefusal, { readonly given: number }> {
  if (columns < 1) return refuse('no-columns', { given: columns })
  if (columns > MOST_COLUMNS) return refuse('too-many-columns', { given: columns })
  if (![1, 2, 3].includes(asked.ways)) return refuse('wrong-ways', { given: asked.ways })
  if (!(asked.epsilon >= 0.01 && asked.epsilon <= 100)) return refuse('wrong-privacy', { given: asked.epsilon })
  if (!(asked.delta > 1e-15 && asked.delta < 0.1)) return refuse('wrong-privacy', { given: asked.delta })
  if (!Number.isInteger(asked.most) || asked.most < 1 || asked.most > 1000)
    return refuse('wrong-most', { given: asked.most })
  if (!Number.isInteger(asked.least) || asked.least < 1) return refuse('wrong-least', { given: asked.least })
  // So many tables, each changed so much by one child, that the slack of whole-number noise alone would use the budget.
  if (slackOf(tablesOf(columns, asked.ways), asked.most) > asked.epsilon / 10)
    return refuse('wrong-most', { given: asked.most })
  return accept(null)
}

/**
 * Makes records of invented people that keep the counts of all combinations of up to `ways` values, as a generator: the caller runs one step at a time, shows the progress, and stops by
 * asking for no more. Only the `measuring` steps read the records; all later steps use noisy counts.
 * Spends what `costOf(planFor(asked, columns))` returns: reserve it in the ledger first.
 */
export function* synthesise(
  dataset: Dataset,
  asked: ReleaseAsked,
  random: RandomBytes,
): Generator<FittingProgress, Result<Synthetic, SynthesisRefusal, { readonly given: number }>> {
  const wrong = checkAsked(asked, dataset.columns.length)
  if (!wrong.ok) return wrong
  if (dataset.size === 0) return refuse('no-records', { given: 0 })
  const bits = new RandomBits(random)
  const plan = planFor(asked, dataset.columns.length)
  const { rows } = boundContributions(dataset, asked.most, bits)
  yield { stage: 'measuring', done: 0 }
  const named = measureValues(dataset, rows, asked, plan, bits)
  const measured = yield* measuring(measureTables(dataset, rows, named, asked, plan, bits))
  const estimate = leastSquares(measured)
  const allowed = supportOf(measured.layout, estimate)
  const fitted = yield* fitRows({ measured, estimate, allowed, least: asked.least }, chanceFrom(random))
  return accept({
    dataset: asDataset(dataset, named, fitted, Math.round(estimate.size)),
    cost: costOf(plan),
    threshold: named.threshold,
    noise: noiseByWays(measured),
  })
}

function* measuring(work: Generator<number, Measured>): Generator<FittingProgress, Measured> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield { stage: 'measuring', done: step.value }
  }
}

function noiseByWays({ named, layout, noise }: Measured): number[] {
  return Array.from({ length: layout.ways }, (_, at) =>
    Math.max(
      ...layout.cubes.flatMap(({ columns: { length } }, index) =>
        length === at + 1 ? [(noise[index] ?? named.noise).sd] : [],
      ),
    ),
  )
}

/** The fitted rows with the names of columns and values. A column without a named value is kept, and is blank throughout. */
function asDataset(from: Dataset, { columns, kept }: NamedValues, fitted: CodedRows, size: number): Dataset {
  const count = fitted.width === 0 ? size : rowCount(fitted)
  return {
    columns: from.columns.map(({ name }, column) => ({
      name,
      values: ['', ...(kept[columns.indexOf(column)] ?? []).map((code) => columnAt(from, column).values[code] ?? '')],
    })),
    data: from.columns.map((_, column) => {
      const place = columns.indexOf(column)
      return Uint16Array.from({ length: count }, (_, row) =>
        place < 0 ? 0 : (fitted.codes[row * fitted.width + place] ?? 0),
      )
    }),
    size: count,
  }
}
