import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { children, people } from '../../../test/support/evidence/people.ts'
import { buildTable } from './build-table.ts'
import { cellAt, levelsAt, NOT_KNOWN, TOTAL } from './table.ts'

describe('a table is refused', () => {
  it.each([
    ['with no column to count by', { by: [] }, 'no-column', {}],
    ['with a column that is not there', { by: ['village'] }, 'unknown-column', { column: 'village' }],
    ['with a column twice', { by: ['age', 'age'] }, 'column-twice', { column: 'age' }],
    [
      'with a filter on a column that is not there',
      { by: ['age'], where: [{ column: 'village', values: ['x'] }] },
      'unknown-column',
      { column: 'village' },
    ],
    [
      'with a filter for a value that is not there',
      { by: ['age'], where: [{ column: 'form', values: ['x'] }] },
      'unknown-value',
      { column: 'form', value: 'x' },
    ],
    [
      'with a filter that names no value',
      { by: ['age'], where: [{ column: 'form', values: [] }] },
      'no-value',
      { column: 'form' },
    ],
  ])('%s', (_, request, code, detail) => {
    expect(buildTable(children, request)).toEqual({ ok: false, code, detail })
  })

  it('with more cells than anyone reads', () => {
    const wide = people(
      ['a', 'b'],
      Array.from({ length: 1500 }, (_, n) => [1, `a${n}`, `b${n}`] as const),
    )
    expect(buildTable(wide, { by: ['a', 'b'] })).toMatchObject({ ok: false, code: 'too-many-cells' })
  })

  it('with nobody in it', () => {
    const where = [
      { column: 'a', values: ['x'] },
      { column: 'b', values: ['q'] },
    ]
    expect(
      buildTable(
        people(
          ['a', 'b'],
          [
            [3, 'x', 'p'],
            [3, 'y', 'q'],
          ],
        ),
        { by: ['a'], where },
      ),
    ).toMatchObject({ ok: false, code: 'nobody-left' })
  })

  it('with a value called as the total is', () => {
    expect(buildTable(people(['a'], [[3, TOTAL]]), { by: ['a'] })).toMatchObject({
      ok: false,
      code: 'level-is-a-reserved-word',
      detail: { column: 'a' },
    })
  })
})

describe('a table', () => {
  it('counts every combination, and the totals of every axis', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z', ''), fc.constantFrom('p', 'q')), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(rows, (chosen) => {
        const answer = buildTable(
          people(
            ['a', 'b'],
            chosen.map(([a, b]) => [1, a, b] as const),
          ),
          { by: ['a', 'b'] },
        )
        if (!answer.ok) throw new Error(answer.code)
        const { axes, counts } = answer.value
        for (const [cell, count] of counts.entries()) {
          const [a, b] = levelsAt(axes, cell).map((level, n) => axes[n]?.levels[level] ?? '')
          const fits = (shown: string | undefined, value: string) =>
            shown === TOTAL || shown === (value === '' ? NOT_KNOWN : value)
          expect(count).toBe(chosen.filter(([one, other]) => fits(a, one) && fits(b, other)).length)
        }
      }),
    )
  })

  it('of some alone has no level for those who are kept out: a zero would say that nobody is there', () => {
    const some = people(
      ['a', 'b'],
      [
        [2, 'x', 'p'],
        [3, '', 'p'],
        [4, 'y', 'q'],
        [5, 'z', 'q'],
      ],
    )
    expect(buildTable(some, { by: ['a'], where: [{ column: 'a', values: ['x', 'z'] }] })).toMatchObject({
      ok: true,
      value: { axes: [{ levels: ['x', 'z', TOTAL] }], counts: Float64Array.of(2, 5, 7) },
    })
    expect(buildTable(some, { by: ['a'], where: [{ column: 'a', values: ['', 'y'] }] })).toMatchObject({
      ok: true,
      value: { axes: [{ levels: [NOT_KNOWN, 'y', TOTAL] }], counts: Float64Array.of(3, 4, 7) },
    })
  })

  it('shows who is blank, or declares that they were left out', () => {
    const some = people(
      ['a', 'b'],
      [
        [2, 'x', 'p'],
        [3, '', 'p'],
      ],
    )
    expect(buildTable(some, { by: ['a'] })).toMatchObject({
      ok: true,
      value: { axes: [{ levels: [NOT_KNOWN, 'x', TOTAL] }] },
    })
    expect(buildTable(some, { by: ['a'], blank: 'left-out' })).toMatchObject({
      ok: true,
      value: { axes: [{ levels: ['x', TOTAL] }], where: [{ column: 'a', values: ['x'] }] },
    })
  })

  it('finds its cells by their levels', () => {
    const answer = buildTable(children, { by: ['district', 'age', 'form'] })
    if (!answer.ok) throw new Error(answer.code)
    const { axes, counts } = answer.value
    for (let cell = 0; cell < counts.length; cell++) expect(cellAt(axes, levelsAt(axes, cell))).toBe(cell)
  })
})
