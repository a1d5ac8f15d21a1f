import { msg } from '@lingui/core/macro'
import { preventionSession } from '#domain/kinds/before/prevention-session.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(preventionSession, {
  group: 'elsewhere',
  order: 0,
  icon: 'school',
  ask: msg`A session so that it does not happen`,
  name: msg`A session so that it does not happen`,
  lined: (body, { codes }) => codes(body.topics),
  fields: {
    with: {
      label: msg`With whom?`,
      codes: {
        community: msg`People of the place`,
        parents: msg({ context: 'answer to “With whom?”', message: 'Parents' }),
      },
    },
    setting: {
      label: msg`Where?`,
      codes: { other: msg({ context: 'answer to “Where?”', message: 'Somewhere else' }) },
    },
    district: { label: msg`In which district?`, rare: true },
    topics: {
      label: msg`What about?`,
      codes: { online: msg({ context: 'answer to “What about?”', message: 'Online' }) },
    },
    girls: msg`How many girls?`,
    boys: msg`How many boys?`,
    grownUps: msg`How many grown-ups?`,
    askedForHelp: { label: msg`How many asked for help?`, hint: msg`Write each of them down as somebody who was met.` },
    theyAsked: { label: msg`What did they ask?`, hint: msg`One on each line.`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
