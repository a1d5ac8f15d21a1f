import { describe, expect, it } from 'vitest'
import { cutOf, inGroups, keyed, type Children } from '../../../test/support/evidence/cuts.ts'
import { keyOfCell } from '../perturbation/cell-key.ts'
import { changedAlike, VARIANCE_OF, WITHIN } from '../perturbation/changed-alike.ts'
import { conditionsKey } from '../suppression/conditions.ts'
import { buildTable } from '../tables/build-table.ts'
import { cellAt } from '../tables/table.ts'
import type { AskedTable } from './asked-table.ts'
import { checkTable, makeTable } from './table-release.ts'
import {
  solver,
  COLUMNS,
  children,
  wanted,
  made,
  one,
  narrowed,
  unaudited,
  ask,
} from '../../../test/support/evidence/changed-counts.ts'

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
  // Two of one age and fourteen of another are hidden; together they are sixteen, which is published.
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
  // Twelve of a district are known: eleven girls, shown as fifteen, and one boy, shown as three. The girls are at least nine, so the boys are at most three; and there is at least one boy.
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
    const question = conditionsKey(
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
