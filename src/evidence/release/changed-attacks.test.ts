import { beforeAll, describe, expect, it } from 'vitest'
import { cutOf, inGroups, keyed, type Children } from '../../../test/support/evidence/cuts.ts'
import { keyInCut, keyOfCell } from '../perturbation/cell-key.ts'
import { chanceOf, changedAlike, VARIANCE_OF, WITHIN, type Alike } from '../perturbation/changed-alike.ts'
import { intervals } from '../suppression/audit.ts'
import { recordOfMeeting } from '../record/evidence-record.ts'
import { keyOf } from '../suppression/conditions.ts'
import type { Cut } from '../suppression/cut.ts'
import { link } from '../suppression/linked.ts'
import { loadSolver, type Solver } from '../suppression/solver.ts'
import { buildTable } from '../tables/build-table.ts'
import { cellAt } from '../tables/table.ts'
import { releasedOf, type AskedTable } from './asked-table.ts'
import { changedCounts } from './changed-table.ts'
import { cutsFrom } from './cut-data.ts'
import { fileOf } from './how-changed.ts'
import { checkTable, makeTable, type TableWanted } from './table-release.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const COLUMNS = ['age', 'sex', 'district']
const children = inGroups([
  [20, '12-14', 'female', 'AL-01'],
  [18, '12-14', 'male', 'AL-01'],
  [13, '15-17', 'female', 'AL-01'],
  [2, '15-17', 'male', 'AL-01'],
  [14, '12-14', 'female', 'AL-02'],
  [22, '12-14', 'male', 'AL-02'],
  [3, '15-17', 'female', 'AL-02'],
  [19, '15-17', 'male', 'AL-02'],
])
const one = [keyed(cutOf('1', COLUMNS, children))]
const wanted = (change: Partial<TableWanted> = {}): TableWanted => ({
  cut: 1,
  by: ['age', 'sex'],
  where: [],
  audience: 'public',
  threshold: 11,
  ...change,
})
const ask = (change: Partial<TableWanted>, out: readonly AskedTable[] = [], cuts: readonly Cut[] = one) =>
  makeTable(solver, cuts, out, wanted(change))
function made(change: Partial<TableWanted>, out: readonly AskedTable[] = [], cuts: readonly Cut[] = one): AskedTable {
  const answer = ask(change, out, cuts)
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.detail)}`)
  return answer.value.asked
}

/** A table that nobody held against anything: every count changed, none hidden. */
function unaudited(cut: Cut, by: readonly string[], how: Alike): AskedTable {
  const table = buildTable(cut.dataset, { by })
  const shown = table.ok ? changedCounts(cut, { by, where: [] }, table.value, how) : table
  if (!table.ok || !shown.ok) throw new Error('it can be counted')
  return {
    v: 1,
    of: 'cut',
    file: fileOf({ is: how }),
    cut: Number(cut.cut),
    people: cut.dataset.size,
    audience: 'public',
    threshold: 11,
    how: { is: how },
    where: [],
    axes: table.value.axes.map(({ column, levels }) => ({ column, levels: [...levels] })),
    shown: [...shown.value],
  }
}

/** Somebody who holds all these tables and knows how far a count may have been changed: hidden small counts that are narrowed to fewer than four values. */
function narrowed(cuts: readonly Cut[], tables: readonly AskedTable[]): number {
  const linked = link(
    cuts,
    tables.map((table) => releasedOf(table, 0)),
  )
  if (!linked.ok) throw new Error(linked.code)
  const { system, cellsOf, auxiliary } = linked.value
  const hidden = new Uint8Array(system.counts.length).fill(1)
  const [least, most] = [new Float64Array(hidden.length), new Float64Array(hidden.length).fill(Infinity)]
  for (const [n, { shown, how }] of tables.entries()) {
    for (const [cell, count] of shown.entries()) {
      const at = cellsOf[n]?.[cell] ?? -1
      if (count === null) continue
      if (!how) hidden[at] = 0
      else if (how.is !== 'noisy') {
        least[at] = Math.max(least[at] ?? 0, count - WITHIN[how.is])
        most[at] = Math.min(most[at] ?? 0, count + WITHIN[how.is])
      }
    }
  }
  const isSmall = (cell: number) =>
    auxiliary[cell] !== 1 && (system.counts[cell] ?? 0) > 0 && (system.counts[cell] ?? 0) < 11
  const all = intervals(solver, system, {
    hidden,
    least: (cell) => least[cell] ?? 0,
    most: (cell) => most[cell] ?? Infinity,
  })
  return all.filter(
    ({ cell, least: low, most: high }) => isSmall(cell) && Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) < 3,
  ).length
}

describe('a table of changed counts is refused', () => {
  it('where the records have no keys to change them by', () => {
    expect(makeTable(solver, [cutOf('1', COLUMNS, children)], [], wanted({ how: 'rounded' }))).toMatchObject({
      ok: false,
      code: 'no-keys',
    })
  })

  it('where more hangs together than anybody here can reckon with', () => {
    const many: Children = new Map(
      Array.from({ length: 3_000 }, (_, child) => [child, [String(child % 40), String((child * 7) % 37), 'AL-01']]),
    )
    expect(makeTable(solver, [keyed(cutOf('1', COLUMNS, many))], [], wanted({ how: 'rounded' }))).toMatchObject({
      ok: false,
      code: 'too-entangled',
      detail: { cells: 1_200 },
    })
  })

  it('by the second person’s device, where one count is not what becomes of it by its keys, or where exact counts are called changed', () => {
    for (const how of ['rounded', 'keyed'] as const) {
      const asked = made({ how })
      expect(checkTable(solver, one, [], asked).ok).toBe(true)
      const forged = asked.shown.map((count, cell) => (cell === 0 && count !== null ? count + 5 : count))
      expect(checkTable(solver, one, [], { ...asked, shown: forged })).toMatchObject({
        ok: false,
        code: 'not-as-counted',
      })
      const counted = buildTable(one[0]?.dataset ?? { columns: [], data: [], size: 0 }, { by: ['age', 'sex'] })
      if (!counted.ok) throw new Error(counted.code)
      const exact = { ...asked, shown: Array.from(counted.value.counts) }
      expect(checkTable(solver, one, [], exact)).toMatchObject({ ok: false, code: 'not-as-counted' })
      const noisy = {
        is: 'noisy',
        account: { programme: 'cases', year: 2026 },
        about: 100,
        epsilon: 1,
        delta: 1e-6,
        most: 1,
      } as const
      expect(checkTable(solver, one, [], { ...exact, how: noisy })).toMatchObject({ ok: false, code: 'not-as-counted' })
    }
  })
})

describe('the same question asked again', () => {
  it('gives the truth away where chance is drawn anew each time', () => {
    const shown = Array.from({ length: 400 }, (_, n) =>
      changedAlike('rounded', { count: 13, keys: Math.imul(n + 1, 0x61c88647) >>> 0 }),
    )
    expect(Math.round(shown.reduce((sum, count) => sum + count, 0) / shown.length)).toBe(13)
  })

  it.each(['rounded', 'keyed'] as const)('is answered alike, %s, by axis and by filter', (how) => {
    const byAxis = made({ by: ['age', 'sex', 'district'], how })
    const again = made({ by: ['age', 'sex', 'district'], how }, [byAxis])
    expect(again.shown).toEqual(byAxis.shown)
    const all = unaudited(one[0] ?? cutOf('1', COLUMNS, children), ['age', 'sex', 'district'], how)
    const byFilter = made({ by: ['age', 'sex'], where: [{ column: 'district', values: ['AL-01'] }], how })
    const district = all.axes[2]?.levels.indexOf('AL-01') ?? -1
    for (const [cell, count] of byFilter.shown.entries())
      if (count !== null) expect(count).toBe(all.shown[cell + district * byFilter.shown.length])
  })
})

describe('one child who is new in a district', () => {
  const by = ['district', 'form']
  const before = inGroups([
    [20, 'AL-01', 'sexual'],
    [18, 'AL-01', 'labour'],
    [15, 'AL-01', 'begging'],
    [19, 'AL-02', 'sexual'],
    [17, 'AL-02', 'labour'],
    [14, 'AL-02', 'begging'],
  ])
  const after: Children = new Map([
    ...before,
    ...inGroups(
      [
        [9, 'AL-01', 'sexual'],
        [8, 'AL-01', 'labour'],
        [6, 'AL-01', 'begging'],
      ],
      500,
    ),
    ...inGroups([[1, 'AL-02', 'sexual']], 900),
  ])
  const inTheCut = (cut: Cut): Cut => ({
    ...cut,
    ...(cut.keys && { keys: cut.keys.map((key) => keyInCut(key, Number(cut.cut))) }),
  })
  /** In how many of forty draws the one count of the district that changed from the first table to the second is that of the new child. */
  const told = (asKept: (cut: Cut) => Cut) =>
    Array.from({ length: 40 }, (_, draw) => {
      const cuts = [cutOf('1', by, before), cutOf('2', by, after)].map((cut) => asKept(keyed(cut, draw)))
      const tables = [1, 2].map((cut) => unaudited(cuts[cut - 1] ?? cutOf('1', by, before), by, 'keyed'))
      const changed = ['sexual', 'labour', 'begging'].filter(
        (form) =>
          new Set(
            tables.map(
              ({ axes, shown }) =>
                shown[cellAt(axes, [axes[0]?.levels.indexOf('AL-02') ?? -1, axes[1]?.levels.indexOf(form) ?? -1])],
            ),
          ).size > 1,
      )
      return changed.join(' ') === 'sexual'
    }).filter(Boolean).length

  it('is told by the one count that changed, where its neighbours are changed alike in two cuts', () => {
    expect(told((cut) => cut)).toBeGreaterThan(25)
  })

  it('is told by none, where each cut has keys of its own', () => {
    expect(told(inTheCut)).toBeLessThan(8)
    const [first, second] = [1, 2].map(
      (cut) =>
        cutsFrom(
          [
            {
              cut,
              child: 0,
              unit: 0,
              key: 7,
              record: recordOfMeeting({ month: '2026-03', district: undefined, ended: 'met-said-no' }),
            },
          ],
          new Map(),
          'meetings',
        )[0]?.keys?.[0],
    )
    expect(first).toBe(keyInCut(7, 1))
    expect(second).not.toBe(first)
  })

  it('asked again, cut after cut, of a small group that stays the same: each answer is reckoned with, and soon none is given', () => {
    const same = inGroups([
      [7, 'AL-01', 'sexual'],
      [25, 'AL-01', 'labour'],
      [30, 'AL-02', 'sexual'],
      [28, 'AL-02', 'labour'],
    ])
    const cuts = Array.from({ length: 6 }, (_, n) => inTheCut(keyed(cutOf(String(n + 1), by, same))))
    const out: AskedTable[] = []
    for (const [n] of cuts.entries()) {
      const answer = ask({ cut: n + 1, by, how: 'keyed' }, out, cuts.slice(0, n + 1))
      if (answer.ok) out.push(answer.value.asked)
    }
    const small = out.map(
      ({ axes, shown }) =>
        shown[cellAt(axes, [axes[0]?.levels.indexOf('AL-01') ?? -1, axes[1]?.levels.indexOf('sexual') ?? -1])],
    )
    expect(small[0]).not.toBeNull()
    expect(small.filter((count) => count !== null).length).toBeLessThan(5)
  })
})

describe('one way of changing counts beside another', () => {
  it('says nothing of how the other was changed', () => {
    const pairs = Array.from({ length: 4_000 }, (_, n) => {
      const keys = Math.imul(n + 1, 0x61c88647) >>> 0
      return [
        changedAlike('rounded', { count: 12, keys }),
        Math.sign(changedAlike('keyed', { count: 12, keys }) - 12),
      ] as const
    })
    const up = (sign: number) =>
      pairs.filter(([, other]) => other === sign).filter(([rounded]) => rounded === 15).length /
      pairs.filter(([, other]) => other === sign).length
    for (const sign of [-1, 0, 1]) expect(Math.abs(up(sign) - 0.4)).toBeLessThan(0.06)
  })
})

describe('a rounded table beside one with hidden counts', () => {
  // Two of one age and fourteen of another are hidden; together they are sixteen, which is known.
  const ages = inGroups([
    [2, '3-5'],
    [14, '6-11'],
    [44, '12-14'],
    [52, '15-17'],
  ])
  const by = ['age']
  const draws = Array.from({ length: 60 }, (_, draw) => [keyed(cutOf('1', ['age'], ages), draw)])
  const unlucky = () =>
    draws.filter(
      (cuts) =>
        narrowed(cuts, [made({ by }, [], cuts), unaudited(cuts[0] ?? cutOf('1', ['age'], ages), by, 'rounded')]) > 0,
    )

  it('narrows a hidden count in some draws, where each is protected by itself', () => {
    expect(unlucky().length).toBeGreaterThan(3)
  })

  it('does not in those once it is held against the first, nor the first against it: some of it is hidden, or it is refused', () => {
    for (const cuts of unlucky()) {
      for (const [first, second] of [
        [{ by }, { by, how: 'rounded' }],
        [{ by, how: 'rounded' }, { by }],
      ] as const) {
        const out = made(first, [], cuts)
        const answer = ask(second, [out], cuts)
        if (!answer.ok) expect(answer.code).toBe('would-unmask')
        else {
          expect(narrowed(cuts, [out, answer.value.asked])).toBe(0)
          expect(checkTable(solver, cuts, [out], answer.value.asked).ok).toBe(true)
        }
      }
    }
  })
})

describe('a count that was changed and is shown above nobody', () => {
  // Twelve of a district are known: eleven girls, shown as fifteen, and one boy, shown as three. The girls are nine at least, so the boys are three at most; and a boy there is.
  const twelve = cutOf(
    '1',
    ['sex', 'district'],
    inGroups([
      [11, 'female', 'AL-01'],
      [1, 'male', 'AL-01'],
      [30, 'female', 'AL-02'],
      [31, 'male', 'AL-02'],
    ]),
  )
  const keyFor = (sex: string, count: number, shown: number) => {
    const question = keyOf(
      new Map([
        ['sex', [sex]],
        ['district', ['AL-01']],
      ]),
    )
    return (
      Array.from({ length: 65_536 }, (_, n) => n * 65_536).find(
        (sum) => changedAlike('keyed', { count, keys: keyOfCell(sum, question) }) === shown,
      ) ?? -1
    )
  }
  const girls = keyFor('female', 11, 15)
  const boy = keyFor('male', 1, 3)
  const keys = Uint32Array.from(twelve.child, (child) =>
    child === 0 ? girls : child < 11 ? 0 : child === 11 ? boy : Math.imul(child + 7, 0x9e3779b1),
  )
  const cuts = [{ ...twelve, keys }]
  const by = ['sex', 'district']
  const cellOf = ({ axes }: AskedTable, sex: string) =>
    cellAt(axes, [axes[0]?.levels.indexOf(sex) ?? -1, axes[1]?.levels.indexOf('AL-01') ?? -1])

  it('is known to be somebody, so that three values are left of it; beside the known sum it is hidden', () => {
    const bare = unaudited(cuts[0] ?? twelve, by, 'keyed')
    expect(['female', 'male'].map((sex) => bare.shown[cellOf(bare, sex)])).toEqual([15, 3])
    const out = made({ by: ['district'] }, [], cuts)
    expect(out.shown).toEqual([12, 61, 73])
    const beside = made({ by, how: 'keyed' }, [out], cuts)
    expect(['female', 'male'].map((sex) => beside.shown[cellOf(beside, sex)])).toContain(null)
    expect(checkTable(solver, cuts, [out], bare)).toMatchObject({ ok: false, code: 'would-unmask' })
  })
})

describe('one child among those of an age, counted in several ways', () => {
  const ages = cutOf(
    '1',
    ['age', 'told'],
    inGroups([
      [1, '3-5', 'a'],
      [16, '6-11', 'a'],
      [44, '12-14', 'b'],
      [52, '15-17', 'a'],
    ]),
  )
  const [exact, rounded, changed] = [
    { by: ['age'] },
    { by: ['age'], how: 'rounded' },
    { by: ['age'], how: 'keyed' },
  ] as const
  const nobodyLeftOut = { ...changed, where: [{ column: 'told', values: ['a', 'b'] }] }
  const orders: readonly (readonly Partial<TableWanted>[])[] = [
    [changed, rounded, exact],
    [changed, nobodyLeftOut, rounded, exact],
  ]
  /** How likely it is one, to somebody who takes all counts up to thirteen for as likely beforehand and knows how counts are changed; that an exact table hides it says that it is not nobody. */
  const isOne = (tables: readonly AskedTable[]) => {
    const shown = tables.flatMap(({ axes, shown: counts, how }) => {
      const count = counts[axes[0]?.levels.indexOf('3-5') ?? -1]
      return how && how.is !== 'noisy' && typeof count === 'number' ? [{ way: how.is, count }] : []
    })
    const least = tables.some(({ how }) => !how) ? 1 : 0
    const chances = Array.from({ length: 14 }, (_, count) =>
      count < least ? 0 : shown.reduce((product, one_) => product * chanceOf(one_.way, count, one_.count), 1),
    )
    return (chances[1] ?? 0) / chances.reduce((sum, chance) => sum + chance, 0)
  }
  const told = (leave: (questions: readonly Partial<TableWanted>[], cuts: readonly Cut[]) => readonly AskedTable[]) =>
    Array.from({ length: 80 }, (_, draw) => orders.map((questions) => isOne(leave(questions, [keyed(ages, draw)]))))
      .flat()
      .filter((chance) => chance > 0.6).length

  it('is told to be one in many draws, where every table is protected by itself', () => {
    expect(told((questions, cuts) => questions.map((question) => made(question, [], cuts)))).toBeGreaterThan(20)
  })

  it('is told so in none, where each table is held against those that are out', () => {
    expect(
      told((questions, cuts) =>
        questions.reduce<readonly AskedTable[]>((out, question) => {
          const answer = ask(question, out, cuts)
          return answer.ok ? [...out, answer.value.asked] : out
        }, []),
      ),
    ).toBe(0)
  })
})

describe('one small group counted by many things', () => {
  const things = Array.from({ length: 40 }, (_, n) => `form ${String(n)}`)
  const rows: Children = new Map(
    Array.from({ length: 90 }, (_, child) => [
      child,
      [
        child < 9 ? 'few' : 'many',
        ...things.map((__, n) =>
          (Math.imul(child + 3, Math.imul(n + 5, 0x2545f491)) >>> 16) % 2 === 0 ? 'yes' : 'no',
        ),
      ],
    ]),
  )
  /** What somebody makes of the sums of each table: all of them are guesses at the same nine children. */
  const guess = (tables: readonly AskedTable[]) => {
    const sums = tables.flatMap(({ axes, shown }) => {
      const few = axes[0]?.levels.indexOf('few') ?? -1
      const parts = [0, 1].map((level) => shown[cellAt(axes, [few, level])])
      return parts.every((part) => typeof part === 'number') ? [(parts[0] ?? 0) + (parts[1] ?? 0)] : []
    })
    return sums.reduce((sum, one_) => sum + one_, 0) / sums.length
  }
  const draws = Array.from({ length: 60 }, (_, draw) => keyed(cutOf('1', ['group', ...things], rows), draw))
  const off = (guesses: readonly number[]) =>
    Math.sqrt(guesses.reduce((sum, one_) => sum + (one_ - 9) ** 2, 0) / guesses.length)

  it('is found by averaging, where nobody holds the tables against each other', () => {
    expect(
      off(draws.map((cut) => guess(things.map((thing) => unaudited(cut, ['group', thing], 'keyed'))))),
    ).toBeLessThan(0.8)
  })

  it('is not found: after a few tables the next is refused, or hides what would be averaged', () => {
    const [cut] = draws
    if (!cut) throw new Error('there are draws')
    const out: AskedTable[] = []
    let refused = 0
    for (const thing of things.slice(0, 8)) {
      const answer = ask({ by: ['group', thing], how: 'keyed' }, out, [cut])
      if (answer.ok) out.push(answer.value.asked)
      else refused++
    }
    const whole = out.filter(({ shown }) => !shown.includes(null)).length
    expect(refused + out.length - whole).toBeGreaterThan(0)
    const same = (other: Cut) =>
      out
        .filter(({ shown }) => !shown.includes(null))
        .map(({ axes }) =>
          unaudited(
            other,
            axes.map(({ column }) => column),
            'keyed',
          ),
        )
    expect(off(draws.map((other) => guess(same(other))))).toBeGreaterThan(1)
  })
})

describe('what is said of a way of changing counts', () => {
  it.each(['rounded', 'keyed'] as const)(
    'holds of %s counts: how far at most, none lost on average, and how far off as a rule',
    (way) => {
      const draw = (count: number) =>
        Array.from(
          { length: 20_000 },
          (_, n) => changedAlike(way, { count, keys: Math.imul(n + 1, 0x61c88647) >>> 0 }) - count,
        )
      const squares: number[] = []
      for (const count of [1, 2, 4, 7, 13, 14]) {
        const changes = draw(count)
        expect(Math.max(...changes.map(Math.abs))).toBeLessThanOrEqual(WITHIN[way])
        expect(Math.abs(changes.reduce((sum, change) => sum + change, 0) / changes.length)).toBeLessThan(0.1)
        squares.push(changes.reduce((sum, change) => sum + change * change, 0) / changes.length)
      }
      for (const square of squares) expect(square).toBeGreaterThan(VARIANCE_OF[way] - 0.2)
      expect(draw(0).every((change) => change === 0)).toBe(true)
    },
  )
})
