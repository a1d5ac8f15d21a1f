import { describe, expect, it } from 'vitest'
import { cutOf, inGroups, keyed, type Children } from '../../../test/support/evidence/cuts.ts'
import { keyInCut } from '../perturbation/cell-key.ts'
import { chanceOf, changedAlike } from '../perturbation/changed-alike.ts'
import { recordOfMeeting } from '../record/evidence-record.ts'
import type { Cut } from '../suppression/cut.ts'
import { cellAt } from '../tables/table.ts'
import type { AskedTable } from './asked-table.ts'
import { cutsFrom } from './cut-data.ts'
import type { TableWanted } from './table-release.ts'
import { made, unaudited, one, COLUMNS, children, ask } from '../../../test/support/evidence/changed-counts.ts'

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
  /** In how many of forty draws the only count of the district that differs between the two tables is that of the new child. */
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
  /** The probability that the count is one, for a reader who considers all counts up to thirteen equally likely and knows how counts are changed; that an exact table hides it rules out zero. */
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
  /** A reader's mean of the sums of each table: all of them estimate the same nine children. */
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
