import type { PrivacyCost } from '../privacy/gaussian-dp.ts'
import { countWithNoise, tableCost } from '../privacy/dp-table.ts'
import { namingThreshold } from '../privacy/noise.ts'
import type { RandomBytes } from '../privacy/random-bits.ts'
import { keyOfAccount, type Ledger } from '../ledger/ledger.ts'
import { BLANK, columnAt, dataAt, type Dataset } from '../record/dataset.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Cut } from '../suppression/cut.ts'
import { policyFor } from '../suppression/policy.ts'
import type { Solver } from '../suppression/solver.ts'
import { buildTable } from '../tables/build-table.ts'
import { cellAt, cellsIn, levelsAt, NOT_KNOWN, TOTAL, type Axis, type TableFilter } from '../tables/table.ts'
import { MOST_FIELDS, type AskedTable } from './asked-table.ts'
import { noiseOf, noisyAsked, type HowNoisy } from './how-changed.ts'
import {
  askedTableFor,
  closedOrAlike,
  foundBy,
  MOST_ASKED,
  type TableReleaseRefusal,
  type TableReleaseWhere,
  type TableWanted,
} from './table-release.ts'

export type NoisyWanted = Omit<TableWanted, 'how'> & { readonly how: HowNoisy }
export type NoisyRefusal =
  | TableReleaseRefusal
  | 'nobody-of-that-year'
  | 'other-year'
  | 'nothing-reserved'
  | 'other-budget'

/** Two browsers may compute an exponential differently in its last digit. */
const NEARLY = 1 - 1e-9
const QUARTER = 'quarter'

export const costOfNoisy = (how: HowNoisy): PrivacyCost => tableCost(noisyAsked(how, []))

/**
 * Whether such a table may be made, before anything is spent. Returns whom it would count: a budget is for the children of one year, so no child of another year is counted.
 */
export function mayBeNoisy(
  solver: Solver,
  cuts: readonly Cut[],
  out: readonly AskedTable[],
  wanted: NoisyWanted,
): Result<readonly TableFilter[], NoisyRefusal, TableReleaseWhere> {
  const own = cuts.find(({ cut }) => cut === String(wanted.cut))
  if (!own) return refuse('no-such-cut', { cut: wanted.cut })
  const where = ofTheYear(own.dataset, wanted)
  if (!where.ok) return where
  const held = notGuessedBy(solver, cuts, out, { ...wanted, where: where.value })
  return held.ok ? where : held
}

/**
 * As if every combination were named: no reader of such a table and of the released ones may guess a count that must stay hidden. The year is not checked here: a file of cases does not say it.
 */
export function notGuessedBy(
  solver: Solver,
  cuts: readonly Cut[],
  out: readonly AskedTable[],
  wanted: NoisyWanted,
): Result<true, TableReleaseRefusal, TableReleaseWhere> {
  const own = cuts.find(({ cut }) => cut === String(wanted.cut))
  if (!own) return refuse('no-such-cut', { cut: wanted.cut })
  if (wanted.by.length > MOST_FIELDS) return refuse('too-many-fields', {})
  const policy = policyFor(wanted.audience, { threshold: wanted.threshold, groups: 'guarded' })
  const closed = closedOrAlike(cuts, own, out, policy.threshold)
  if (closed) return closed
  const counted = buildTable(own.dataset, wanted)
  if (!counted.ok) return counted
  const { axes, where, counts } = counted.value
  const shown = Array.from(counts, (count, cell) => (isTotal(axes, cell) ? null : count))
  const asked = askedTableFor({ axes, where, shown }, wanted, own.dataset.size, policy, wanted.how)
  if (JSON.stringify(asked).length > MOST_ASKED) return refuse('too-large', { cells: shown.length })
  return notGuessedFrom(solver, cuts, out, asked)
}

/**
 * The same check for a table as it was drawn. The draw cannot be foreseen: some draws make one count likelier than all others together although most do not, and such a table may not be released, though it
 * is paid for.
 */
export function notGuessedFrom(
  solver: Solver,
  cuts: readonly Cut[],
  out: readonly AskedTable[],
  drawn: AskedTable,
): Result<true, TableReleaseRefusal, TableReleaseWhere> {
  const found = foundBy(
    solver,
    cuts,
    out,
    drawn,
    new Set(),
    policyFor(drawn.audience, { threshold: drawn.threshold, groups: 'guarded' }),
  )
  if (!found.ok) return found
  const [first] = found.value
  return first ? refuse('would-unmask', { found: first.cells.length }) : accept(true)
}

/** Draws the noise; its budget must be reserved. Combinations that too few share are left out, and so are totals, which were not measured. */
export function makeNoisy(
  { dataset }: Cut,
  wanted: NoisyWanted,
  where: readonly TableFilter[],
  random: RandomBytes,
): Result<AskedTable, TableReleaseRefusal, TableReleaseWhere> {
  const counted = countWithNoise(onlyWhere(dataset, where), noisyAsked(wanted.how, wanted.by), random)
  if (!counted.ok) return refuse(counted.code === 'too-many-cells' ? 'too-many-cells' : 'nothing-left', {})
  const named = counted.value.cells.map(({ values, count }) => ({
    values: values.map((value) => (value === '' ? NOT_KNOWN : value)),
    count,
  }))
  const axes = wanted.by.map(
    (column, at): Axis => ({
      column,
      levels: [...[...new Set(named.map(({ values }) => values[at] ?? ''))].sort(), TOTAL],
    }),
  )
  if (named.length === 0) return refuse('nothing-left', {})
  const shown = new Array<number | null>(cellsIn(axes)).fill(null)
  for (const { values, count } of named)
    shown[
      cellAt(
        axes,
        axes.map(({ levels }, at) => levels.indexOf(values[at] ?? '')),
      )
    ] = count
  return accept(
    askedTableFor(
      { axes, where, shown },
      wanted,
      dataset.size,
      policyFor(wanted.audience, { threshold: wanted.threshold }),
      wanted.how,
    ),
  )
}

/**
 * The second person's check: that the cost was reserved, in the account it names; that the table counts nobody of another year, names nothing that is not in the records, and shows nothing under its own threshold; and
 * that no reader can guess by it what is hidden elsewhere. No device can check that the noise was drawn correctly.
 */
export function checkNoisy(
  solver: Solver,
  cuts: readonly Cut[],
  out: readonly AskedTable[],
  asked: AskedTable & { readonly how: HowNoisy },
  release: string,
  ledger: Ledger,
): Result<{ readonly against: number }, NoisyRefusal, TableReleaseWhere> {
  const policy = policyFor(asked.audience, { threshold: asked.threshold, groups: 'guarded' })
  const own = cuts.find(({ cut }) => cut === String(asked.cut))
  if (!own) return refuse('no-such-cut', { cut: asked.cut })
  if (own.dataset.size !== asked.people) return refuse('people-changed', { cut: asked.cut })
  const reserved = ledger.releases.get(release)
  if (!reserved || reserved.state === 'given-up') return refuse('nothing-reserved', {})
  const cost = costOfNoisy(asked.how)
  const isPaid = [
    reserved.cost.mu >= cost.mu * NEARLY,
    reserved.cost.slack >= cost.slack * NEARLY,
    reserved.cost.delta >= cost.delta * NEARLY,
  ].every(Boolean)
  if (keyOfAccount(reserved.account) !== keyOfAccount(asked.how.account) || !isPaid) return refuse('other-budget', {})
  const closed = closedOrAlike(cuts, own, out, policy.threshold)
  if (closed) return closed
  const isOfItsYear = asked.where.some(
    ({ column, values }) =>
      column === QUARTER && values.every((quarter) => quarter.startsWith(String(asked.how.account.year))),
  )
  if (!isOfItsYear) return refuse('other-year', { column: QUARTER })
  const threshold = noisyThreshold(asked.how)
  const isWrong =
    asked.axes.some((axis) => !isOf(own.dataset, axis)) ||
    asked.shown.some((count, cell) => count !== null && (isTotal(asked.axes, cell) || count < threshold))
  if (isWrong || policy.threshold !== asked.threshold) return refuse('not-as-counted', {})
  const held = notGuessedFrom(solver, cuts, out, asked)
  return held.ok ? accept({ against: out.length }) : held
}

/** Combinations are named from this noisy count on. */
export const noisyThreshold = (how: HowNoisy): number =>
  namingThreshold(noiseOf(how), 1, how.most, costOfNoisy(how).delta)

const isTotal = (axes: readonly Axis[], cell: number): boolean =>
  levelsAt(axes, cell).some((level, at) => level === (axes[at]?.levels.length ?? 0) - 1)

function isOf({ columns, data }: Dataset, { column, levels }: Axis): boolean {
  const place = columns.findIndex(({ name }) => name === column)
  const values = columns[place]?.values ?? []
  return (
    levels.at(-1) === TOTAL &&
    levels
      .slice(0, -1)
      .every((level) =>
        level === NOT_KNOWN ? data[place]?.includes(BLANK) === true : level !== '' && values.includes(level),
      )
  )
}

function ofTheYear(
  dataset: Dataset,
  { where, how: { account } }: NoisyWanted,
): Result<readonly TableFilter[], 'nobody-of-that-year' | 'other-year', { readonly column?: string }> {
  const year = String(account.year)
  const chosen = where.find(({ column }) => column === QUARTER)
  if (chosen)
    return chosen.values.every((quarter) => quarter.startsWith(year))
      ? accept(where)
      : refuse('other-year', { column: QUARTER })
  const quarters =
    dataset.columns.find(({ name }) => name === QUARTER)?.values.filter((quarter) => quarter.startsWith(year)) ?? []
  return quarters.length === 0
    ? refuse('nobody-of-that-year', {})
    : accept([...where, { column: QUARTER, values: quarters }])
}

function onlyWhere(dataset: Dataset, where: readonly TableFilter[]): Dataset {
  const passes = where.map(({ column, values }) => {
    const place = dataset.columns.findIndex(({ name }) => name === column)
    const known = columnAt(dataset, place).values
    const data = dataAt(dataset, place)
    return (row: number) => values.includes(known[data[row] ?? BLANK] ?? '')
  })
  const rows = Uint32Array.from({ length: dataset.size }, (_, row) => row).filter((row) =>
    passes.every((pass) => pass(row)),
  )
  const { unit } = dataset
  return {
    columns: dataset.columns,
    data: dataset.data.map((codes) => Uint16Array.from(rows, (row) => codes[row] ?? BLANK)),
    size: rows.length,
    ...(unit && { unit: Uint32Array.from(rows, (row) => unit[row] ?? row) }),
  }
}
