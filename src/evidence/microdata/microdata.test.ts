import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { people } from '../../../test/support/evidence/people.ts'
import { columnAt, dataAt, type Dataset } from '../record/dataset.ts'
import { localRecoding, type Quasi } from './local-recoding.ts'
import { recodeColumn } from './recode.ts'
import { diversity, reidentificationRisk, type BlankAs } from './risk.ts'

const riskOf = (dataset: Dataset, columns: readonly string[], blank: BlankAs = 'value') => {
  const answer = reidentificationRisk(dataset, columns, blank)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const cells = (dataset: Dataset, record: number) =>
  dataset.columns.map((_, place) => columnAt(dataset, place).values[dataAt(dataset, place)[record] ?? 0] ?? '')

const records = fc.array(
  fc.tuple(
    fc.constantFrom('f', 'm', ''),
    fc.constantFrom('0-8', '9-17', '18-20', ''),
    fc.constantFrom('AL', 'XK', 'SL'),
  ),
  { minLength: 3, maxLength: 40 },
)
const datasetOf = (rows: readonly (readonly [string, string, string])[]) =>
  people(
    ['sex', 'age', 'country'],
    rows.map((row) => [1, ...row] as const),
  )

describe('risk', () => {
  it('is refused without a column, or with one that is not there', () => {
    const some = people(['sex'], [[2, 'f']])
    expect(reidentificationRisk(some, [], 'value')).toMatchObject({ ok: false, code: 'no-column' })
    expect(reidentificationRisk(some, ['village'], 'value')).toEqual({
      ok: false,
      code: 'unknown-column',
      detail: { column: 'village' },
    })
  })

  it('is one for somebody alone, and the mean of one over how many are alike', () => {
    const { k, global, expected, under } = riskOf(
      people(
        ['sex', 'age'],
        [
          [1, 'f', '9'],
          [2, 'f', '12'],
          [4, 'm', '9'],
        ],
      ),
      ['sex', 'age'],
    )
    expect(k).toBe(1)
    expect(expected).toBeCloseTo(3, 9)
    expect(global).toBeCloseTo(3 / 7, 9)
    expect([under(3), under(5), under(11)]).toEqual([3, 7, 7])
  })

  it('counts a missing value as anybody or as itself, as asked', () => {
    const some = people(
      ['sex', 'age'],
      [
        [1, 'f', '9'],
        [1, '', '9'],
        [1, 'm', '9'],
        [1, 'm', ''],
      ],
    )
    expect([...riskOf(some, ['sex', 'age'], 'wildcard').alike]).toEqual([2, 4, 3, 3])
    expect([...riskOf(some, ['sex', 'age'], 'value').alike]).toEqual([1, 1, 1, 1])
  })

  it('with wildcards is what comparing every two records gives', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const { alike } = riskOf(datasetOf(rows), ['sex', 'age', 'country'], 'wildcard')
        const matches = (a: readonly string[], b: readonly string[]) =>
          a.every((value, n) => value === '' || b[n] === '' || value === b[n])
        expect([...alike]).toEqual(rows.map((row) => rows.filter((other) => matches(row, other)).length))
      }),
    )
  })

  it('sees a group of whom all share the secret', () => {
    const some = people(
      ['sex', 'closure'],
      [
        [3, 'f', 'died'],
        [2, 'm', 'died'],
        [2, 'm', 'moved'],
      ],
    )
    expect(diversity(some, ['sex'], 'closure')).toMatchObject({ ok: true, value: { l: 1 } })
  })
})

describe('a coarser reading', () => {
  it('is refused for a value that is not there', () => {
    expect(recodeColumn(people(['age'], [[2, '9']]), { column: 'age', as: new Map([['10', '9-17']]) })).toEqual({
      ok: false,
      code: 'unknown-value',
      detail: { column: 'age', value: '10' },
    })
  })

  it('changes that column and nothing else', () => {
    const answer = recodeColumn(
      people(
        ['age', 'sex'],
        [
          [1, '9', 'f'],
          [1, '12', 'm'],
        ],
      ),
      {
        column: 'age',
        as: new Map([
          ['9', '9-17'],
          ['12', '9-17'],
        ]),
      },
    )
    if (!answer.ok) throw new Error(answer.code)
    expect([cells(answer.value, 0), cells(answer.value, 1)]).toEqual([
      ['9-17', 'f'],
      ['9-17', 'm'],
    ])
  })
})

describe('local recoding', () => {
  const quasi: readonly Quasi[] = [
    { column: 'sex' },
    {
      column: 'age',
      coarser: [
        new Map([
          ['0-8', 'child'],
          ['9-17', 'child'],
          ['18-20', 'adult'],
        ]),
      ],
    },
    { column: 'country' },
  ]

  it('is refused where there are fewer records than must be alike', () => {
    expect(
      localRecoding(people(['sex', 'age', 'country'], [[2, 'f', '0-8', 'AL']]), quasi.slice(0, 1), { k: 3 }),
    ).toMatchObject({ ok: false, code: 'fewer-records-than-k', detail: { records: 2 } })
    expect(localRecoding(people(['sex'], [[2, 'f']]), [{ column: 'sex' }], { k: 1 })).toMatchObject({
      ok: false,
      code: 'k-under-two',
    })
  })

  it('is refused where the secret is the same for everyone', () => {
    const some = people(
      ['sex', 'closure'],
      [
        [5, 'f', 'died'],
        [5, 'm', 'died'],
      ],
    )
    expect(localRecoding(some, [{ column: 'sex' }], { k: 2, diverse: { column: 'closure', l: 2 } })).toMatchObject({
      ok: false,
      code: 'not-diverse-enough',
    })
  })

  it('leaves every record with at least k alike, each value as it was, coarser, or blank', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 2, max: 3 }), (rows, k) => {
        const dataset = datasetOf(rows)
        const usable = quasi.map(({ column, coarser }) => ({
          column,
          ...(coarser && ['0-8', '9-17', '18-20'].every((value) => dataset.columns[1]?.values.includes(value))
            ? { coarser }
            : {}),
        }))
        const answer = localRecoding(dataset, usable, { k })
        if (!answer.ok) throw new Error(answer.code)
        expect(riskOf(answer.value.dataset, ['sex', 'age', 'country']).k).toBeGreaterThanOrEqual(k)
        for (const [record, row] of rows.entries()) {
          const shown = cells(answer.value.dataset, record)
          for (const [n, value] of row.entries())
            expect([value, '', value === '18-20' ? 'adult' : 'child']).toContain(shown[n])
        }
      }),
    )
  })

  it('touches nothing where nobody is rare', () => {
    const answer = localRecoding(
      people(
        ['sex'],
        [
          [5, 'f'],
          [6, 'm'],
        ],
      ),
      [{ column: 'sex' }],
      { k: 5 },
    )
    expect(answer).toMatchObject({ ok: true, value: { blanked: 0, coarser: 0 } })
  })

  it('keeps groups diverse', () => {
    const some = people(
      ['sex', 'closure'],
      [
        [4, 'f', 'died'],
        [2, 'm', 'died'],
        [2, 'm', 'moved'],
      ],
    )
    const answer = localRecoding(some, [{ column: 'sex' }], { k: 2, diverse: { column: 'closure', l: 2 } })
    if (!answer.ok) throw new Error(answer.code)
    expect(diversity(answer.value.dataset, ['sex'], 'closure')).toMatchObject({ ok: true, value: { l: 2 } })
  })
})
