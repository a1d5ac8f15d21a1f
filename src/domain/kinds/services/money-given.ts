import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { defineKind } from '../../file/kind.ts'
import { Line, Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/** Money or a voucher given to a person. A fact: it is saved even where no receipt could be had, and then says why. */
export const moneyGiven = defineKind({
  name: 'money-given',
  folders: ['care'],
  step: 'services',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    amount: z.string().regex(/^\d{1,9}([.]\d{1,2})?$/, 'an amount is digits, with at most two after the point'),
    currency: z.string().regex(/^[A-Z]{3}$/, 'a currency is three letters, such as ALL'),
    as: z.enum(['cash', 'voucher', 'transfer', 'paid-for-them']),
    to: Doer,
    purpose: Line,
    /** The need that it answers. */
    need: TrackKey.optional(),
    paidBy: Line.optional(),
    receipt: z.discriminatedUnion('receipt', [
      z.strictObject({ receipt: z.enum(['signed', 'thumbprint', 'paper-from-shop']), number: Line.optional() }),
      z.strictObject({ receipt: z.literal('not-possible'), because: Words }),
    ]),
  }),
})
