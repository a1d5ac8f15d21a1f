import { beforeAll, describe, expect, it } from 'vitest'
import { cutOf, inGroups, type Children } from '../../../test/support/evidence/cuts.ts'
import type { TableRequest } from '../tables/build-table.ts'
import { intervals } from './audit.ts'
import type { Cut } from './cut.ts'
import { link } from './link.ts'
import type { Released } from './released.ts'
import { PUBLIC } from './policy.ts'
import { protectCutTable } from './choosing/protect-table.ts'
import { loadSolver, type Solver } from './solver.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const COLUMNS = ['district', 'sex']
const first = inGroups([
  [40, 'AL-01', 'female'],
  [35, 'AL-01', 'male'],
  [30, 'AL-02', 'female'],
  [44, 'AL-02', 'male'],
  [25, 'AL-03', 'female'],
  [28, 'AL-03', 'male'],
])
const with_ = (...more: readonly Children[]): Children => new Map(more.flatMap((children) => [...children]))
const without = (children: Children, ...gone: readonly number[]): Children =>
  new Map([...children].filter(([child]) => !gone.includes(child)))
const later = (children: Children): readonly Cut[] => [cutOf('1', COLUMNS, first), cutOf('2', COLUMNS, children)]

function leave(cuts: readonly Cut[], cut: string, request: TableRequest, released: readonly Released[] = []): Released {
  const answer = protectCutTable(solver, cuts, cut, request, PUBLIC, released)
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.detail)}`)
  return answer.value
}
const ask = (cuts: readonly Cut[], cut: string, request: TableRequest, released: readonly Released[]) =>
  protectCutTable(solver, cuts, cut, request, PUBLIC, released)

/** For a reader of both tables who knows every small group on one side: how many counts on the other side are narrowed to fewer than four values. */
function found(cuts: readonly Cut[], tables: readonly Released[]): number {
  const linked = link(cuts, tables)
  if (!linked.ok) throw new Error(linked.code)
  const { system, cellsOf, units, crossings } = linked.value
  const hidden = new Uint8Array(system.counts.length).fill(1)
  for (const [n, { shown }] of tables.entries())
    for (const [cell, count] of shown.entries()) if (count !== null) hidden[cellsOf[n]?.[cell] ?? -1] = 0
  const small = (cell: number) => (units[cell] ?? 0) < 11
  const sought = new Set<number>()
  for (const { came, left } of crossings) {
    if (!small(came) || !small(left)) continue
    const [known, unknown] = (units[came] ?? 0) > 0 ? [left, came] : [came, left]
    hidden[known] = 0
    if ((units[unknown] ?? 0) > 0) sought.add(unknown)
  }
  return intervals(solver, system, { hidden, least: () => 0 }).filter(
    ({ cell, least, most }) => sought.has(cell) && Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) < 3,
  ).length
}

const both = { by: ['district', 'sex'] }
const byDistrict = { by: ['district'] }
const plain = (cuts: readonly Cut[], cut: string, request: TableRequest): Released => leave(cuts, cut, request)

describe('two cuts, compared', () => {
  const twoCame = later(
    with_(
      first,
      inGroups(
        [
          [2, 'AL-03', 'female'],
          [20, 'AL-01', 'male'],
          [15, 'AL-02', 'male'],
        ],
        1_000,
      ),
    ),
  )

  it('let two girls who came be found, where each table is protected by itself', () => {
    const tables = [plain(twoCame, '2', both), plain(twoCame, '1', both)]
    expect(tables.every(({ shown }) => shown.every((count) => count !== null))).toBe(true)
    expect(found(twoCame, tables)).toBeGreaterThan(0)
  })

  it('do not once the second is held against the first: what would show the two is hidden', () => {
    const out = leave(twoCame, '1', both)
    const next = leave(twoCame, '2', both, [out])
    expect(next.shown).toContain(null)
    expect(next.shown.filter((count) => count !== null).length).toBeGreaterThan(3)
    expect(found(twoCame, [next, out])).toBe(0)
  })

  it('hide nothing more where many came everywhere', () => {
    const many = later(
      with_(
        first,
        inGroups(
          [
            [12, 'AL-01', 'female'],
            [12, 'AL-01', 'male'],
            [15, 'AL-02', 'female'],
            [11, 'AL-02', 'male'],
            [13, 'AL-03', 'female'],
            [30, 'AL-03', 'male'],
          ],
          1_000,
        ),
      ),
    )
    expect(leave(many, '2', both, [leave(many, '1', both)]).shown).not.toContain(null)
  })

  it('hide nothing more where nobody came or left', () => {
    const same = later(first)
    expect(leave(same, '2', both, [leave(same, '1', byDistrict)]).shown).not.toContain(null)
  })

  it('hide who moved from one group to another, though nobody came or left', () => {
    const moved = later(with_(without(first, 0, 1, 2), new Map([0, 1, 2].map((child) => [child, ['AL-02', 'female']]))))
    const out = leave(moved, '1', byDistrict)
    const next = leave(moved, '2', byDistrict, [out])
    const changed = ['AL-01', 'AL-02'].map((level) => next.shown[next.axes[0]?.levels.indexOf(level) ?? -1])
    expect(changed).toEqual([null, null])
    expect(found(moved, [next, out])).toBe(0)
  })

  it('are told apart by the finer of two questions too', () => {
    const out = leave(twoCame, '1', both)
    const next = ask(twoCame, '2', byDistrict, [out])
    if (next.ok) expect(found(twoCame, [next.value, out])).toBe(0)
    else expect(next.code).toBe('would-unmask')
  })
})

describe('a child whose yes was taken back', () => {
  const rest = without(first, 0)

  it('is not found by comparing the cut of then with a cut of now that nobody came to', () => {
    const out = leave([cutOf('1', COLUMNS, first)], '1', both)
    const now = [cutOf('1', COLUMNS, rest, 1), cutOf('2', COLUMNS, rest)]
    const next = ask(now, '2', both, [out])
    if (!next.ok) throw new Error(next.code)
    expect(next.value.shown[0]).toBeNull()
    expect(next.value.shown.at(-1)).toBeNull()
  })

  it('makes no release stale, and nobody may come into a cut', () => {
    const out = leave([cutOf('1', COLUMNS, first)], '1', both)
    const more = with_(first, inGroups([[1, 'AL-01', 'female']], 2_000))
    expect(ask([cutOf('1', COLUMNS, more, 1), cutOf('2', COLUMNS, more)], '2', both, [out])).toMatchObject({
      ok: false,
      code: 'not-the-same-people',
    })
    expect(ask([cutOf('1', COLUMNS, rest, 0), cutOf('2', COLUMNS, rest)], '2', both, [out])).toMatchObject({
      ok: false,
      code: 'not-the-same-people',
    })
  })

  it('hides among many who came', () => {
    const out = leave([cutOf('1', COLUMNS, first)], '1', both)
    const many = with_(
      rest,
      inGroups(
        [
          [12, 'AL-01', 'female'],
          [12, 'AL-01', 'male'],
          [15, 'AL-02', 'female'],
          [11, 'AL-02', 'male'],
          [13, 'AL-03', 'female'],
          [30, 'AL-03', 'male'],
        ],
        1_000,
      ),
    )
    expect(leave([cutOf('1', COLUMNS, rest, 1), cutOf('2', COLUMNS, many)], '2', both, [out]).shown).not.toContain(null)
  })
})
