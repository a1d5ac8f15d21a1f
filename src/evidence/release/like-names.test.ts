import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { people } from '../../../test/support/evidence/people.ts'
import { notLikeNames } from './like-names.ts'

const rows = (...values: readonly string[]) =>
  people(
    ['column', 'sex'],
    values.map((value, n) => [1, value, n % 2 === 0 ? 'female' : 'male'] as const),
  )

describe('a column', () => {
  it('of which more than half of the values stand in one row alone is like names, and the refusal says how many', () => {
    expect(notLikeNames(rows('Lule', 'Ardi', 'Mira', 'Mira'), ['sex', 'column'])).toEqual({
      ok: false,
      code: 'like-names',
      detail: { column: 'column', alone: 2, values: 3 },
    })
  })

  it('of which half of the values do is none, nor one that was not named', () => {
    expect(notLikeNames(rows('north', 'south', 'south'), ['column'])).toMatchObject({ ok: true })
    expect(notLikeNames(rows('Lule', 'Ardi', 'Mira'), ['sex'])).toMatchObject({ ok: true })
  })

  it('is looked at for what stands in it: a blank is no value', () => {
    expect(notLikeNames(rows('', '', ''), ['column'])).toMatchObject({ ok: true })
    expect(notLikeNames(rows('', '', 'Lule'), ['column'])).toMatchObject({ ok: false, detail: { alone: 1, values: 1 } })
  })

  it('is like names or not whatever the order of its rows', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { minLength: 1, maxLength: 12 })
          .chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length }))),
        ([values, turned]) => {
          expect(notLikeNames(rows(...turned), ['column'])).toEqual(notLikeNames(rows(...values), ['column']))
        },
      ),
    )
  })
})
