import { msg } from '@lingui/core/macro'
import { childGroup } from '#domain/kinds/registration/child-group.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(childGroup, {
  group: 'rare',
  order: 60,
  icon: 'lock',
  ask: msg`How trafficking affected this child`,
  askMore: msg`Sealed in Origins`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'case type, protection category, vulnerability',
  }),
  name: msg`Origins`,
  fields: {
    group: { label: msg`Which of these?`, hint: msg`More than one may be true: write each separately.` },
    stands: {
      label: msg`Is this true?`,
      codes: {
        yes: msg({ context: 'answer to “Is this true?”', message: 'Yes' }),
        suspected: msg`We think so`,
        no: msg({ context: 'answer to “Is this true?”', message: 'No' }),
      },
    },
    parent: { label: msg`Through which parent?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
