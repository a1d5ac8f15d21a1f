import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../test/support/evidence/dataset-of.ts'
import { COLUMNS, inventedRows } from '../../../test/support/evidence/invented-children.ts'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { modestly, synthesised } from '../../../test/support/evidence/synthesised.ts'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import type { ReleaseAsked } from '../synthetic/plan.ts'
import { compareDatasets } from './figures.ts'

const short = (shares: readonly number[]) => shares.map((share) => share.toFixed(2)).join(' ')

/**
 * Synthetic records of invented children from one seed: how many, how often each value of the first two columns, and
 * how near they are to the real ones. A change of any number here is on purpose.
 */
describe('synthetic records', () => {
  it.each(
    recordedRows(`
  60 1 1 found 1 4 = 62: 6 34 22, 3 27 20 12, 0 24 14 24, 11 24 27; from 11 on, noise 2.25; 110 and 103 combinations, 0.16 0.11, 10 36 46, 1.60 5.58 3.46, 2.55 5.63 3.31
  60 2 1 found 3 4 = 61: 3 41 17, 10 27 24, 17 22 22, 0 14 26 21; from 15 on, noise 3.01 3.77; 110 and 57 combinations, 0.48 0.00, 9 24 24, 2.33 2.21 2.00, 4.18 3.24 2.39
  150 3 1 found 3 4 = 143: 0 92 51, 0 53 51 39, 4 55 36 48, 1 37 44 61; from 20 on, noise 4.39 11.52 2.61; 132 and 98 combinations, 0.26 0.00, 11 41 46, 3.55 1.83 1.98, 3.55 2.02 2.17
  150 2 2 found 1 2 = 178: 21 102 55, 64 66 48, 71 63 44, 14 51 50 63; from 48 on, noise 10.37 13.26; 132 and 58 combinations, 0.57 0.02, 9 25 23, 5.44 3.60 3.17, 14.00 9.82 5.75
  150 3 1 declared 3 8 = 148: 0 92 56, 0 51 54 43, 0 55 41 52, 5 37 48 58; from 8 on, noise 2.54 6.33 1.66; 132 and 103 combinations, 0.22 0.00, 11 41 51, 1.55 1.61 1.59, 1.55 1.76 1.86
  300 3 1 found 3 8 = 301: 1 200 100, 3 100 102 96, 0 97 98 106, 1 93 92 115; from 13 on, noise 2.61 6.54 1.70; 134 and 128 combinations, 0.04 0.00, 11 45 72, 0.64 1.07 0.89, 0.64 1.07 0.94
  300 2 1 declared 16 1 = 289: 0 195 94, 0 95 112 82, 5 106 82 96, 8 94 90 97; from 28 on, noise 9.11 11.65; 134 and 60 combinations, 0.55 0.00, 11 27 22, 8.27 9.41 13.41, 8.27 11.67 8.63
  40 3 1 declared 1 20 = 41: 3 20 18, 3 19 19, 0 16 7 18, 5 19 17; from 5 on, noise 1.54 3.27 1.22; 100 and 76 combinations, 0.26 0.03, 9 30 35, 1.33 0.70 0.46, 2.09 1.28 0.90
  400 3 3 found 3 8 = 393: 2 259 132, 4 119 138 132, 0 122 130 141, 3 127 114 149; from 36 on, noise 7.28 19.40 4.18; 136 and 125 combinations, 0.09 0.01, 11 45 68, 3.55 3.22 2.26, 3.55 3.22 2.41
`),
  )('of %s are %s', (asked, records) => {
    const [children, ways, most, domain, least, epsilon] = asked.split(' ')
    const dataset = datasetOf(
      COLUMNS.slice(0, 4),
      inventedRows(Number(children), 5).map((row) => row.slice(0, 4)),
    )
    const made = synthesised(
      dataset,
      {
        ...modestly,
        ways: Number(ways),
        most: Number(most),
        domain: domain as ReleaseAsked['domain'],
        least: Number(least),
        epsilon: Number(epsilon),
      },
      seededBytes(11),
    )
    const counts = made.dataset.columns.map(({ values }, at) =>
      values.map((_, code) => made.dataset.data[at]?.filter((one) => one === code).length ?? 0).join(' '),
    )
    const { real, synthetic, suppressed, fabricated, inBoth, errorInBoth, errorInAll } = compareDatasets(
      dataset,
      made.dataset,
      3,
    )
    expect(
      [
        `${String(made.dataset.size)}: ${counts.join(', ')}`,
        `from ${String(made.threshold)} on, noise ${short(made.noise)}`,
        `${String(real)} and ${String(synthetic)} combinations, ${short([suppressed, fabricated])}, ${inBoth.join(' ')}, ${short(errorInBoth)}, ${short(errorInAll)}`,
      ].join('; '),
    ).toBe(records)
  })
})
