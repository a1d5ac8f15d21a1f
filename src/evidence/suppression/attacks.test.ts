import { describe, expect, it } from 'vitest'
import { children, people } from '../../../test/support/evidence/people.ts'
import { buildTable } from '../tables/build-table.ts'
import { policyFor } from './policy.ts'
import { found, naive, leave, ask } from '../../../test/support/evidence/attacking.ts'

describe('zeros and ones', () => {
  const request = { by: ['district', 'age', 'form'] }

  it('are found where only small counts are hidden', () => {
    expect(found(children, [naive(children, request)])).toBeGreaterThan(0)
  })

  it('are not found in a table that is protected', () => {
    const table = leave(children, request)
    expect(table.primary).toBeGreaterThan(0)
    expect(found(children, [table])).toBe(0)
  })

  it('leave every other count as it is', () => {
    const table = leave(children, request)
    const built = buildTable(children, request)
    if (!built.ok) throw new Error(built.code)
    for (const [cell, count] of table.shown.entries()) if (count !== null) expect(count).toBe(built.value.counts[cell])
    expect(table.shown.filter((count) => count !== null).length).toBeGreaterThan(table.cells / 2)
  })
})

describe('differencing two releases', () => {
  const young = {
    by: ['district'],
    where: [
      { column: 'age', values: ['6-11', '12-14'] },
      { column: 'form', values: ['labour'] },
    ],
  }
  const all = { by: ['district'], where: [{ column: 'form', values: ['labour'] }] }

  it('finds the child who is in one and not in the other, where each table is protected by itself', () => {
    expect(found(children, [naive(children, all)])).toBe(0)
    expect(found(children, [naive(children, young)])).toBe(0)
    // Three of those between the two tables live in AL-03, and the difference reveals it.
    expect(found(children, [naive(children, all), naive(children, young)])).toBeGreaterThan(0)
  })

  it('is refused or hides more once the wider table is out', () => {
    const first = leave(children, all)
    const second = ask(children, young, [first])
    if (second.ok) expect(found(children, [first, second.value])).toBe(0)
    else expect(second.code).toBe('would-unmask')
  })
})

describe('a filter', () => {
  it('identifies as much as an axis: the same people counted by filter are the same cell', () => {
    const byAxis = leave(children, { by: ['district', 'form'], where: [{ column: 'age', values: ['15-17'] }] })
    const hiddenThere = byAxis.shown[2]
    expect(hiddenThere).toBeNull()
    const again = ask(
      children,
      {
        by: ['form'],
        where: [
          { column: 'age', values: ['15-17'] },
          { column: 'district', values: ['AL-03'] },
        ],
      },
      [byAxis],
    )
    if (again.ok) expect(found(children, [byAxis, again.value])).toBe(0)
    else expect(again.code).toBe('would-unmask')
  })

  it('that was forgotten when tables are compared lets a child be found', () => {
    const byAxis = naive(children, { by: ['district', 'form'], where: [{ column: 'age', values: ['15-17'] }] })
    const byFilter = naive(children, {
      by: ['age'],
      where: [
        { column: 'district', values: ['AL-03'] },
        { column: 'form', values: ['labour'] },
      ],
    })
    expect(found(children, [byAxis, byFilter])).toBeGreaterThan(0)
  })
})

describe('a linked sub-district', () => {
  const places = people(
    ['district', 'commune', 'form'],
    [
      [30, 'AL-01', 'north', 'begging'],
      [40, 'AL-01', 'south', 'begging'],
      [22, 'AL-01', 'north', 'labour'],
      [2, 'AL-01', 'south', 'labour'],
      [35, 'AL-02', 'east', 'begging'],
      [45, 'AL-02', 'west', 'begging'],
      [24, 'AL-02', 'east', 'labour'],
      [28, 'AL-02', 'west', 'labour'],
    ],
  )
  const districts = { by: ['district', 'form'] }
  const communes = { by: ['commune', 'form'] }

  it('gives a count away where only small counts are hidden', () => {
    expect(found(places, [naive(places, communes), naive(places, districts)])).toBeGreaterThan(0)
  })

  it('gives nothing away once the second is protected beside the first', () => {
    const first = leave(places, districts)
    const second = ask(places, communes, [first])
    if (second.ok) expect(found(places, [first, second.value])).toBe(0)
    else expect(second.code).toBe('would-unmask')
  })
})

describe('a second table is refused', () => {
  it('where an earlier release does not agree with the records any more', () => {
    const first = leave(children, { by: ['district'] })
    const changed = { ...first, shown: first.shown.map((count) => (count === null ? null : count + 1)) }
    expect(ask(children, { by: ['district', 'age'] }, [changed])).toMatchObject({
      ok: false,
      code: 'not-the-same-people',
      detail: { release: 0 },
    })
  })

  it('where what is out already leaves no way to hide', () => {
    const before = naive(children, { by: ['district', 'age'] })
    const labour = naive(children, { by: ['district', 'age'], where: [{ column: 'form', values: ['labour'] }] })
    const shown = { ...labour, shown: labour.shown.map((count, cell) => count ?? (cell > 2 ? 2 : 1)) }
    const others = ask(children, { by: ['district', 'age', 'form'] }, [before, shown])
    expect(others.ok).toBe(false)
  })
})

describe('a policy', () => {
  it('cannot be laxer than its audience allows', () => {
    expect(policyFor('public', { threshold: 3, width: 1 })).toMatchObject({ threshold: 11, width: 3 })
    expect(policyFor('partners', { threshold: 8 })).toMatchObject({ threshold: 8 })
  })
})

describe('tables by two things each, of three', () => {
  // All girls are of one district and nobody there is of the first form, so no girl is: all of the first form are boys, and these are shown.
  const few = people(
    ['district', 'sex', 'form'],
    [
      [3, 'B', 'm', 'x'],
      [10, 'C', 'm', 'x'],
      [11, 'A', 'f', 'y'],
      [2, 'A', 'm', 'y'],
      [2, 'B', 'm', 'y'],
      [1, 'A', 'f', 'z'],
      [1, 'A', 'm', 'z'],
      [3, 'B', 'm', 'z'],
      [3, 'C', 'm', 'z'],
    ],
  )
  const guarded = policyFor('public', { groups: 'guarded' })

  it('do not tell together what none of them was asked, and by it a count that one of them hid', () => {
    const forms = leave(few, { by: ['form'] }, [], guarded)
    const boys = leave(few, { by: ['form'], where: [{ column: 'sex', values: ['m'] }] }, [forms], guarded)
    const girls = leave(few, { by: ['district', 'sex'] }, [forms, boys], guarded)
    expect([forms.shown, boys.shown, girls.shown.slice(0, 4)]).toEqual([
      [null, 15, null, 36],
      [13, null, null, 24],
      [12, 0, 0, 12],
    ])
    const answer = ask(few, { by: ['district', 'form'] }, [forms, boys, girls], guarded)
    const shown = answer.ok ? answer.value.shown : []
    // With this zero, the third form has 36 − 15 − 13.
    expect(shown[0]).not.toBe(0)
  })
})

describe('a table with two filters beside one with none', () => {
  const most = people(
    ['district', 'form', 'age'],
    [
      [30, 'A', 'x', '6-11'],
      [28, 'A', 'x', '12-14'],
      [1, 'A', 'y', '6-11'],
      [1, 'B', 'x', '6-11'],
    ],
  )
  const filters = [
    { column: 'district', values: ['A'] },
    { column: 'form', values: ['x'] },
  ]

  it('does not show what differs by two children alone', () => {
    const all = leave(most, { by: ['age'] })
    expect(all.shown).toEqual([28, 32, 60])
    expect(naive(most, { by: ['age'], where: filters }).shown).toEqual([28, 30, 58])
    expect(leave(most, { by: ['age'], where: filters }, [all]).shown).toEqual([28, null, null])
  })
})
