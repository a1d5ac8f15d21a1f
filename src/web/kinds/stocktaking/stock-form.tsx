import { msg } from '@lingui/core/macro'
import { stockForm } from '#domain/kinds/stocktaking/stock-form.ts'
import { claimFace } from '../claim-face.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(stockForm, {
  group: 'elsewhere',
  order: 1,
  icon: 'flag',
  ask: msg`A form of exploitation`,
  name: msg`A form of exploitation`,
  titled: (body, { code }) => (body.work === undefined ? code(body.form) : `${code(body.form)} · ${code(body.work)}`),
  lined: (body, { code }) => code(body.sex),
  fields: {
    seen: GENERATED,
    form: { label: msg`What for?`, hint: msg`About the place as a whole. Do not name a child.` },
    work: { label: msg`Which work?`, rare: true },
    sex: {
      label: msg`Girls or boys?`,
      codes: { everyone: msg({ context: 'answer to “Girls or boys?”', message: 'Both' }) },
    },
    met: claimFace(msg`Does it occur here?`, { yes: msg`Yes`, no: msg`No`, 'not-known': msg`Nobody knows` }),
    routes: {
      label: msg`From where to where?`,
      add: msg`A route`,
      fields: {
        scope: msg`Inside the country, or across a border?`,
        from: msg`From`,
        to: msg`To`,
        through: { label: msg`Through`, rare: true },
      },
    },
  },
})
