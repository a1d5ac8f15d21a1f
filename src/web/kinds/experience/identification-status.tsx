import { msg } from '@lingui/core/macro'
import { identificationStatus } from '#domain/kinds/experience/identification-status.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(identificationStatus, {
  group: 'rare',
  order: 62,
  icon: 'scales',
  ask: msg`Formal identification by an authority`,
  askMore: msg`No help depends on it`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'victim status, NRM, formal identification',
  }),
  name: msg`Formal identification`,
  fields: {
    status: msg`Status`,
    by: msg`Who decided?`,
    body: { label: msg`Which office?`, rare: true },
    reference: { label: msg`Number on the paper`, rare: true },
    appealUntil: { label: msg`An appeal is possible until`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
