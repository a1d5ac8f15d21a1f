import { beforeAll, describe, expect, it } from 'vitest'
import { cutOf, inGroups, keyed } from '../../../test/support/evidence/cuts.ts'
import { changedAlike, type Alike } from '../perturbation/changed-alike.ts'
import type { Cut } from '../suppression/cut.ts'
import { loadSolver, type Solver } from '../suppression/solver.ts'
import { buildTable } from '../tables/build-table.ts'
import { cellAt } from '../tables/table.ts'
import type { AskedTable } from './asked-table.ts'
import { checkTable, makeTable, type TableWanted } from './table-release.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

type Asks = Pick<TableWanted, 'by'> & Partial<TableWanted>
const ask = (change: Asks, out: readonly AskedTable[], cut: Cut) =>
  makeTable(solver, [cut], out, { cut: 1, where: [], audience: 'public', threshold: 11, ...change })
function made(change: Asks, out: readonly AskedTable[], cut: Cut): AskedTable {
  const answer = ask(change, out, cut)
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.detail)}`)
  return answer.value.asked
}

describe('districts of whom all answer alike, with changed counts', () => {
  const by = ['district', 'form']
  const alike = inGroups([
    [16, 'AL-01', 'sexual'],
    [18, 'AL-02', 'sexual'],
    [14, 'AL-03', 'sexual'],
    [30, 'AL-04', 'sexual'],
    [40, 'AL-04', 'labour'],
    [22, 'AL-04', 'begging'],
  ])
  const draws = Array.from({ length: 40 }, (_, draw) => keyed(cutOf('1', by, alike), draw))

  /** Counts that are changed only by whom they count, without the question. */
  function byPeopleAlone(cut: Cut, how: Alike): AskedTable {
    const [counted, sums] = [buildTable(cut.dataset, { by }), buildTable(cut.dataset, { by }, cut.keys)]
    if (!counted.ok || !sums.ok) throw new Error('it can be counted')
    return {
      ...made({ by, how }, [], cut),
      shown: Array.from(counted.value.counts, (count, cell) =>
        changedAlike(how, { count, keys: (sums.value.counts[cell] ?? 0) % 2 ** 32 }),
      ),
    }
  }
  /** The districts whose total is shown as the same number as one of its answers. */
  const told = (tables: readonly AskedTable[]) =>
    tables.flatMap(({ axes, shown }) =>
      ['AL-01', 'AL-02', 'AL-03'].filter((district) => {
        const at = (form: string) =>
          shown[
            cellAt(
              axes,
              [district, form].map((level, n) => axes[n]?.levels.indexOf(level) ?? -1),
            )
          ]
        return typeof at('sexual') === 'number' && at('sexual') === at('(total)')
      }),
    ).length

  it.each(['rounded', 'keyed'] as const)(
    'are told of in every draw where counts are %s by whom they count alone; that the second person’s device lets none of out',
    (how) => {
      const bare = draws.map((cut) => byPeopleAlone(cut, how))
      expect(told(bare)).toBe(120)
      const checked = draws.map((cut, n) => checkTable(solver, [cut], [], bare[n] ?? byPeopleAlone(cut, how)))
      // One draw of many may be shown alike by chance.
      expect(checked.filter((answer) => !answer.ok && answer.code === 'not-as-counted').length).toBeGreaterThan(37)
    },
  )

  it.each([
    ['rounded', 90],
    ['keyed', 36],
  ] as const)(
    'are not told of by %s counts of what was asked too: an answer and the whole differ as if others were among them',
    (how, most) => {
      const tables = draws.map((cut) => made({ by, how }, [], cut))
      expect(tables.filter(({ shown }) => !shown.includes(null)).length).toBeGreaterThan(30)
      expect(told(tables)).toBeLessThan(most)
      for (const [n, cut] of draws.entries())
        expect(checkTable(solver, [cut], [], tables[n] ?? byPeopleAlone(cut, how)).ok).toBe(true)
    },
  )
})

describe('a small group asked of by filters that leave nobody out', () => {
  const ways = ['a', 'b', 'c']
  const cut = keyed(
    cutOf(
      '1',
      ['group', ...ways],
      inGroups([
        [5, 'few', '1', '1', '2'],
        [4, 'few', '2', '2', '1'],
        [30, 'many', '1', '2', '1'],
        [31, 'many', '2', '1', '2'],
      ]),
    ),
  )
  const filters = Array.from({ length: 8 }, (_, set) =>
    ways.filter((_way, at) => set & (1 << at)).map((column) => ({ column, values: ['1', '2'] })),
  )

  it('is answered otherwise each time: that is reckoned with as averaging, and soon no whole answer is given', () => {
    const out: AskedTable[] = []
    const whole = filters.map((where) => {
      const answer = ask({ by: ['group'], where, how: 'keyed' }, out, cut)
      if (answer.ok) out.push(answer.value.asked)
      return answer.ok && !answer.value.asked.shown.includes(null)
    })
    expect([whole[0], whole.at(-1)]).toEqual([true, false])
    expect(new Set(out.map(({ shown }) => shown[0])).size).toBeGreaterThan(1)
  })
})
