import { msg } from '@lingui/core/macro'
import { moneyGiven } from '#domain/kinds/services/money-given.ts'
import { defineFace } from '../define-face.ts'

const SIGNED = msg({ context: 'answer to “Receipt”', message: 'A signed receipt' })

export const face = defineFace(moneyGiven, {
  group: 'rare',
  order: 30,
  icon: 'paper',
  ask: msg`Money was given`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'cash assistance, CVA, voucher, stipend',
  }),
  name: msg`Money given`,
  titled: (body, { say }) => say(msg`Money given: ${body.purpose}`),
  lined: (body, { code, say, who }) => {
    const { receipt } = body.receipt
    return `${body.amount} ${body.currency} · ${who(body.to)} · ${receipt === 'signed' ? say(SIGNED) : code(receipt)}`
  },
  fields: {
    amount: { label: msg`How much?`, hint: msg`Digits, with a point before cents` },
    currency: { label: msg`In which currency?`, hint: msg`Three letters, such as ALL` },
    as: {
      label: msg`How was it given?`,
      codes: { transfer: msg({ context: 'answer to “How was it given?”', message: 'By transfer' }) },
    },
    to: msg`Who received it?`,
    purpose: msg`What for?`,
    receipt: {
      label: msg`Receipt`,
      fields: {
        receipt: { label: msg`Receipt`, codes: { signed: SIGNED } },
        number: { label: msg`Receipt number`, rare: true },
        because: msg`Why not?`,
      },
    },
    need: { label: msg`For which help of this file?`, of: 'service', rare: true },
    paidBy: { label: msg`Whose money is it?`, rare: true },
  },
})
