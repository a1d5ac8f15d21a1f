import { expect, it } from 'vitest'
import { alikeMisfits, type ListMisfit } from './list-misfit.ts'

const misfit = (row: number, over: Partial<ListMisfit> = {}): ListMisfit => ({
  sheet: 'Children',
  row,
  column: 'Father',
  why: 'father-or-suspect',
  becomes: 'kept-in-words',
  ...over,
})

it('misfits of a list that are alike are told once with all their rows; rows that are left out come first', () => {
  const { column: _, ...whole } = misfit(9, { why: 'no-name', becomes: 'left-out' })
  const told = alikeMisfits([
    misfit(2),
    misfit(3, { column: 'Other' }),
    whole,
    misfit(4),
    misfit(5, { sheet: 'Kin' }),
    misfit(6, { why: 'too-long' }),
  ])
  expect(told.map(({ becomes, sheet, column, why, rows }) => [becomes, sheet, column, why, rows])).toEqual([
    ['left-out', 'Children', undefined, 'no-name', [9]],
    ['kept-in-words', 'Children', 'Father', 'father-or-suspect', [2, 4]],
    ['kept-in-words', 'Children', 'Other', 'father-or-suspect', [3]],
    ['kept-in-words', 'Kin', 'Father', 'father-or-suspect', [5]],
    ['kept-in-words', 'Children', 'Father', 'too-long', [6]],
  ])
  expect(told[1]).not.toHaveProperty('row')
  expect(alikeMisfits([])).toEqual([])
})
