import { msg } from '@lingui/core/macro'
import { ownFileCopy } from '#domain/kinds/rights/own-file-copy.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(ownFileCopy, {
  group: 'elsewhere',
  order: 0,
  icon: 'book',
  ask: msg`Copy of the person’s file`,
  name: msg`Copy of the person’s file`,
  titled: (body, { say }) =>
    say(
      body.answer === 'given'
        ? msg`Copy of the person’s file: given`
        : body.answer === 'later'
          ? msg`Copy of the person’s file: later`
          : msg`Copy of the person’s file: not wanted`,
    ),
  lined: (body, { said }) => said(body.says),
  fields: {
    answer: {
      label: msg`What happened in the end?`,
      codes: {
        given: msg`It was given`,
        later: msg({ context: 'answer to “What happened in the end?”', message: 'Later' }),
        'not-wanted': msg({ context: 'answer to “What happened in the end?”', message: 'Not wanted' }),
      },
    },
    how: {
      label: msg`How?`,
      codes: { paper: msg({ context: 'answer to “How?”', message: 'On paper' }), file: msg`As a file` },
    },
    language: msg`In which language?`,
    folders: msg`Which parts of the file?`,
    notes: msg`How many notes?`,
    left: {
      label: msg`What was left out?`,
      fields: {
        because: {
          label: msg`Why?`,
          codes: {
            'another-persons': msg`It is about another person`,
            'told-by-another': msg`Somebody else told it`,
            'names-somebody': msg`It names another person`,
            'safe-contact': msg`It is about safe contact: how to reach the person, and who must not`,
            'danger-goes-on': msg`There is still a danger`,
            'asked-to-be-kept': msg`Somebody asked us not to share it`,
            'to-be-told-first': msg`It must be told in a talk first`,
            'read-together': msg`It must be read together first`,
            'with-an-authority': msg`It is a matter with an authority`,
            'of-our-office': msg`It is about how the office works, not about the person`,
            'newer-app': msg`It was written with a newer app`,
            'part-not-held': msg`It is in a part that only a colleague can open`,
          },
        },
        count: msg`How many?`,
      },
    },
    kept: {
      label: msg`Where is the copy kept?`,
      codes: {
        'with-the-person': msg`The person takes it with them`,
        'kept-here-for-them': msg`We keep it for them`,
        'read-here-only': msg`It is read here and destroyed`,
      },
    },
    says: msg`What does the person say?`,
    askAgainOn: msg`When may we ask again?`,
  },
})
