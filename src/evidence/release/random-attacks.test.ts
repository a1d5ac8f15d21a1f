import { beforeAll, describe, expect, it } from 'vitest'
import { cutOf, inGroups, keyed, type Children } from '../../../test/support/evidence/cuts.ts'
import { Reckoner, type Districts } from '../../../test/support/evidence/reckoner.ts'
import { seededBytes } from '../../../test/support/evidence/seeded-bytes.ts'
import { Onlooker } from '../../../test/support/evidence/trajectories.ts'
import { keyInCut } from '../perturbation/cell-key.ts'
import { RandomBits } from '../privacy/random-bits.ts'
import type { Cut } from '../suppression/cut.ts'
import { policyFor } from '../suppression/policy.ts'
import { protectCutTable } from '../suppression/choosing/protect-table.ts'
import { loadSolver, type Solver } from '../suppression/solver.ts'
import { releasedOf, type AskedTable } from './asked-table.ts'
import { heldByAudience } from './findable.ts'
import { makeNoisy, notGuessedBy, notGuessedFrom, type NoisyWanted } from './noisy-table.ts'
import { checkTable, makeTable, type TableWanted } from './table-release.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const COLUMNS = ['district', 'sex']
const wanted = (change: Pick<TableWanted, 'cut' | 'by'> & Pick<Partial<TableWanted>, 'how'>): TableWanted => ({
  where: [],
  audience: 'public',
  threshold: 11,
  ...change,
})
const noisy = (by: readonly string[], epsilon: number, cut = 1): NoisyWanted => ({
  ...wanted({ cut, by }),
  how: { is: 'noisy', account: { programme: 'cases', year: 2026 }, about: 100, epsilon, delta: 1e-3, most: 1 },
})

/** Pseudo-random numbers, the same in every run. */
class Draws {
  readonly #bits: RandomBits
  constructor(seed: number) {
    this.#bits = new RandomBits(seededBytes(seed))
  }

  of<One>(ones: readonly One[]): One {
    const one = ones[this.#bits.below(ones.length)]
    if (one === undefined) throw new Error('one of none')
    return one
  }
}

/** The table as a coordinator releases it: checked before the budget is charged, drawn, and checked as drawn. Null where it is refused. */
function drawn(
  cuts: readonly Cut[],
  out: readonly AskedTable[],
  asked: NoisyWanted,
  seed: number,
  isLookedAt = true,
): AskedTable | null {
  const own = cuts[asked.cut - 1]
  if (!own || !notGuessedBy(solver, cuts, out, asked).ok) return null
  const made = makeNoisy(own, asked, [], seededBytes(seed))
  if (!made.ok) return null
  return !isLookedAt || notGuessedFrom(solver, cuts, out, made.value).ok ? made.value : null
}

describe('tables of two cuts by every way of protection, whoever comes, leaves and moves between them', () => {
  const groups = [
    ['AL-01', 'female'],
    ['AL-01', 'male'],
    ['AL-02', 'female'],
    ['AL-02', 'male'],
  ] as const

  function stepped(draws: Draws, before: Children, from: number): Children {
    const kept = groups.flatMap((group, n) => {
      const here = [...before].filter(([, values]) => values.join() === group.join()).slice(draws.of([0, 0, 1, 3, 12]))
      const moving = draws.of([0, 0, 1, 4])
      return here.map(([child, values], at): readonly [number, readonly string[]] => [
        child,
        at < moving ? (groups[(n + 1) % groups.length] ?? values) : values,
      ])
    })
    return new Map([
      ...kept,
      ...inGroups(
        groups.map((group) => [draws.of([0, 1, 4, 7, 14]), ...group] as const),
        from,
      ),
    ])
  }

  /** For a reader of every released table of some worlds: small counts, of who is there, came or left, that are narrowed to fewer than four numbers. */
  function found(
    worlds: number,
    isHeld: boolean,
  ): { readonly found: number; readonly left: number; readonly unlike: number } {
    let [narrowed, left, unlike] = [0, 0, 0]
    for (let seed = 0; seed < worlds; seed++) {
      const draws = new Draws(seed)
      const first = inGroups(groups.map((group) => [draws.of([3, 8, 15, 24]), ...group] as const))
      const all = [first, stepped(draws, first, 1_000)]
      const cuts = all.map((children, n) => {
        const cut = keyed(cutOf(String(n + 1), COLUMNS, children), seed)
        return { ...cut, keys: cut.keys?.map((key) => keyInCut(key, n + 1)) ?? new Uint32Array() }
      })
      const out: AskedTable[] = []
      for (const cut of [1, 1, 2, 2]) {
        const by = draws.of([['district'], ['sex'], COLUMNS])
        const how = draws.of(['exact', 'rounded', 'keyed', 'noisy'] as const)
        const [known, beside] = [cuts.slice(0, cut), isHeld ? out : []]
        if (how === 'noisy') {
          const made = drawn(known, beside, noisy(by, draws.of([1, 4]), cut), seed)
          if (made) out.push(made)
          continue
        }
        const made = makeTable(solver, known, beside, wanted({ cut, by, ...(how !== 'exact' && { how }) }))
        if (!made.ok) continue
        if (!checkTable(solver, known, beside, made.value.asked).ok) unlike++
        out.push(made.value.asked)
      }
      left += out.length
      narrowed += new Onlooker(solver, COLUMNS, all).found(out.map((table) => releasedOf(table, 0)))
    }
    return { found: narrowed, left, unlike }
  }

  it('give away many of a few, where each is protected by itself', () => {
    expect(found(15, false).found).toBeGreaterThan(5)
  })

  it('narrow nobody of a few, where each is held against those that are out; and the second person’s device agrees to each', () => {
    const all = found(40, true)
    expect(all).toMatchObject({ found: 0, unlike: 0 })
    expect(all.left).toBeGreaterThan(80)
  })
})

describe('a public table after which partners would know of three who left a district, since eight who came are nobody’s knowledge to them', () => {
  const first = inGroups([
    [3, 'AL-01', 'female'],
    [24, 'AL-01', 'male'],
    [8, 'AL-02', 'female'],
    [15, 'AL-02', 'male'],
  ])
  const stayed = [...first].filter(([child]) => ![0, 3, 27, 28, 29, 35].includes(child))
  const moved = new Map([
    [4, ['AL-02', 'female']],
    [30, ['AL-02', 'male']],
  ])
  const second: Children = new Map([
    ...stayed.map(([child, values]) => [child, moved.get(child) ?? values] as const),
    ...inGroups(
      [
        [4, 'AL-01', 'female'],
        [4, 'AL-01', 'male'],
        [4, 'AL-02', 'female'],
        [14, 'AL-02', 'male'],
      ],
      1_000,
    ),
  ])
  const cuts = [first, second].map((children, n) => keyed(cutOf(String(n + 1), COLUMNS, children), 0))

  it('is refused to whoever makes it, though the public would know of nobody and partners were shown nothing; not only to the second person', () => {
    const out = makeTable(solver, cuts.slice(0, 1), [], wanted({ cut: 1, by: COLUMNS, how: 'keyed' }))
    if (!out.ok) throw new Error(out.code)
    const held = heldByAudience('public', [out.value.asked], cuts)
    expect(
      protectCutTable(
        solver,
        cuts,
        '2',
        { by: ['district'], where: [] },
        policyFor('public', { groups: 'guarded' }),
        held,
      ),
    ).toMatchObject({ ok: true, value: { shown: [32, 38, 70] } })
    expect(makeTable(solver, cuts, [out.value.asked], wanted({ cut: 2, by: ['district'] }))).toMatchObject({
      ok: false,
      code: 'would-unmask',
    })
  })
})

describe('tables with noise beside hidden, rounded and keyed counts of the same children', () => {
  /** How many small counts a reader of every released table of some worlds can tell, with these probabilities. */
  function told(
    worlds: number,
    isHeld: boolean,
  ): { readonly of: number; readonly likely: number; readonly nearlySure: number } {
    const reckoned = Array.from({ length: worlds }, (_, seed) => {
      const draws = new Draws(seed)
      const many = () => 12 + draws.of([0, 4, 8, 12, 16])
      const districts: Districts = {
        'AL-01': [draws.of([1, 1, 2, 3, 14]), many()],
        'AL-02': [draws.of([1, 1, 2, 3, 14]), many()],
      }
      const cuts = [
        keyed(
          cutOf(
            '1',
            COLUMNS,
            inGroups(
              Object.entries(districts).flatMap(
                ([name, [girls, boys]]) =>
                  [
                    [girls, name, 'female'],
                    [boys, name, 'male'],
                  ] as const,
              ),
            ),
          ),
          seed,
        ),
      ]
      const out: AskedTable[] = []
      for (const [n, how] of [
        'exact',
        'exact',
        ...Array.from({ length: 3 }, () => draws.of(['exact', 'rounded', 'keyed', 'noisy', 'noisy', 'noisy'] as const)),
      ].entries()) {
        const by = n === 0 ? ['district'] : n === 1 ? COLUMNS : draws.of([['sex'], COLUMNS])
        const beside = isHeld ? out : []
        const made =
          how === 'noisy'
            ? drawn(cuts, beside, noisy(by, draws.of([0.8, 1, 1.2, 1.5, 4])), seed * 10 + n)
            : given_(
                makeTable(
                  solver,
                  cuts,
                  beside,
                  wanted({ cut: 1, by, ...(how !== 'exact' && { how: how as 'rounded' | 'keyed' }) }),
                ),
              )
        if (made) out.push(made)
      }
      return new Reckoner(districts).reckon(out)
    }).flat()
    const over = (chance: number) => reckoned.filter((one) => one.likeliest > 0 && one.chance > chance).length
    return { of: reckoned.length, likely: over(0.7), nearlySure: over(0.9) }
  }
  const given_ = (answer: ReturnType<typeof makeTable>) => (answer.ok ? answer.value.asked : null)

  it('tell many of a few, where each is protected by itself', () => {
    const { likely, nearlySure } = told(40, false)
    expect(likely).toBeGreaterThan(8)
    expect(nearlySure).toBeGreaterThan(2)
  })

  it('tell none, where each is held against those that are out', () => {
    const { of, ...all } = told(40, true)
    expect(of).toBeGreaterThan(60)
    expect(all).toEqual({ likely: 0, nearlySure: 0 })
  })
})

describe('one girl of a district, of whom a table hides how many, beside noise', () => {
  const districts: Districts = { 'AL-01': [1, 35], 'AL-02': [30, 28] }
  const cuts = [
    keyed(
      cutOf(
        '1',
        COLUMNS,
        inGroups([
          [1, 'AL-01', 'female'],
          [35, 'AL-01', 'male'],
          [30, 'AL-02', 'female'],
          [28, 'AL-02', 'male'],
        ]),
      ),
    ),
  ]
  const told = (isLookedAt: boolean) => {
    const first = makeTable(solver, cuts, [], wanted({ cut: 1, by: COLUMNS }))
    if (!first.ok) throw new Error(first.code)
    const out = Array.from({ length: 60 }, (_, seed) =>
      drawn(cuts, [first.value.asked], noisy(COLUMNS, 1.2), seed, isLookedAt),
    )
    const chances = out.flatMap((table) =>
      table
        ? [Math.max(...new Reckoner(districts).reckon([first.value.asked, table]).map(({ chance }) => chance))]
        : [],
    )
    return { left: chances.length, likely: chances.filter((chance) => chance > 0.7).length }
  }

  it('is told of by some draws, though nothing was to be said against the table before it was drawn', () => {
    const all = told(false)
    expect(all.left).toBe(60)
    expect(all.likely).toBeGreaterThan(2)
  })

  it('is told of by none that leaves: those draws are looked at, and not given', () => {
    const all = told(true)
    expect(all.left).toBeGreaterThan(30)
    expect(all.likely).toBe(0)
  })
})
