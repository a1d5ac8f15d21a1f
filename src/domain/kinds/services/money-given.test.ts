import { describe, expect, it } from 'vitest'
import { day, fileOf } from '../../../../test/support/entries.ts'
import { grandmother } from '../../../../test/support/people.ts'
import { decide } from '../../deciding/decide.ts'
import { KINDS } from '../../kinds.ts'

const fare = {
  amount: '350',
  currency: 'ALL',
  as: 'cash',
  to: { person: grandmother },
  purpose: 'bus to school, March',
  receipt: { receipt: 'thumbprint' },
}
const write = (over: object) =>
  decide(KINDS, fileOf(), { kind: 'money-given', at: day('2026-03-02'), body: { ...fare, ...over } }, day('2026-03-02'))

describe('money given', () => {
  it.each([
    ['no amount', { amount: '' }],
    ['an amount in words', { amount: 'some' }],
    ['an amount below nothing', { amount: '-350' }],
    ['no purpose', { purpose: ' ' }],
    ['nobody who had it', { to: undefined }],
    ['no receipt and no reason', { receipt: { receipt: 'not-possible' } }],
  ])('is refused with %s', (_, wrong) => {
    expect(write(wrong)).toMatchObject({ ok: false, code: 'not-well-formed' })
  })

  it('is saved in the folder of care, where no receipt could be had too', () => {
    expect(write({})).toMatchObject({ ok: true, value: { folder: 'care', body: fare } })
    expect(write({ receipt: { receipt: 'not-possible', because: 'In the street, at night.' } })).toMatchObject({
      ok: true,
    })
  })
})
