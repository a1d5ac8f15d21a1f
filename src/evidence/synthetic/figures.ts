import { columnAt, dataAt, type Dataset } from '../record/dataset.ts'
import { subsets } from './layout.ts'

/** How close a synthetic file is to the real one. Exact: for tuning and tests on data that may be seen; never published for a file that may not. */
export interface FidelityFigures {
  /** Distinct combinations of values (no blanks) in the real file and in the synthetic one. */
  readonly real: number
  readonly synthetic: number
  /** Shares of them, 0 to 1: real ones that the synthetic file lacks; synthetic ones that the real file lacks. */
  readonly suppressed: number
  readonly fabricated: number
  /** How many combinations are in both files, by number of columns (first: one). */
  readonly inBoth: readonly number[]
  /** Mean absolute error of counts by number of columns (first: one): over combinations in both files, and over all that are in either. */
  readonly errorInBoth: readonly number[]
  readonly errorInAll: readonly number[]
}

interface Tally {
  both: number
  missed: number
  made: number
  errorBoth: number
  errorAll: number
}

/** Compares the counts of all combinations of up to `ways` values. Values that `blank` names count as blank, as '' does. */
export function compareDatasets(
  real: Dataset,
  synthetic: Dataset,
  ways: number,
  blank: readonly string[] = [],
): FidelityFigures {
  const columns = real.columns.map((_, index) => aligned(real, synthetic, index, blank))
  const tallies = Array.from({ length: Math.min(ways, columns.length) }, (_, at) => {
    const tally: Tally = { both: 0, missed: 0, made: 0, errorBoth: 0, errorAll: 0 }
    for (const set of subsets(columns.length, at + 1))
      tallySet(
        set.map((index) => columns[index]).filter((column) => column !== undefined),
        tally,
      )
    return tally
  })
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, tally) => all + of(tally), 0)
  const inReal = sum(({ both, missed }) => both + missed)
  const inSynthetic = sum(({ both, made }) => both + made)
  return {
    real: inReal,
    synthetic: inSynthetic,
    suppressed: inReal === 0 ? 0 : sum(({ missed }) => missed) / inReal,
    fabricated: inSynthetic === 0 ? 0 : sum(({ made }) => made) / inSynthetic,
    inBoth: tallies.map(({ both }) => both),
    errorInBoth: tallies.map(({ both, errorBoth }) => (both === 0 ? 0 : errorBoth / both)),
    errorInAll: tallies.map(({ both, missed, made, errorAll }) => errorAll / Math.max(1, both + missed + made)),
  }
}

interface Aligned {
  readonly codes: number
  readonly real: Uint16Array
  readonly synthetic: Uint16Array
}

/** One column of both files in the same codes; 0 is blank. */
function aligned(real: Dataset, synthetic: Dataset, index: number, blank: readonly string[]): Aligned {
  const { name, values } = columnAt(real, index)
  const other = synthetic.columns.findIndex((column) => column.name === name)
  const codes = new Map<string, number>()
  const code = (value: string) => {
    if (value === '' || blank.includes(value)) return 0
    const known = codes.get(value) ?? codes.size + 1
    codes.set(value, known)
    return known
  }
  const recoded = (data: Uint16Array, from: readonly string[]) => {
    const place = Uint16Array.from(from, code)
    return data.map((old) => place[old] ?? 0)
  }
  const realData = recoded(dataAt(real, index), values)
  const syntheticData = recoded(dataAt(synthetic, other), columnAt(synthetic, other).values)
  return { codes: codes.size + 1, real: realData, synthetic: syntheticData }
}

const DENSE = 1 << 21

function tallySet(columns: readonly Aligned[], tally: Tally): void {
  const cells = columns.reduce((product, { codes }) => product * codes, 1)
  const real = count(columns, 'real', cells)
  const synthetic = count(columns, 'synthetic', cells)
  for (const [cell, counted] of real.entries())
    if (counted > 0) {
      const shown = synthetic instanceof Map ? (synthetic.get(cell) ?? 0) : (synthetic[cell] ?? 0)
      const error = Math.abs(counted - shown)
      tally.errorAll += error
      if (shown === 0) tally.missed++
      else {
        tally.both++
        tally.errorBoth += error
      }
    }
  for (const [cell, shown] of synthetic.entries())
    if (shown > 0 && (real instanceof Map ? (real.get(cell) ?? 0) : (real[cell] ?? 0)) === 0) {
      tally.made++
      tally.errorAll += shown
    }
}

function count(
  columns: readonly Aligned[],
  file: 'real' | 'synthetic',
  cells: number,
): Int32Array | Map<number, number> {
  const size = columns[0]?.[file].length ?? 0
  const dense = new Int32Array(cells <= DENSE ? cells : 0)
  const sparse = new Map<number, number>()
  for (let row = 0; row < size; row++) {
    let cell = 0
    let whole = true
    for (const column of columns) {
      const code = column[file][row] ?? 0
      if (code === 0) whole = false
      cell = cell * column.codes + code
    }
    if (!whole) continue
    if (cells <= DENSE) dense[cell] = (dense[cell] ?? 0) + 1
    else sparse.set(cell, (sparse.get(cell) ?? 0) + 1)
  }
  return cells <= DENSE ? dense : sparse
}
