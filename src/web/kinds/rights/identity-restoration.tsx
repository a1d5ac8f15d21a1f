import { msg } from '@lingui/core/macro'
import { identityRestoration } from '#domain/kinds/rights/identity-restoration.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(identityRestoration, {
  group: 'rare',
  order: 68,
  icon: 'lock',
  ask: msg`Restoring the child’s identity`,
  askMore: msg`false papers, an unlawful adoption, a search`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'illegal adoption, false identity',
  }),
  name: msg`Restoring identity`,
  fields: {
    search: GENERATED,
    matter: msg`What was taken?`,
    stands: { label: msg`Status` },
    childWishes: { label: msg`What does the child wish?`, hint: msg`Act only as the child wishes, and no faster.` },
    safeToAsk: {
      label: msg`Is it safe to ask around?`,
      codes: { 'with-care': msg({ context: 'answer to “Is it safe to ask around?”', message: 'With care' }) },
    },
    couldBeLost: { label: msg`What could the child lose?`, rare: true },
    whoHelps: { label: msg`Who helps?`, add: msg`Add another`, rare: true },
    next: { label: msg`What comes next?`, rare: true },
    nextOn: { label: msg`When?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
