import { describe, expect, it } from 'vitest'
import { cutOf, inGroups } from '../../../test/support/evidence/cuts.ts'
import { checkTable, makeTable } from './table-release.ts'
import { COLUMNS, made, solver, where, one, wanted } from '../../../test/support/evidence/one-cut.ts'

describe('partners and the public', () => {
  const small = inGroups([
    [40, '12-14', 'female', 'AL-01'],
    [7, '12-14', 'male', 'AL-01'],
    [30, '15-17', 'female', 'AL-01'],
    [30, '15-17', 'male', 'AL-01'],
    [8, '15-17', 'male', 'AL-02'],
    [25, '12-14', 'male', 'AL-02'],
  ])
  const cuts = [cutOf('1', COLUMNS, small)]

  it('hold different tables: what partners were shown stays hidden from the public', () => {
    const theirs = made({ audience: 'partners', threshold: 5, by: ['age', 'sex', 'district'] }, [], cuts)
    expect(theirs.shown).toContain(7)
    const open = made({ by: ['age', 'sex', 'district'] }, [theirs], cuts)
    expect(open.shown).not.toContain(7)
    expect(open.shown).not.toContain(8)
    expect(checkTable(solver, cuts, [theirs], open).ok).toBe(true)
  })
})

describe('a table of some by what they were chosen by', () => {
  it('leaves, and a further table is held against it as against any other', () => {
    const first = made({ by: ['age', 'sex'], where: where('age', '12-14') })
    expect(first.axes[0]?.levels).toEqual(['12-14', '(total)'])
    expect(checkTable(solver, one, [], first).ok).toBe(true)
    const second = made({ by: ['sex', 'district'] }, [first])
    expect(checkTable(solver, one, [first], second).ok).toBe(true)
  })
})

describe('a table for the public', () => {
  const by = ['district', 'sex', 'form']
  const cuts = [
    cutOf(
      '1',
      by,
      inGroups([
        [1, 'A', 'f', 'x'],
        [2, 'B', 'f', 'x'],
        [38, 'C', 'f', 'x'],
        [6, 'A', 'm', 'x'],
        [2, 'B', 'm', 'x'],
        [7, 'C', 'm', 'x'],
        [1, 'B', 'f', 'y'],
        [3, 'C', 'f', 'y'],
        [1, 'A', 'm', 'y'],
        [3, 'B', 'm', 'y'],
        [26, 'C', 'm', 'y'],
        [8, 'A', 'f', 'z'],
        [4, 'C', 'f', 'z'],
        [2, 'A', 'm', 'z'],
        [9, 'B', 'm', 'z'],
        [2, 'C', 'm', 'z'],
      ]),
    ),
  ]
  const boys = { where: [{ column: 'sex', values: ['m'] }] }

  it('that says nothing to the public is refused where partners, who hold more, would find a count by it', () => {
    const partners = { audience: 'partners', threshold: 5 } as const
    const byDistrict = made({ ...partners, ...boys, by: ['district'] }, [], cuts)
    const byForm = made({ ...partners, by: ['district', 'form'] }, [byDistrict], cuts)
    expect(made({ ...boys, by: ['form'] }, [], cuts).shown).toEqual([15, 30, 13, 58])
    expect(makeTable(solver, cuts, [byDistrict, byForm], wanted({ ...boys, by: ['form'] }))).toMatchObject({
      ok: false,
      code: 'would-unmask',
    })
  })
})
