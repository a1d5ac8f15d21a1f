import { msg } from '@lingui/core/macro'
import { preventionSession } from '#domain/kinds/before/prevention-session.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(preventionSession, {
  group: 'elsewhere',
  order: 0,
  icon: 'school',
  ask: msg`A prevention session`,
  name: msg`A prevention session`,
  lined: (body, { codes }) => codes(body.topics),
  fields: {
    with: {
      label: msg`With whom?`,
      codes: {
        community: msg({ context: 'answer to “With whom?”', message: 'Local people' }),
        parents: msg({ context: 'answer to “With whom?”', message: 'Parents' }),
      },
    },
    setting: {
      label: msg`Where?`,
      codes: { other: msg({ context: 'answer to “Where?”', message: 'Somewhere else' }) },
    },
    district: { label: msg`In which district?`, rare: true },
    topics: {
      label: msg`About what?`,
      codes: { online: msg({ context: 'answer to “About what?”', message: 'Online' }) },
    },
    girls: msg`How many girls?`,
    boys: msg`How many boys?`,
    grownUps: msg`How many grown-ups?`,
    askedForHelp: { label: msg`How many asked for help?`, hint: msg`Write each of them down under “We met a child”.` },
    theyAsked: { label: msg`What did they ask?`, hint: msg`One on each line.`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
