import { msg } from '@lingui/core/macro'
import { stockItem } from '#domain/kinds/stocktaking/stock-item.ts'
import { claimFace } from '../claim-face.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(stockItem, {
  group: 'elsewhere',
  order: 2,
  icon: 'paper',
  ask: msg`A law, a policy, a mechanism or a programme`,
  name: msg`Something to take stock of`,
  titled: (body) => body.name,
  lined: (body, { code }) => code(body.what),
  fields: {
    item: GENERATED,
    what: msg`What is it?`,
    name: msg`What is it called?`,
    about: { label: msg`What is it for?`, rare: true },
    exists: claimFace(msg`Is it there?`, { yes: msg`Yes`, no: msg`No`, 'not-known': msg`Nobody knows` }),
    functions: claimFace(msg`Does it work?`, {
      yes: msg`Yes`,
      partly: msg`In part`,
      no: msg`No`,
      'not-known': msg`Nobody knows`,
    }),
    helps: { label: msg`Which help does it give?`, hint: msg`None, where it is of no single kind` },
  },
})
