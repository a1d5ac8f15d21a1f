import { beforeAll, describe, expect, it } from 'vitest'
import { cutOf, inGroups, keyed } from '../../../test/support/evidence/cuts.ts'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { EMPTY_LEDGER, type Ledger } from '../ledger/ledger.ts'
import { loadSolver, type Solver } from '../suppression/solver.ts'
import { tableText, type AskedTable } from './asked-table.ts'
import type { HowNoisy } from './how-changed.ts'
import { checkNoisy, costOfNoisy, makeNoisy, mayBeNoisy, noisyThreshold, type NoisyWanted } from './noisy-table.ts'
import { checkTable, makeTable } from './table-release.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const COLUMNS = ['age', 'sex', 'quarter']
const cut = keyed(
  cutOf(
    '1',
    COLUMNS,
    inGroups([
      [90, '12-14', 'female', '2026-Q1'],
      [80, '12-14', 'male', '2026-Q2'],
      [70, '15-17', 'female', '2026-Q2'],
      [2, '15-17', 'male', '2026-Q1'],
      [60, '12-14', 'male', '2025-Q4'],
    ]),
  ),
)
const cuts = [cut]
const how: HowNoisy = {
  is: 'noisy',
  account: { programme: 'cases', year: 2026 },
  about: 250,
  epsilon: 1,
  delta: 1e-7,
  most: 1,
}
const wanted = (change: Partial<NoisyWanted> = {}): NoisyWanted => ({
  cut: 1,
  by: ['age', 'sex'],
  where: [],
  audience: 'public',
  threshold: 11,
  how,
  ...change,
})
const quarters = [{ column: 'quarter', values: ['2026-Q1', '2026-Q2'] }]
function made(change: Partial<NoisyWanted> = {}): AskedTable & { how: HowNoisy } {
  const answer = makeNoisy(cut, wanted(change), quarters, seededBytes(4))
  if (!answer.ok || answer.value.how?.is !== 'noisy') throw new Error('it is made')
  return { ...answer.value, how: answer.value.how }
}
const paid: Ledger = {
  ...EMPTY_LEDGER,
  releases: new Map([
    ['r1', { release: 'r1', account: how.account, cost: costOfNoisy(how), by: 'ilir', state: 'reserved' }],
  ]),
}

describe('a table with noise may not be made', () => {
  it('of children of another year than its budget’s, nor of a year of which nobody is there', () => {
    expect(
      mayBeNoisy(solver, cuts, [], wanted({ where: [{ column: 'quarter', values: ['2025-Q4', '2026-Q1'] }] })),
    ).toMatchObject({ ok: false, code: 'other-year' })
    expect(
      mayBeNoisy(solver, cuts, [], wanted({ how: { ...how, account: { programme: 'cases', year: 2024 } } })),
    ).toMatchObject({ ok: false, code: 'nobody-of-that-year' })
  })

  it('of four things, nor of a cut that is none', () => {
    expect(mayBeNoisy(solver, cuts, [], wanted({ by: ['a', 'b', 'c', 'd'] }))).toMatchObject({
      ok: false,
      code: 'too-many-fields',
    })
    expect(mayBeNoisy(solver, cuts, [], wanted({ cut: 7 }))).toMatchObject({ ok: false, code: 'no-such-cut' })
  })

  it('where so little noise beside a table that is out would let a hidden count be guessed', () => {
    const out = makeTable(solver, cuts, [], {
      cut: 1,
      by: ['age', 'sex'],
      where: quarters,
      audience: 'public',
      threshold: 11,
    })
    if (!out.ok) throw new Error(out.code)
    expect(out.value.asked.shown).toContain(null)
    const loud = { ...how, epsilon: 60 }
    expect(mayBeNoisy(solver, cuts, [out.value.asked], wanted({ how: loud }))).toMatchObject({
      ok: false,
      code: 'would-unmask',
    })
    expect(mayBeNoisy(solver, cuts, [out.value.asked], wanted())).toEqual({ ok: true, value: quarters })
  })
})

describe('a table with noise', () => {
  it('names what enough share, of the children of its year alone, and no total', () => {
    const asked = made()
    expect(asked.axes.map(({ levels }) => levels)).toEqual([
      ['12-14', '15-17', '(total)'],
      ['female', 'male', '(total)'],
    ])
    const [girls, older, ...rest] = asked.shown
    expect(Math.abs((girls ?? 0) - 90)).toBeLessThan(40)
    expect(Math.abs((older ?? 0) - 70)).toBeLessThan(40)
    expect(rest.filter((count) => count !== null)).toHaveLength(1)
    expect(asked.shown.every((count) => count === null || count >= noisyThreshold(how))).toBe(true)
    const [header, , ...rows] = tableText(asked).trimEnd().split('\r\n')
    expect([header, rows.length]).toEqual(['age,sex,count', 3])
    expect(tableText(asked)).not.toContain('total')
  })

  it('stands beside later tables: a count that it nearly gives is hidden or refused', () => {
    const loud = made({ how: { ...how, epsilon: 60 } })
    const next = makeTable(solver, cuts, [loud], {
      cut: 1,
      by: ['age', 'sex'],
      where: quarters,
      audience: 'public',
      threshold: 11,
    })
    if (next.ok) expect(checkTable(solver, cuts, [loud], next.value.asked).ok).toBe(true)
    else expect(next.code).toBe('would-unmask')
  })
})

describe('the second person’s device', () => {
  it('finds against a table that nobody paid for, or that costs more than was paid, or in another budget', () => {
    const asked = made()
    expect(checkNoisy(solver, cuts, [], asked, 'r2', paid)).toMatchObject({ ok: false, code: 'nothing-reserved' })
    expect(checkNoisy(solver, cuts, [], { ...asked, how: { ...how, epsilon: 2 } }, 'r1', paid)).toMatchObject({
      ok: false,
      code: 'other-budget',
    })
    expect(
      checkNoisy(
        solver,
        cuts,
        [],
        { ...asked, how: { ...how, account: { programme: 'other', year: 2026 } } },
        'r1',
        paid,
      ),
    ).toMatchObject({ ok: false, code: 'other-budget' })
  })

  it('finds against a table that names what is in no record, shows a total, or a count under its own threshold', () => {
    const asked = made()
    const [age, sex] = asked.axes
    if (!age || !sex) throw new Error('it has two axes')
    expect(
      checkNoisy(
        solver,
        cuts,
        [],
        { ...asked, axes: [{ ...age, levels: ['12-14', 'Besa', '(total)'] }, sex] },
        'r1',
        paid,
      ),
    ).toMatchObject({ ok: false, code: 'not-as-counted' })
    expect(
      checkNoisy(
        solver,
        cuts,
        [],
        { ...asked, shown: asked.shown.map((count, cell) => (cell === asked.shown.length - 1 ? 242 : count)) },
        'r1',
        paid,
      ),
    ).toMatchObject({ ok: false, code: 'not-as-counted' })
    expect(
      checkNoisy(
        solver,
        cuts,
        [],
        { ...asked, shown: asked.shown.map((count, cell) => (cell === 0 ? 3 : count)) },
        'r1',
        paid,
      ),
    ).toMatchObject({ ok: false, code: 'not-as-counted' })
  })

  it('finds against a table of everybody, which its year’s budget does not pay for', () => {
    expect(checkNoisy(solver, cuts, [], { ...made(), where: [] }, 'r1', paid)).toMatchObject({ ok: false })
  })

  it('finds nothing against what was paid for and drawn', () => {
    expect(checkNoisy(solver, cuts, [], made(), 'r1', paid)).toEqual({ ok: true, value: { against: 0 } })
  })
})
