import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../test/support/evidence/dataset-of.ts'
import { COLUMNS, inventedRows } from '../../../test/support/evidence/invented-children.ts'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { modestly, synthesised } from '../../../test/support/evidence/synthesised.ts'
import { deltaAt } from '../privacy/gaussian-dp.ts'
import type { Dataset } from '../record/dataset.ts'
import { type ReleaseAsked, costOf, planFor } from './plan.ts'

/**
 * Membership inference: the attacker knows every other child, the method and the settings, and sees synthetic records made with the child or without. The score is how many
 * synthetic records share each of the child's pairs of values. Differential privacy bounds the advantage of any score.
 */
const CHILD = ['female', '15-17', 'sexual', 'AL-11', 'declined', 'out']
const OTHERS = inventedRows(250, 40)
const TIMES_RECORDED = 15
const WORLDS = 60
const asked: ReleaseAsked = { ...modestly, epsilon: 1, delta: 1e-3, ways: 2 }

const without = datasetOf(
  COLUMNS,
  OTHERS,
  OTHERS.map((_, n) => `child ${n}`),
)
const withHer = datasetOf(
  COLUMNS,
  [...OTHERS, ...new Array<string[]>(TIMES_RECORDED).fill(CHILD)],
  [...OTHERS.map((_, n) => `child ${n}`), ...new Array<string>(TIMES_RECORDED).fill('she')],
)

function score({ columns, data, size }: Dataset): number {
  let shared = 0
  for (let row = 0; row < size; row++) {
    const same = columns.filter(({ values }, column) => values[data[column]?.[row] ?? 0] === CHILD[column]).length
    shared += (same * (same - 1)) / 2
  }
  return shared
}

/** Largest difference, over all thresholds, between how often the score passes it with the child and without. */
function advantage(inside: readonly number[], outside: readonly number[]): number {
  const passing = (scores: readonly number[], least: number) =>
    scores.filter((one) => one >= least).length / scores.length
  return Math.max(...inside.map((least) => passing(inside, least) - passing(outside, least)))
}

const scores = (dataset: Dataset, seed: number) =>
  Array.from({ length: WORLDS }, (_, n) => score(synthesised(dataset, asked, seededBytes(seed + n)).dataset))

describe('an attacker who knows all other children', () => {
  const outside = scores(without, 1_000)
  const allowed = deltaAt(costOf(planFor(asked, COLUMNS.length)), 0)
  // Two empirical distributions of sixty differ by this much by chance in fewer than one of a thousand cases (Smirnov).
  const chance = 1.95 * Math.sqrt(2 / WORLDS)

  it('does not tell whether a child with fifteen records is there', () => {
    expect(advantage(scores(withHer, 2_000), outside)).toBeLessThan(allowed + chance)
  })

  it('does tell where it was forgotten whose the records are, so the test can fail', () => {
    const { unit: _, ...forgotten } = withHer
    expect(advantage(scores(forgotten, 3_000), outside)).toBeGreaterThan(allowed + chance)
  })
})
