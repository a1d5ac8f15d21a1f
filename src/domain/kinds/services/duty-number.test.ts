import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { dutyNumber, dutyNumbersAt } from './duty-number.ts'

const at = (moment: string) => Date.parse(moment)
const set = (number: string, recordedAt: string) =>
  entryOf(dutyNumber, { answered: 'yes', numbers: [{ number }] }, { recordedAt })
const march = set('042 000 111', '2026-03-01T09:00:00.000Z')
const may = set('042 000 222', '2026-05-01T09:00:00.000Z')
const numbersAt = (moment: string) =>
  dutyNumbersAt(fileOf(march, { ...may, replaces: [march.id] }), at(moment)).map(({ number }) => number)

describe('the number of the agency that somebody on duty answers', () => {
  it('is a number: words without one are refused', () => {
    expect(dutyNumber.schema.safeParse({ answered: 'yes', numbers: [{ number: 'ring Drita' }] }).success).toBe(false)
  })

  it('is none before anybody set one, and on an old slip the one of its day', () => {
    expect(numbersAt('2026-02-01T09:00:00.000Z')).toEqual([])
    expect(numbersAt('2026-04-01T09:00:00.000Z')).toEqual(['042 000 111'])
    expect(numbersAt('2026-06-01T09:00:00.000Z')).toEqual(['042 000 222'])
    const none = entryOf(dutyNumber, { answered: 'no' }, { recordedAt: '2026-05-01T09:00:00.000Z' })
    expect(dutyNumbersAt(fileOf(march, none), Infinity)).toEqual([])
  })
})
