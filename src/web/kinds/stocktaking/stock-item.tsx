import { msg } from '@lingui/core/macro'
import { stockItem } from '#domain/kinds/stocktaking/stock-item.ts'
import { claimFace } from '../claim-face.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(stockItem, {
  group: 'elsewhere',
  order: 2,
  icon: 'paper',
  ask: msg`A law, policy, mechanism or programme`,
  name: msg`A law, policy, mechanism or programme`,
  titled: (body) => body.name,
  lined: (body, { code }) => code(body.what),
  fields: {
    item: GENERATED,
    what: msg`What is it?`,
    name: msg`What is it called?`,
    about: { label: msg`What is it for?`, rare: true },
    exists: claimFace(msg`Does it exist?`, { yes: msg`Yes`, no: msg`No`, 'not-known': msg`Nobody knows` }),
    functions: claimFace(msg`Does it work?`, {
      yes: msg`Yes`,
      partly: msg`In part`,
      no: msg`No`,
      'not-known': msg`Nobody knows`,
    }),
    helps: { label: msg`Which help does it give?`, hint: msg`Choose none if it is not one kind of help` },
  },
})
