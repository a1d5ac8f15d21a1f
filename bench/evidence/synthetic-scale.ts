import { RandomBits } from '../../src/evidence/privacy/random-bits.ts'
import type { Dataset } from '../../src/evidence/record/dataset.ts'
import { compareDatasets } from '../../src/evidence/synthetic/figures.ts'
import { leastSquares } from '../../src/evidence/synthetic/least-squares.ts'
import { measureTables, measureValues, recodeRows } from '../../src/evidence/synthetic/measure.ts'
import { type ReleaseAsked, deltaFor, LEAST, planFor } from '../../src/evidence/synthetic/plan.ts'
import { countCells } from '../../src/evidence/synthetic/rows.ts'
import { eachFullCell } from '../../src/evidence/synthetic/support.ts'
import { seededBytes } from '../../test/support/evidence/seeded-bytes.ts'
import { allSteps, synthesised } from '../../test/support/evidence/synthesised.ts'
import { type Row, shown, under } from '../row.ts'
import { drawnFrom, shared, zerosBlank } from './files.ts'
import { seedsOr } from './seeds.ts'

const RECORDS = 1_000_000
const FIRST_SEED = 7_001
/** Half as many seeds as for the small files: each takes the better part of a minute. */
const SEEDS = Math.max(1, Math.ceil(seedsOr(20) / 2))
const WAYS = ['one', 'two', 'three'] as const

export function rows(say: (line: string) => void): Promise<Row[]> {
  const agency = shared('ctdc/k-anonymised-2020-sample-1000.csv')
  if (!agency) return Promise.resolve([])
  const many = drawnFrom(zerosBlank(agency), RECORDS)
  const asked: ReleaseAsked = {
    epsilon: 4,
    delta: deltaFor(RECORDS),
    ways: 3,
    most: 1,
    domain: 'found',
    least: LEAST.much,
  }
  say(`1,000,000 records: ${SEEDS} seeds`)
  const runs = Array.from({ length: SEEDS }, (_, n) => {
    const begun = performance.now()
    const made = synthesised(many, asked, seededBytes(FIRST_SEED + n)).dataset
    return {
      minutes: (performance.now() - begun) / 60_000,
      figures: compareDatasets(many, made, 3),
      floor: noiseFloor(many, asked, FIRST_SEED + n),
    }
  })
  const mean = (of: (run: (typeof runs)[number]) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length
  return Promise.resolve([
    under('1,000,000 × 10: synthesis, at most', Math.max(...runs.map(({ minutes }) => minutes)), 5, 'min'),
    under('   most memory of the process', process.resourceUsage().maxRSS / 1000, 2000, 'MB'),
    ...WAYS.map((way, at) =>
      under(
        `   error of ${way}-way counts, against twice the least-squares noise floor`,
        mean(({ figures }) => figures.errorInBoth[at] ?? NaN),
        2 * mean(({ floor }) => floor[at] ?? NaN),
        'records',
      ),
    ),
    shown(
      '   invented combinations',
      mean(({ figures }) => 100 * figures.fabricated),
      '%',
    ),
    shown(
      '   lost combinations',
      mean(({ figures }) => 100 * figures.suppressed),
      '%',
    ),
  ])
}

/**
 * Mean absolute error of the least-squares estimates themselves, over combinations that exist: no fit can do better
 * than these.
 */
function noiseFloor(dataset: Dataset, asked: ReleaseAsked, seed: number): number[] {
  const bits = new RandomBits(seededBytes(seed))
  const plan = planFor(asked, dataset.columns.length)
  const all = Uint32Array.from({ length: dataset.size }, (_, row) => row)
  const named = measureValues(dataset, all, asked, plan, bits)
  const measured = allSteps(measureTables(dataset, all, named, asked, plan, bits))
  const { cells } = leastSquares(measured)
  const truth = countCells(recodeRows(dataset, all, named), measured.layout)
  return WAYS.map((_, at) => {
    const errors: number[] = []
    for (const cube of measured.layout.cubes)
      if (cube.columns.length === at + 1)
        eachFullCell(cube, (cell) => {
          const counted = truth[cube.offset + cell] ?? 0
          if (counted > 0) errors.push(Math.abs(counted - (cells[cube.offset + cell] ?? 0)))
        })
    return errors.reduce((sum, error) => sum + error, 0) / errors.length
  })
}
