import { msg } from '@lingui/core/macro'
import { stockFigures } from '#domain/kinds/stocktaking/stock-figures.ts'
import { defineFace, GENERATED } from '../define-face.ts'

/** Imported from a table that two people released, on a screen of its own. */
export const face = defineFace(stockFigures, {
  group: 'elsewhere',
  order: 3,
  icon: 'same',
  ask: msg`Measured needs`,
  name: msg`Measured needs`,
  titled: (body) => body.title,
  lined: (body, { day }) => day(body.letOutOn),
  fields: {
    release: GENERATED,
    title: msg`What is the table called?`,
    letOutOn: msg`On which day was it released?`,
    figures: {
      label: msg`Counts`,
      add: msg`A count`,
      fields: {
        need: msg`Which help?`,
        help: { label: msg`How far did the help get?`, codes: { all: msg`Everyone in need` } },
        children: { label: msg`How many children?`, hint: msg`Leave empty if the count is hidden` },
      },
    },
  },
})
