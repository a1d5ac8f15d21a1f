/**
 * How counts are changed at random: for each true count the changes and their probabilities. Of all distributions that keep the mean, have this variance and never
 * show a count of 1 … `noneUpTo`, the one with maximum entropy. The cell-key method is the one Eurostat recommends for the census of 2021.
 */
export interface PTable {
  /** The largest change of a count. Never published, because it would help to undo changes. */
  readonly most: number
  readonly rows: readonly PRow[]
}

export interface PRow {
  readonly changes: readonly number[]
  readonly probabilities: readonly number[]
}

export interface PTableShape {
  readonly most: number
  readonly variance: number
  /** Counts from 1 to this are never shown. */
  readonly noneUpTo: number
}

/** Rows for the counts 0, 1, …; the last is used for every larger count. Throws where no distribution has this mean and variance, because these are settings and not data. */
export function pTable({ most, variance, noneUpTo }: PTableShape): PTable {
  if (!(most >= 1) || !(variance > 0) || !(noneUpTo >= 0) || noneUpTo >= most)
    throw new Error('a table of changes needs a largest change above the counts it never shows, and a variance')
  const rows: PRow[] = [{ changes: [0], probabilities: [1] }]
  // From `most + noneUpTo + 1` on no change reaches a forbidden count, so all further rows are the same.
  for (let count = 1; count <= most + noneUpTo + 1; count++) rows.push(rowOf(count, most, variance, noneUpTo))
  return { most, rows }
}

function rowOf(count: number, most: number, variance: number, noneUpTo: number): PRow {
  const changes: number[] = []
  for (let change = -most; change <= most; change++) {
    const shown = count + change
    if (shown === 0 || shown > noneUpTo) changes.push(change)
  }
  return { changes, probabilities: flattest(changes, variance, count) }
}

/** p ∝ exp(a·d + b·d²), with a and b such that the mean is 0 and the variance is as asked: Newton's method with step halving. */
function flattest(changes: readonly number[], variance: number, count: number): readonly number[] {
  let [a, b] = [0, 0]
  let error = missOf(changes, a, b, variance)
  for (let step = 0; step < 500 && error.size > 1e-12; step++) {
    const { mean, second, third, fourth } = error
    // The derivatives of the moments are their covariances.
    const [aa, ab, bb] = [second - mean * mean, third - mean * second, fourth - second * second]
    const determinant = aa * bb - ab * ab
    const [da, db] = [
      (bb * mean - ab * (second - variance)) / determinant,
      (aa * (second - variance) - ab * mean) / determinant,
    ]
    let share = 1
    let next = missOf(changes, a - share * da, b - share * db, variance)
    while (!(next.size < error.size) && share > 1e-9) {
      share /= 2
      next = missOf(changes, a - share * da, b - share * db, variance)
    }
    ;[a, b, error] = [a - share * da, b - share * db, next]
    if (share <= 1e-9) break
  }
  if (!(error.size < 1e-6)) throw new Error(`no change of a count of ${count} has mean 0 and variance ${variance}`)
  return error.probabilities
}

function missOf(changes: readonly number[], a: number, b: number, variance: number) {
  const exponents = changes.map((change) => a * change + b * change * change)
  const largest = Math.max(...exponents)
  const weights = exponents.map((exponent) => Math.exp(exponent - largest))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const probabilities = weights.map((weight) => weight / sum)
  const moment = (power: number) =>
    changes.reduce((total, change, n) => total + (probabilities[n] ?? 0) * change ** power, 0)
  const [mean, second, third, fourth] = [moment(1), moment(2), moment(3), moment(4)]
  return { probabilities, mean, second, third, fourth, size: Math.abs(mean) + Math.abs(second - variance) }
}

/** The change for a true count and a cell key from 0 (included) to 1: the key's position among the cumulated probabilities. */
export function drawnChange(table: PTable, count: number, key: number): number {
  const row = table.rows[Math.min(count, table.rows.length - 1)]
  if (!row) throw new Error('a table of changes has rows')
  let below = 0
  for (const [n, probability] of row.probabilities.entries()) {
    below += probability
    if (key < below) return row.changes[n] ?? 0
  }
  return row.changes.at(-1) ?? 0
}

/** The probability that a true count is shown as this. */
export function chanceOfChange(table: PTable, count: number, change: number): number {
  const row = table.rows[Math.min(count, table.rows.length - 1)]
  return row?.probabilities[row.changes.indexOf(change)] ?? 0
}
