import { msg } from '@lingui/core/macro'
import { ownFileCopy } from '#domain/kinds/rights/own-file-copy.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(ownFileCopy, {
  group: 'elsewhere',
  order: 0,
  icon: 'book',
  ask: msg`A copy of the own file`,
  name: msg`A copy of the own file`,
  titled: (body, { say }) =>
    say(
      body.answer === 'given'
        ? msg`A copy of the own file was given`
        : body.answer === 'later'
          ? msg`A copy of the own file: later`
          : msg`A copy of the own file: not wanted`,
    ),
  lined: (body, { said }) => said(body.says),
  fields: {
    answer: {
      label: msg`What became of it?`,
      codes: {
        given: msg`It was given`,
        later: msg({ context: 'answer to “What became of it?”', message: 'Later' }),
        'not-wanted': msg({ context: 'answer to “What became of it?”', message: 'Not wanted' }),
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
            'another-persons': msg`It is about somebody else`,
            'told-by-another': msg`Somebody else told it`,
            'names-somebody': msg`Somebody else stands in it`,
            'safe-contact': msg`It keeps the person safe: how to reach them, and who must not`,
            'danger-goes-on': msg`A danger goes on`,
            'asked-to-be-kept': msg`Somebody asked to keep it`,
            'to-be-told-first': msg`It is to be told in a talk first`,
            'read-together': msg`It is read together first`,
            'with-an-authority': msg`It is between us and an authority`,
            'of-our-office': msg`It is how the office works, and says nothing of the person`,
            'newer-app': msg`It was written with a newer app`,
            'part-not-held': msg`A part of the file that somebody else holds`,
          },
        },
        count: msg`How many?`,
      },
    },
    kept: {
      label: msg`Where is the copy kept?`,
      codes: {
        'with-the-person': msg`The person takes it along`,
        'kept-here-for-them': msg`We keep it for them`,
        'read-here-only': msg`It is read here and destroyed`,
      },
    },
    says: msg`What does the person say?`,
    askAgainOn: msg`When may we ask again?`,
  },
})
