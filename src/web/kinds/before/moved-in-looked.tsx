import { msg } from '@lingui/core/macro'
import { movedInLooked } from '#domain/kinds/before/moved-in-looked.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(movedInLooked, {
  group: 'elsewhere',
  order: 0,
  icon: 'folder',
  ask: msg`I have read the imported notes`,
  askMore: msg`From now on the app reminds you of this child.`,
  name: msg`The imported notes were read`,
  lined: (body) => body.words ?? null,
  fields: {
    read: {
      label: msg`How much have you read?`,
      codes: { all: msg`all of it`, 'enough-to-begin': msg`enough to begin` },
    },
    words: { label: msg`In a few words`, rare: true },
  },
})
