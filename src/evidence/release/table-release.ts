import { given, refused, type Answer } from '../record/answer.ts'
import { audit } from '../suppression/audit.ts'
import type { Cut } from '../suppression/cut.ts'
import { tellingZeros } from '../suppression/group-disclosure.ts'
import { standing } from '../suppression/guarded.ts'
import { link, type Linked, type Released } from '../suppression/linked.ts'
import { widthsLeft, type WidthOf } from '../suppression/past.ts'
import { policyFor, type Audience, type Policy } from '../suppression/policy.ts'
import { protectCutTable, staleAmong, type ProtectRefusal, type ProtectWhere, type ProtectedTable } from '../suppression/protect-table.ts'
import type { Solver } from '../suppression/solver.ts'
import { buildTable } from '../tables/build-table.ts'
import type { Filter } from '../tables/table.ts'
import { MOST_FIELDS, releasedOf, TABLE_FILE, type AskedTable } from './asked-table.ts'

export interface TableWanted {
  readonly cut: number
  readonly by: readonly string[]
  readonly where: readonly Filter[]
  readonly audience: Audience
  readonly threshold: number
}

export type TableReleaseRefusal = ProtectRefusal | 'no-such-cut' | 'cut-closed' | 'cuts-too-alike' | 'nothing-left' | 'too-large' | 'too-many-fields' | 'not-as-counted' | 'people-changed'

/** Figures with which a refusal is explained. `came` and `left` are told to coordinators alone, who see the records. */
export interface TableReleaseWhere extends ProtectWhere {
  readonly cut?: number
  readonly came?: number
  readonly left?: number
}

export interface MadeTable {
  readonly asked: AskedTable
  readonly primary: number
  readonly secondary: number
  /** For each cell whether it is hidden because it is small: for who makes the table, and never released. */
  readonly small: readonly boolean[]
  readonly audited: number
  readonly against: number
}

type Refused = { readonly ok: false; readonly code: TableReleaseRefusal; readonly detail: TableReleaseWhere }
/** A proposal must hold its own table. */
const MOST_ASKED = 19_000

/**
 * Builds a table of one cut and hides what must be hidden from everybody who could hold it: the public with every public table, partners with every table there is. Refused where no hiding is
 * enough, where a child has left the cut since a table of it left, or where two cuts differ by so few that any comparison would name them.
 */
export function makeTable(solver: Solver, cuts: readonly Cut[], out: readonly AskedTable[], wanted: TableWanted): Answer<MadeTable, TableReleaseRefusal, TableReleaseWhere> {
  const policy = policyFor(wanted.audience, { threshold: wanted.threshold, groups: 'guarded' })
  const own = cuts.find(({ cut }) => cut === String(wanted.cut))
  if (!own) return refused('no-such-cut', { cut: wanted.cut })
  if (wanted.by.length > MOST_FIELDS) return refused('too-many-fields', {})
  const closed = closedOrAlike(cuts, own, out, policy.threshold)
  if (closed) return closed
  const held = out.filter((table) => isHeldBy(wanted.audience, table)).map(releasedOf)
  const beside = (released: readonly Released[]) => protectCutTable(solver, cuts, own.cut, { by: wanted.by, where: wanted.where }, policy, released)
  const made = beside(held)
  if (!made.ok) return made
  if (saysNothing(made.value)) {
    // By itself it would say something: what is out already makes every count of it tell of a few.
    const alone = held.length > 0 ? beside([]) : made
    return alone.ok && !saysNothing(alone.value) ? refused('would-unmask', { found: alone.value.shown.filter((count) => count !== null && count > 0).length }) : refused('nothing-left', {})
  }
  const asked = askedOf(made.value, wanted, own.dataset.size, policy)
  if (JSON.stringify(asked).length > MOST_ASKED) return refused('too-large', { cells: made.value.shown.length })
  const others = wanted.audience === 'public' ? partnersFind(solver, cuts, out, asked) : null
  if (others) return others
  const { primary, secondary, small, audited } = made.value
  return given({ asked, primary, secondary, small, audited, against: out.length })
}

/**
 * The same question for the second person: whether this very table, however it was made, is what the records say and gives nobody away beside what is out by now. Its hidden cells are taken as they are.
 */
export function checkTable(solver: Solver, cuts: readonly Cut[], out: readonly AskedTable[], asked: AskedTable): Answer<{ readonly against: number }, TableReleaseRefusal, TableReleaseWhere> {
  const policy = policyFor(asked.audience, { threshold: asked.threshold, groups: 'guarded' })
  const own = cuts.find(({ cut }) => cut === String(asked.cut))
  if (!own) return refused('no-such-cut', { cut: asked.cut })
  if (policy.threshold !== asked.threshold) return refused('not-as-counted', {})
  if (own.dataset.size !== asked.people) return refused('people-changed', { cut: asked.cut })
  const closed = closedOrAlike(cuts, own, out, policy.threshold)
  if (closed) return closed
  const counted = countedAnew(own, asked)
  if (!counted.ok) return counted
  const { axes, counts } = counted.value
  const telling = tellingZeros(own.dataset, counted.value)
  if (!telling.ok) return telling
  if (JSON.stringify(axes) !== JSON.stringify(asked.axes) || asked.shown.some((count, cell) => count !== null && count !== counts[cell])) return refused('not-as-counted', {})
  for (const audience of asked.audience === 'public' ? (['public', 'partners'] as const) : (['partners'] as const)) {
    const found = findable(solver, cuts, out.filter((table) => isHeldBy(audience, table)), asked, telling.value, audience === asked.audience ? policy : policyFor(audience, { groups: 'guarded' }))
    if (found) return found
  }
  return given({ against: out.length })
}

/** What the records of a cut say to the question of a proposal. */
const countedAnew = ({ dataset }: Cut, { axes, where }: AskedTable) => buildTable(dataset, { by: axes.map(({ column }) => column), where })

const saysNothing = ({ shown }: Pick<ProtectedTable, 'shown'>): boolean => shown.every((count) => count === null || count === 0)

/** The public holds what was made for it; partners hold everything. */
const isHeldBy = (audience: Audience, table: AskedTable): boolean => audience === 'partners' || table.audience === 'public'

function askedOf({ axes, where, shown }: ProtectedTable, { cut, audience }: TableWanted, people: number, { threshold }: Policy): AskedTable {
  const copied = { where: where.map(({ column, values }) => ({ column, values: [...values] })), axes: axes.map(({ column, levels }) => ({ column, levels: [...levels] })), shown: [...shown] }
  return { v: 1, of: 'cut', file: TABLE_FILE, cut, people, audience, threshold, ...copied }
}

function partnersFind(solver: Solver, cuts: readonly Cut[], out: readonly AskedTable[], asked: AskedTable): Refused | null {
  const own = cuts.find(({ cut }) => cut === String(asked.cut))
  if (!own || out.every(({ audience }) => audience !== 'partners')) return null
  const counted = countedAnew(own, asked)
  const telling = counted.ok ? tellingZeros(own.dataset, counted.value) : counted
  return telling.ok ? findable(solver, cuts, out, asked, telling.value, policyFor('partners', { groups: 'guarded' })) : telling
}

function closedOrAlike(cuts: readonly Cut[], own: Cut, out: readonly AskedTable[], threshold: number): Refused | null {
  if (own.gone > 0) return refused('cut-closed', { cut: Number(own.cut) })
  for (const other of cuts) {
    if (other === own || !out.some(({ cut }) => String(cut) === other.cut)) continue
    const [then, now] = [householdsOf(other), householdsOf(own)]
    const came = unitsWithout(now, then)
    const left = unitsWithout(then, now) + other.gone
    if (came + left > 0 && came < threshold && left < threshold) return refused('cuts-too-alike', { cut: Number(other.cut), came, left })
  }
  return null
}

const householdsOf = ({ child, dataset }: Cut): ReadonlyMap<number, number> => new Map(Array.from(child, (one, record) => [one, dataset.unit?.[record] ?? one]))

/** Households with a child here who is not there. */
function unitsWithout(here: ReadonlyMap<number, number>, there: ReadonlyMap<number, number>): number {
  return new Set([...here].filter(([child]) => !there.has(child)).map(([, unit]) => unit)).size
}

/** Whether somebody who holds this table beside those finds a count that must stay hidden. */
function findable(solver: Solver, cuts: readonly Cut[], held: readonly AskedTable[], asked: AskedTable, telling: ReadonlySet<number>, policy: Policy): Refused | null {
  const released = held.map(releasedOf)
  const linked = link(cuts, [releasedOf(asked), ...released])
  if (!linked.ok) return linked
  const stale = staleAmong(cuts, linked.value, released)
  if (stale >= 0) return refused('not-the-same-people', { release: stale })
  const found = countFound(solver, cuts, linked.value, asked, released, policy, telling)
  return found > 0 ? refused('would-unmask', { found }) : null
}

function countFound(solver: Solver, cuts: readonly Cut[], linked: Linked, { shown }: AskedTable, released: readonly Released[], policy: Policy, telling: ReadonlySet<number>): number {
  const { system, cellsOf } = linked
  const stands = standing(linked, policy, released, telling)
  const hidden = stands.known.map((byte) => 1 - byte)
  let exposed = 0
  for (const [cell, count] of shown.entries()) {
    const at = cellsOf[0]?.[cell] ?? 0
    if (count === null) continue
    if (stands.guarded[at] === 1) exposed += 1
    hidden[at] = 0
  }
  const narrow = (width: WidthOf) => audit(solver, system, { hidden, width: (cell) => (stands.guarded[cell] === 1 ? width(cell) : 0), least: stands.least, reading: 'whole' }).narrow
  const first = narrow(() => policy.width)
  const left = widthsLeft(solver, cuts, linked, policy, released, first)
  return exposed + (left ? narrow(left) : first).length
}

/** How many records each cut had when a table of it left; the most, where they differ. */
export function peopleWhenOut(out: readonly AskedTable[]): ReadonlyMap<number, number> {
  const people = new Map<number, number>()
  for (const { cut, people: then } of out) people.set(cut, Math.max(people.get(cut) ?? 0, then))
  return people
}
