import { msg } from '@lingui/core/macro'
import { fromEarlierList } from '#domain/kinds/before/from-earlier-list.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(fromEarlierList, {
  group: 'elsewhere',
  order: 0,
  icon: 'paper',
  ask: msg`From an earlier list`,
  name: msg`From an earlier list`,
  titled: (body) => body.column,
  lined: (body) => body.words,
  fields: { list: msg`Which list?`, column: msg`Which column?`, words: msg`What does the list say?` },
})
