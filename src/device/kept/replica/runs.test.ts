import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OrderedRows } from './ordered-rows.ts'
import type { RowChange } from './replica.ts'
import { inRuns } from './runs.ts'

const row = (store: string, number: number, end = '') => `m/${store}/${String(number).padStart(12, '0')}${end}`
const gone = (key: string): RowChange => ({ key, value: null })

it('leaves single deletions, and rows without a number, as they are', () => {
  const changes = [gone(row('act', 3, '.1')), gone('m/state/abc'), gone(row('act', 5, '.2'))]
  expect(inRuns(changes)).toEqual(expect.arrayContaining(changes))
})

it('makes one of the deletions of acts that were delivered together, and another of their groups', () => {
  const changes = [gone(row('group', 9)), gone(row('act', 7, '.1')), gone(row('act', 8, '.3')), gone(row('group', 10))]
  expect(inRuns(changes)).toEqual([
    { key: row('act', 7, '.1'), value: null, through: row('act', 8, '.3') },
    { key: row('group', 9), value: null, through: row('group', 10) },
  ])
})

it('deletes just the same rows, whichever they are', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 20 })
  fc.assert(
    fc.property(numbers, numbers, (there, deleted) => {
      const [one, other] = [new OrderedRows(), new OrderedRows()]
      const put = there.map(
        (number): RowChange => ({ key: row('act', number, `.${String(number % 3)}`), value: Uint8Array.of(number) }),
      )
      const changes = deleted.map((number) => gone(row('act', number, `.${String(number % 3)}`)))
      one.apply([...put, ...changes])
      other.apply([...put, ...inRuns(changes)])
      expect(other.keys('')).toEqual(one.keys(''))
    }),
  )
})
