import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../../test/support/evidence/dataset-of.ts'
import { COLUMNS, inventedRows } from '../../../test/support/evidence/invented-children.ts'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import { protectTable } from './choosing/protect-table.ts'
import { policyFor } from './policy.ts'
import { loadSolver } from './solver.ts'

const solver = await loadSolver()

/** A row for each value of all columns but the last; a dot is a hidden count. */
const written = (shown: readonly (number | null)[], width: number) =>
  Array.from({ length: shown.length / width }, (_, row) =>
    shown
      .slice(row * width, (row + 1) * width)
      .map((count) => count ?? '.')
      .join(' '),
  ).join(' | ')

/**
 * Which counts are hidden, and how many more than the small ones. A table that is asked again must hide the same, so a
 * change of any of these is on purpose.
 */
describe('the table', () => {
  it.each(
    recordedRows(`
  30; sex; public; 11 = 19 11 30 (0 + 0)
  40; sex age; partners; 3 = . . 15 . | . 14 . . | 11 25 15 40 (3 + 3)
  60; sex age; public; 5 = . . 19 . | . 22 . . | 19 38 22 60 (3 + 3)
  60; form district; public; 5 = . 14 . 19 | . . . 17 | . . 16 24 | 17 21 22 60 (6 + 1)
  90; age form; public; 11 = 26 . . 31 | . . . 27 | . 24 . 32 | 31 31 28 90 (6 + 1)
  90; age form; partners; 5 = 26 . . 31 | . . 21 27 | . 24 . 32 | 31 31 28 90 (5 + 1)
  120; sex age form; partners; 3 = . . 32 . | . . . . | . 8 31 39 | . . . . | . . . . | 28 31 10 41 | . . . . | . 30 . . | . 33 7 40 | 9 32 41 31 | 10 41 32 6 | 38 72 48 120 (14 + 10)
  150; pathway school; public; 5 = 36 . . 54 | . 31 . 45 | . . 40 51 | 47 48 55 150 (6 + 0)
  200; form district pathway; partners; 3 = 0 . . 8 | . . . 6 | . . 44 51 | 8 8 49 65 | . . . 43 | . . . 13 | 0 . . 12 | 8 49 11 68 | . . . 10 | 42 . . 50 | . 0 . 7 | 49 11 7 67 | 7 45 9 61 | 50 14 5 69 | 8 9 53 70 | 65 68 67 200 (12 + 10)
  200; age district school; public; 5 = . . . . | . . . . | . 44 . 55 | . 50 . 75 | . . . 44 | . . . . | 0 . . . | . . 45 61 | . 0 . . | . . . 52 | . . 0 . | 49 . . 64 | . . 46 61 | 52 . . 69 | . 53 . 70 | 65 69 66 200 (36 + 5)
  8; sex age; public; 11 = 0 . . . | 0 . . 0 | . . . . (9 + 0)
  300; age form district; public; 5 = . . . 15 | . . . 68 | 0 . . 16 | . . 72 99 | 63 . . 73 | . . . 20 | . . 0 11 | 79 . . 104 | . . 0 13 | 0 . . 13 | . 58 . 71 | . 70 . 97 | 74 14 13 101 | 13 13 75 101 | 13 69 16 98 | 100 96 104 300 (22 + 5)
`),
  )('%s is released as %s', (asked, table) => {
    const [children = '', by = '', audience = '', threshold = ''] = asked.split('; ')
    const dataset = datasetOf(COLUMNS, inventedRows(Number(children), 7))
    const policy = policyFor(audience as 'public' | 'partners', { groups: 'guarded', threshold: Number(threshold) })
    const made = protectTable(solver, dataset, { by: by.split(' ') }, policy)
    const width = made.ok ? (made.value.axes.at(-1)?.levels.length ?? 1) : 1
    expect(
      made.ok
        ? `${written(made.value.shown, width)} (${String(made.value.primary)} + ${String(made.value.secondary)})`
        : made.code,
    ).toBe(table)
  })
})
