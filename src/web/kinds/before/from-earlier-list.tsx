import { msg } from '@lingui/core/macro'
import { fromEarlierList } from '#domain/kinds/before/from-earlier-list.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(fromEarlierList, {
  group: 'elsewhere',
  order: 0,
  icon: 'paper',
  ask: msg`From an earlier list or another agency`,
  name: msg`From an earlier list or another agency`,
  titled: (body) => body.column,
  lined: (body) => body.words,
  fields: { list: msg`Which list or agency?`, column: msg`Which column or note?`, words: msg`What does it say?` },
})
