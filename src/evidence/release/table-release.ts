import type { Alike } from '../perturbation/changed-alike.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Cut } from '../suppression/cut.ts'
import { tellingZeros } from '../suppression/group-disclosure.ts'
import type { Released } from '../suppression/released.ts'
import { policyFor, type ReleaseAudience, type Policy } from '../suppression/policy.ts'
import { protectCutTable, type ProtectRefusal, type ProtectWhere } from '../suppression/choosing/protect-table.ts'
import type { Solver } from '../suppression/solver.ts'
import { buildTable } from '../tables/build-table.ts'
import type { TableFilter, Table } from '../tables/table.ts'
import { MOST_FIELDS, type AskedTable } from './asked-table.ts'
import { changedCounts, hidingFound } from './changed-table.ts'
import { findable, heldByAudience, type Found } from './findable.ts'
import { fileOf, type HowChanged } from './how-changed.ts'

export interface TableWanted {
  readonly cut: number
  readonly by: readonly string[]
  readonly where: readonly TableFilter[]
  readonly audience: ReleaseAudience
  readonly threshold: number
  /** Absent: small counts are hidden, and all others exact. */
  readonly how?: Alike
}

export type TableReleaseRefusal =
  | ProtectRefusal
  | 'no-such-cut'
  | 'cut-closed'
  | 'cuts-too-alike'
  | 'nothing-left'
  | 'too-large'
  | 'too-many-fields'
  | 'not-as-counted'
  | 'people-changed'
  | 'no-keys'

/** Figures that explain a refusal. `came` and `left` are shown to coordinators alone, who see the records. */
export interface TableReleaseWhere extends ProtectWhere {
  readonly cut?: number
  readonly came?: number
  readonly left?: number
}

export interface MadeTable {
  readonly asked: AskedTable
  readonly primary: number
  readonly secondary: number
  /** For each cell whether it is hidden because it is small: for the coordinator who makes the table, and never released. */
  readonly small: readonly boolean[]
  readonly audited: number
  readonly against: number
}

type Refused = { readonly ok: false; readonly code: TableReleaseRefusal; readonly detail: TableReleaseWhere }
/** Limit of a proposal, which must hold its whole table. */
export const MOST_ASKED = 19_000

/**
 * Builds a table of one cut and hides what must be hidden from every possible reader: the public with every public table, partners with every table there is. Refused where no hiding is
 * enough, where a child was removed from the cut since a table of it was released, or where two cuts differ by so few children that a comparison would identify them.
 */
export function makeTable(
  solver: Solver,
  cuts: readonly Cut[],
  out: readonly AskedTable[],
  wanted: TableWanted,
): Result<MadeTable, TableReleaseRefusal, TableReleaseWhere> {
  const policy = policyFor(wanted.audience, { threshold: wanted.threshold, groups: 'guarded' })
  const own = cuts.find(({ cut }) => cut === String(wanted.cut))
  if (!own) return refuse('no-such-cut', { cut: wanted.cut })
  if (wanted.by.length > MOST_FIELDS) return refuse('too-many-fields', {})
  const closed = closedOrAlike(cuts, own, out, policy.threshold)
  if (closed) return closed
  if (wanted.how) return makeChanged(solver, cuts, own, out, { ...wanted, how: wanted.how }, policy)
  const held = heldByAudience(wanted.audience, out, cuts)
  const beside = (released: readonly Released[]) =>
    protectCutTable(solver, cuts, own.cut, { by: wanted.by, where: wanted.where }, policy, released)
  const made = beside(held)
  // With many zeros no hiding may be enough, even without other tables: then the refusal does not blame an earlier one.
  if (!made.ok)
    return made.code === 'would-unmask' && !(held.length > 0 && beside([]).ok) ? refuse('nothing-left', {}) : made
  if (saysNothing(made.value)) {
    // Alone the table would show something; the released tables make all its counts too revealing.
    const alone = held.length > 0 ? beside([]) : made
    return alone.ok && !saysNothing(alone.value)
      ? refuse('would-unmask', { found: alone.value.shown.filter((count) => count !== null && count > 0).length })
      : refuse('nothing-left', {})
  }
  const asked = askedTableFor(made.value, wanted, own.dataset.size, policy, undefined)
  if (JSON.stringify(asked).length > MOST_ASKED) return refuse('too-large', { cells: made.value.shown.length })
  const others = wanted.audience === 'public' ? partnersFind(solver, cuts, out, asked) : null
  if (others) return others
  const { primary, secondary, small, audited } = made.value
  return accept({ asked, primary, secondary, small, audited, against: out.length })
}

const MOST_ROUNDS = 8

/** Every count changed, and hidden as well where a reader of all released tables would learn too much of it. */
function makeChanged(
  solver: Solver,
  cuts: readonly Cut[],
  own: Cut,
  out: readonly AskedTable[],
  wanted: TableWanted & { readonly how: Alike },
  policy: Policy,
): Result<MadeTable, TableReleaseRefusal, TableReleaseWhere> {
  const counted = buildTable(own.dataset, wanted)
  if (!counted.ok) return counted
  const changed = changedCounts(own, wanted, counted.value, wanted.how)
  if (!changed.ok) return changed
  const telling = tellingZeros(own.dataset, counted.value)
  if (!telling.ok) return telling
  let shown: readonly (number | null)[] | null = changed.value
  for (let round = 0; round < MOST_ROUNDS && shown && !saysNothing({ shown }); round++) {
    const asked = askedTableFor({ ...counted.value, shown }, wanted, own.dataset.size, policy, { is: wanted.how })
    if (JSON.stringify(asked).length > MOST_ASKED) return refuse('too-large', { cells: shown.length })
    const found = foundBy(solver, cuts, out, asked, telling.value, policy)
    if (!found.ok) return found
    const [first] = found.value
    if (!first) {
      const hidden = shown.filter((count) => count === null).length
      return accept({
        asked,
        primary: 0,
        secondary: hidden,
        small: shown.map(() => false),
        audited: shown.length,
        against: out.length,
      })
    }
    shown = hidingFound(shown, first)
  }
  return out.length > 0
    ? refuse('would-unmask', { found: changed.value.filter((count) => count > 0).length })
    : refuse('nothing-left', {})
}

/**
 * The same check for the second person: whether this table, however it was made, agrees with the records and reveals nobody together with all tables released by now. Its hidden cells are used as they are.
 */
export function checkTable(
  solver: Solver,
  cuts: readonly Cut[],
  out: readonly AskedTable[],
  asked: AskedTable,
): Result<{ readonly against: number }, TableReleaseRefusal, TableReleaseWhere> {
  const policy = policyFor(asked.audience, { threshold: asked.threshold, groups: 'guarded' })
  const own = cuts.find(({ cut }) => cut === String(asked.cut))
  if (!own) return refuse('no-such-cut', { cut: asked.cut })
  // A table with noise has its own check (noisy-table.ts): here, counts that claim to be noisy could be exact ones.
  if (policy.threshold !== asked.threshold || asked.how?.is === 'noisy') return refuse('not-as-counted', {})
  if (own.dataset.size !== asked.people) return refuse('people-changed', { cut: asked.cut })
  const closed = closedOrAlike(cuts, own, out, policy.threshold)
  if (closed) return closed
  const counted = countedAnew(own, asked)
  if (!counted.ok) return counted
  const isAsCounted = asCounted(own, asked, counted.value)
  if (!isAsCounted.ok) return isAsCounted
  const telling = tellingZeros(own.dataset, counted.value)
  if (!telling.ok) return telling
  const found = foundBy(solver, cuts, out, asked, telling.value, policy)
  if (!found.ok) return found
  const [first] = found.value
  return first ? refuse('would-unmask', { found: first.cells.length }) : accept({ against: out.length })
}

/** The table that a proposal describes, counted from the records of the cut. */
const countedAnew = ({ dataset }: Cut, { axes, where }: AskedTable) =>
  buildTable(dataset, { by: axes.map(({ column }) => column), where })

/** Whether every shown count equals the count of the records, or that count changed by its keys. */
function asCounted(
  own: Cut,
  { axes, where, shown, how }: AskedTable,
  counted: Table,
): Result<true, TableReleaseRefusal, TableReleaseWhere> {
  if (JSON.stringify(counted.axes) !== JSON.stringify(axes)) return refuse('not-as-counted', {})
  const expected =
    how && how.is !== 'noisy'
      ? changedCounts(own, { by: axes.map(({ column }) => column), where }, counted, how.is)
      : accept(Array.from(counted.counts))
  if (!expected.ok) return expected
  return shown.some((count, cell) => count !== null && count !== expected.value[cell])
    ? refuse('not-as-counted', {})
    : accept(true)
}

const saysNothing = ({ shown }: Pick<AskedTable, 'shown'> | Pick<Released, 'shown'>): boolean =>
  shown.every((count) => count === null || count === 0)

export function askedTableFor(
  { axes, where, shown }: Released,
  { cut, audience }: Pick<TableWanted, 'cut' | 'audience'>,
  people: number,
  { threshold }: Policy,
  how: HowChanged | undefined,
): AskedTable {
  const copied = {
    where: where.map(({ column, values }) => ({ column, values: [...values] })),
    axes: axes.map(({ column, levels }) => ({ column, levels: [...levels] })),
    shown: [...shown],
  }
  return { v: 1, of: 'cut', file: fileOf(how), cut, people, audience, threshold, ...(how && { how }), ...copied }
}

/** The kinds of readers of this table who would find a count that must stay hidden: the public with every public table, partners with every table there is. */
export function foundBy(
  solver: Solver,
  cuts: readonly Cut[],
  out: readonly AskedTable[],
  asked: AskedTable,
  telling: ReadonlySet<number>,
  policy: Policy,
): Result<readonly Found[], TableReleaseRefusal, TableReleaseWhere> {
  const found: Found[] = []
  for (const audience of asked.audience === 'public' ? (['public', 'partners'] as const) : (['partners'] as const)) {
    const theirs = findable(
      solver,
      cuts,
      heldByAudience(audience, out, cuts),
      asked,
      telling,
      audience === asked.audience ? policy : policyFor(audience, { groups: 'guarded' }),
    )
    if (!theirs.ok) return theirs
    if (theirs.value.cells.length > 0) found.push(theirs.value)
  }
  return accept(found)
}

function partnersFind(
  solver: Solver,
  cuts: readonly Cut[],
  out: readonly AskedTable[],
  asked: AskedTable,
): Refused | null {
  const own = cuts.find(({ cut }) => cut === String(asked.cut))
  // Within one cut the partners' rule is no stricter than the public's. Between two cuts it can be: five who came are assumed unknown to partners, and hide two who left, whom the public is assumed to know.
  if (!own || out.every(({ audience, cut }) => audience !== 'partners' && cut === asked.cut)) return null
  const counted = countedAnew(own, asked)
  const telling = counted.ok ? tellingZeros(own.dataset, counted.value) : counted
  if (!telling.ok) return telling
  const found = findable(
    solver,
    cuts,
    heldByAudience('partners', out, cuts),
    asked,
    telling.value,
    policyFor('partners', { groups: 'guarded' }),
  )
  if (!found.ok) return found
  return found.value.cells.length > 0 ? refuse('would-unmask', { found: found.value.cells.length }) : null
}

/** Why no table at all of this cut may be made. */
export function closedOrAlike(
  cuts: readonly Cut[],
  own: Cut,
  out: readonly AskedTable[],
  threshold: number,
): Refused | null {
  if (own.gone > 0) return refuse('cut-closed', { cut: Number(own.cut) })
  for (const other of cuts) {
    if (other === own || !out.some(({ cut }) => String(cut) === other.cut)) continue
    const [then, now] = [householdsOf(other), householdsOf(own)]
    const came = unitsWithout(now, then)
    const left = unitsWithout(then, now) + other.gone
    if (came + left > 0 && came < threshold && left < threshold)
      return refuse('cuts-too-alike', { cut: Number(other.cut), came, left })
  }
  return null
}

const householdsOf = ({ child, dataset }: Cut): ReadonlyMap<number, number> =>
  new Map(Array.from(child, (one, record) => [one, dataset.unit?.[record] ?? one]))

/** Number of households with a child who is here and not there. */
function unitsWithout(here: ReadonlyMap<number, number>, there: ReadonlyMap<number, number>): number {
  return new Set([...here].filter(([child]) => !there.has(child)).map(([, unit]) => unit)).size
}

/** The number of records of each cut when a table of it was released; the largest, where these differ. */
export function peopleWhenOut(out: readonly AskedTable[]): ReadonlyMap<number, number> {
  const people = new Map<number, number>()
  for (const { cut, people: then } of out) people.set(cut, Math.max(people.get(cut) ?? 0, then))
  return people
}
