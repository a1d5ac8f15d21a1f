import { msg } from '@lingui/core/macro'
import { household } from '#domain/kinds/registration/household.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(household, {
  group: 'rare',
  order: 24,
  icon: 'home',
  ask: msg`Who lives in that house`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'household composition, family composition',
  }),
  name: msg`Who lives there`,
  lined: (body, { everyone }) => everyone([...body.persons, ...body.children.map((child) => child.person)]) || null,
  fields: {
    persons: msg`Grown-ups who live with the child`,
    children: {
      label: msg`Other children there`,
      add: msg`Another child`,
      fields: { person: msg`Who?`, safe: msg`Is this child safe?` },
    },
    answered: GENERATED,
    seen: {
      label: msg`How do you know?`,
      codes: {
        seen: msg`I saw it`,
        told: msg`I was told`,
        both: msg({ context: 'answer to “How do you know?”', message: 'Both' }),
      },
    },
    words: { label: msg`In a few words`, rare: true },
  },
})
