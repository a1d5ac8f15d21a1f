import { msg } from '@lingui/core/macro'
import { stocktakingOpened } from '#domain/kinds/stocktaking/stocktaking-opened.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(stocktakingOpened, {
  group: 'elsewhere',
  order: 0,
  icon: 'globe',
  ask: msg`Which place is this about?`,
  name: msg`Taking stock of a place`,
  titled: (body) => body.name,
  lined: (body, { country }) => [country(body.country), body.district].filter((part) => part !== undefined).join(' · '),
  fields: {
    name: msg`What is it called?`,
    country: msg`Country`,
    district: { label: msg`District`, hint: msg`Leave it empty for the whole country` },
  },
})
