import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { cutOf, inGroups, type Children } from '../../../test/support/evidence/cuts.ts'
import { Onlooker } from '../../../test/support/evidence/trajectories.ts'
import { buildTable, type TableRequest } from '../tables/build-table.ts'
import type { Cut } from './cut.ts'
import type { Released } from './released.ts'
import { policyFor, PUBLIC } from './policy.ts'
import { protectCutTable } from './choosing/protect-table.ts'
import { loadSolver, type Solver } from './solver.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const join = (...all: readonly Children[]): Children => new Map(all.flatMap((children) => [...children]))
const cutsOf = (columns: readonly string[], all: readonly Children[]): readonly Cut[] =>
  all.map((children, n) => cutOf(String(n + 1), columns, children))
const ask = (cuts: readonly Cut[], cut: string, request: TableRequest, released: readonly Released[]) =>
  protectCutTable(solver, cuts, cut, request, PUBLIC, released)
function leave(cuts: readonly Cut[], cut: string, request: TableRequest, released: readonly Released[]): Released {
  const answer = ask(cuts, cut, request, released)
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.detail)}`)
  return answer.value
}

describe('three cuts', () => {
  const columns = ['district']
  const first = inGroups([
    [40, 'AL-01'],
    [35, 'AL-02'],
    [60, 'AL-03'],
  ])
  const second = join(
    first,
    inGroups(
      [
        [2, 'AL-01'],
        [20, 'AL-02'],
      ],
      1_000,
    ),
  )
  const third = join(
    second,
    inGroups(
      [
        [15, 'AL-01'],
        [12, 'AL-03'],
      ],
      2_000,
    ),
  )
  const cuts = cutsOf(columns, [first, second, third])
  const by = { by: ['district'] }
  /** Every count of a cut: releasable by itself, because none is small. */
  const plain = (cut: number): Released => {
    const table = buildTable(cuts[cut - 1]?.dataset ?? cutOf('', columns, new Map()).dataset, by)
    if (!table.ok) throw new Error(table.code)
    return { axes: table.value.axes, where: [], shown: [...table.value.counts], cut: String(cut) }
  }
  const out = () => {
    const one = leave(cuts.slice(0, 1), '1', by, [])
    return [one, leave(cuts.slice(0, 2), '2', by, [one])] as const
  }

  it('held against each other by twos let two children who came to the second be found with the third', () => {
    const onlooker = new Onlooker(solver, columns, [first, second, third])
    const [one, two] = out()
    const three = plain(3)
    expect(onlooker.found([one, two])).toBe(0)
    expect(onlooker.found([three, one])).toBe(0)
    expect(onlooker.found([three, two])).toBe(0)
    expect(onlooker.found([three, two, one])).toBeGreaterThan(0)
  })

  it('do not once the third is held against both at once', () => {
    const [one, two] = out()
    const three = leave(cuts, '3', by, [two, one])
    expect(three.shown).toContain(null)
    expect(three.shown.some((count) => count !== null && count > 0)).toBe(true)
    expect(new Onlooker(solver, columns, [first, second, third]).found([three, two, one])).toBe(0)
  })

  it('are no reason to hide more where the third tells nothing of the first two', () => {
    const many = join(third, inGroups([[30, 'AL-02']], 3_000))
    const [one, two] = out()
    expect(leave(cutsOf(columns, [first, second, many]), '3', by, [two, one]).shown).not.toContain(null)
  })

  it('of which two tell already what a stricter rule would hide are no reason to withhold the third', () => {
    const came = (many: number, from: number) =>
      inGroups(
        [
          [many, 'AL-01'],
          [many, 'AL-02'],
          [many, 'AL-03'],
        ],
        from,
      )
    const all = [first, join(first, came(12, 1_000)), join(first, came(12, 1_000), came(40, 2_000))]
    const [one, two] = [
      leave(cutsOf(columns, all.slice(0, 1)), '1', by, []),
      leave(cutsOf(columns, all.slice(0, 2)), '2', by, [leave(cutsOf(columns, all.slice(0, 1)), '1', by, [])]),
    ]
    expect([...one.shown, ...two.shown]).not.toContain(null)
    const strict = policyFor('public', { threshold: 30 })
    expect(protectCutTable(solver, cutsOf(columns, all), '3', by, strict, [two, one])).toMatchObject({
      ok: true,
      value: { primary: 0, secondary: 0 },
    })
    // All the same, the third table reveals nothing of the few who came in its own cut.
    const fewer = cutsOf(columns, [all[0] ?? first, all[1] ?? first, join(all[1] ?? first, came(12, 3_000))])
    const third = protectCutTable(solver, fewer, '3', by, strict, [two, one])
    if (third.ok) expect(third.value.shown.slice(0, 3)).toEqual([null, null, null])
    else expect(third.code).toBe('would-unmask')
  })

  it('are too many where they are more than anybody can hold against each other', () => {
    const many = Array.from({ length: 25 }, () => first)
    const out = many
      .slice(1)
      .map(
        (_, n): Released => ({
          axes: [{ column: 'district', levels: ['AL-01', 'AL-02', 'AL-03', '(total)'] }],
          where: [],
          shown: [40, 35, 60, 135],
          cut: String(n + 1),
        }),
      )
    expect(ask(cutsOf(columns, many), '25', by, out)).toMatchObject({ ok: false, code: 'too-entangled' })
  })
})

describe('tables of three cuts, whoever comes, leaves and moves', () => {
  const columns = ['district', 'sex']
  const groups = [
    ['AL-01', 'female'],
    ['AL-01', 'male'],
    ['AL-02', 'female'],
    ['AL-02', 'male'],
  ] as const
  const some = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 11, max: 16 }))
  const step = fc.record({
    come: fc.tuple(some, some, some, some),
    leave: fc.tuple(some, some, some, some),
    move: fc.tuple(some, some, some, some),
  })
  const request = fc.constantFrom({ by: ['district'] }, { by: ['sex'] }, { by: ['district', 'sex'] })

  function stepped(
    before: Children,
    {
      come,
      leave: go,
      move,
    }: { readonly come: readonly number[]; readonly leave: readonly number[]; readonly move: readonly number[] },
    from: number,
  ): Children {
    const kept = groups.flatMap((group, n) => {
      const here = [...before].filter(([, values]) => values.join() === group.join()).slice(go[n])
      const next: readonly string[] = groups[(n + 1) % groups.length] ?? group
      return here.map(([child, values], at): readonly [number, readonly string[]] => [
        child,
        at < (move[n] ?? 0) ? next : values,
      ])
    })
    return join(
      new Map(kept),
      inGroups(
        groups.map((group, n) => [come[n] ?? 0, ...group] as const),
        from,
      ),
    )
  }

  it('tell nobody of a few, whatever is added and subtracted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 45 }), { minLength: 4, maxLength: 4 }),
        step,
        step,
        fc.tuple(request, request, request),
        (sizes, one, two, requests) => {
          const first = inGroups(groups.map((group, n) => [sizes[n] ?? 20, ...group] as const))
          const second = stepped(first, one, 1_000)
          const all = [first, second, stepped(second, two, 2_000)]
          const out: Released[] = []
          for (const [n, wanted] of requests.entries()) {
            const answer = ask(cutsOf(columns, all.slice(0, n + 1)), String(n + 1), wanted, out)
            if (answer.ok) out.unshift(answer.value)
            else expect(answer.code).toBe('would-unmask')
          }
          expect(new Onlooker(solver, columns, all).found(out)).toBe(0)
        },
      ),
      { numRuns: 15 },
    )
  })
})
